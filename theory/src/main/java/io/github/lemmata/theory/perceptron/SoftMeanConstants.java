package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.LambertW;

/// The constants of the soft-mean lemma: how large a logistic-weighted mean of $n$ margins can be.
///
/// $0\le\lambda^*_n\le\Lambda_n\le\log(2n-1)$ for all $n\ge1$, with equality throughout at $n=1$ only.
/// Source: derived, spec claim 13; the logarithm is the constant of Tyurin 2024, Theorem 6.1.
public final class SoftMeanConstants {

    private SoftMeanConstants() {}

    /// Returns the largest soft mean of $n$ margins of which one is not positive:
    /// $$\lambda^*_n=\frac{2(n-1)}{2n-1}W\Big(\frac{2n-1}e\Big).$$
    ///
    /// @param n number of samples, integer >= 1
    public static double lambdaStar(long n) {
        Require.atLeast("n", n, 1);
        double odd = 2.0 * n - 1;
        return 2.0 * (n - 1) / odd * LambertW.principal(odd / Math.E);
    }

    /// Returns by how much the soft mean of $n$ positive margins can exceed the smallest of them, at most:
    /// $$\Lambda_n=W\Big(\frac{2(n-1)}e\Big).$$
    ///
    /// @param n number of samples, integer >= 1
    public static double lambdaSep(long n) {
        Require.atLeast("n", n, 1);
        return LambertW.principal(2.0 * (n - 1) / Math.E);
    }

    /// Returns the paper's constant $\log(2n-1)$, which bounds both others.
    ///
    /// @param n number of samples, integer >= 1
    public static double lambdaPaper(long n) {
        Require.atLeast("n", n, 1);
        return Math.log(2.0 * n - 1);
    }
}
