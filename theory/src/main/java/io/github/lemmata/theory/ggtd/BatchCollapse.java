package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// What becomes of the effective batch size when every true variance is the same and each is estimated from $n$
/// Gaussian values: $v_i=S_i^2$, $w_i=1/v_i$.
///
/// $w=\nu/\chi^2_\nu$ with $\nu=n-1$ has tail index $a=\frac\nu2$: from $a\le2$, five values or fewer, its second
/// moment is infinite, and a batch of $N$ collapses onto the few least estimates. Source: spec claim 25.
public final class BatchCollapse {

    private BatchCollapse() {}

    /// Returns the mean weight $\mathbb Ew=\frac\nu{\nu-2}=\frac{n-1}{n-3}$; infinite for $n\le3$.
    ///
    /// @param n the number of values behind each estimate, 2 or more
    public static double meanWeight(int n) {
        Require.atLeast("n", n, 2);
        return n <= 3 ? Double.POSITIVE_INFINITY : (n - 1.0) / (n - 3.0);
    }

    /// Returns the limit of EBS$/N$ as $N\to\infty$: $\frac{n-5}{n-3}$ for $n\ge6$, and 0 below.
    ///
    /// @param n the number of values behind each estimate, 2 or more
    public static double limitingShare(int n) {
        Require.atLeast("n", n, 2);
        return n <= 5 ? 0 : (n - 5.0) / (n - 3.0);
    }

    /// Returns the exponent of $N$ in EBS, up to logarithms: 1 for $n\ge5$ (at 5 it is $N/\log N$),
    /// $2-\frac2a=\frac23$ for 4, and 0 for 3, where it is $O(\log^2N)$, and for 2.
    ///
    /// @param n the number of values behind each estimate, 2 or more
    public static double exponent(int n) {
        Require.atLeast("n", n, 2);
        double tailIndex = (n - 1) / 2.0;
        return Math.clamp(2 - 2 / tailIndex, 0, 1);
    }
}
