package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// Uniform label noise, of two kinds: with probability $\epsilon$ a label is redrawn, from all classes or from the
/// other ones.
///
/// For a symmetric loss, $\sum_y\ell(f,y)=C$ whatever $f$, the risk under noise is an increasing linear function
/// of the clean risk, so noise moves no minimiser:
/// $$R^\epsilon=(1-\epsilon)R+\frac{\epsilon C}K\ \text{(all)},\qquad
/// R^\epsilon=\Big(1-\frac{\epsilon K}{K-1}\Big)R+\frac{\epsilon C}{K-1}\ \text{(others)}.$$
///
/// Source: spec claim C4; the reference code of Zhu, Ying & Yang, ICML 2023, redraws from all classes.
public enum SymmetricNoise {
    /// Redrawn from all $K$ classes: harmless for $\epsilon<1$.
    FROM_ALL,
    /// Redrawn from the other $K-1$ classes: harmless for $\epsilon<\frac{K-1}K$.
    FROM_OTHERS;

    /// Returns the label distribution under noise.
    ///
    /// @param p label probabilities of $K\ge2$ classes
    /// @param epsilon $\epsilon\in[0,1]$
    public double[] noisy(double[] p, double epsilon) {
        int classes = p.length;
        double[] noisy = new double[classes];
        for (int y = 0; y < classes; y++) {
            noisy[y] = slope(classes, epsilon) * p[y] + share(classes, epsilon);
        }
        return noisy;
    }

    /// Returns the risk under noise of a symmetric loss.
    ///
    /// @param risk the clean risk $R$
    /// @param total $C=\sum_y\ell(f,y)$
    /// @param classes $K\ge2$
    /// @param epsilon $\epsilon\in[0,1]$
    public double risk(double risk, double total, int classes, double epsilon) {
        return slope(classes, epsilon) * risk + share(classes, epsilon) * total;
    }

    /// Returns by what factor noise shrinks differences of risk; above 0 the minimisers are the same.
    public double slope(int classes, double epsilon) {
        check(classes, epsilon);
        return switch (this) {
            case FROM_ALL -> 1 - epsilon;
            case FROM_OTHERS -> 1 - epsilon * classes / (classes - 1.0);
        };
    }

    private double share(int classes, double epsilon) {
        return switch (this) {
            case FROM_ALL -> epsilon / classes;
            case FROM_OTHERS -> epsilon / (classes - 1.0);
        };
    }

    private static void check(int classes, double epsilon) {
        Require.atLeast("classes", classes, 2);
        Require.within("epsilon", epsilon, 0, 1);
    }
}
