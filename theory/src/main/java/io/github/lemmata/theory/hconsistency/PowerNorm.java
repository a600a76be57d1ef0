package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The power norm $\|p\|_a=(\sum_yp_y^a)^{1/a}$ and the exponent $a=1/(2-\tau)$ that a comp-sum loss gives
/// it.
///
/// $a=\frac12$ for the sum-exponential loss, 1 for the logistic loss, $\infty$ for the mean absolute error.
public final class PowerNorm {

    private PowerNorm() {}

    /// Returns $a=1/(2-\tau)$.
    ///
    /// @param tau $0\le\tau<2$
    public static double exponent(double tau) {
        return 1 / (2 - requireBelowTwo(tau));
    }

    /// Returns $a-1=(\tau-1)/(2-\tau)$, without cancellation for $\tau$ near 1.
    ///
    /// @param tau $0\le\tau<2$
    public static double excessExponent(double tau) {
        return (tau - 1) / (2 - requireBelowTwo(tau));
    }

    /// Returns $\|p\|_a$, with the largest entry factored out, as $p_y^a$ underflows for large $a$.
    ///
    /// @param a exponent $a>0$
    /// @param p entries $\ge0$, one at least positive
    public static double of(double a, double[] p) {
        Require.positive("a", a);
        double largest = Arrays.stream(p).max().orElse(0);
        if (!(largest > 0) || Arrays.stream(p).anyMatch(x -> x < 0)) {
            throw new IllegalArgumentException(
                    "p is %s; expected reals >= 0, one at least positive".formatted(Arrays.toString(p)));
        }
        double sum = 0;
        for (double entry : p) {
            sum += Math.pow(entry / largest, a);
        }
        return largest * Math.exp(Math.log(sum) / a);
    }

    /// Returns $\frac a{a-1}\big((1+(a-1)q)^{1/a}-1\big)$, and $q$ at $a=1$: what a relative rise $(a-1)q$ of
    /// the sum of powers adds to $\frac a{a-1}$ times the norm.
    static double excess(double a, double epsilon, double q) {
        return epsilon == 0 ? q : a * Math.expm1(Math.log1p(epsilon * q) / a) / epsilon;
    }

    private static double requireBelowTwo(double tau) {
        if (!(tau >= 0 && tau < 2)) {
            throw new IllegalArgumentException("tau is %s; expected real >= 0 and < 2".formatted(tau));
        }
        return tau;
    }
}
