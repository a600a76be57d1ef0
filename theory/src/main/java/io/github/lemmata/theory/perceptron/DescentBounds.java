package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;

/// Bounds on the number of updates that gradient descent on the logistic loss needs until every sample has a positive
/// margin, for any step size $\gamma>0$, from $\theta_0=0$.
///
/// Symbols: $n$ samples, $R^2\ge\mu^2>0$, $\kappa=R^2/\mu^2$, $\lambda^*_n$ of [SoftMeanConstants]. All throw
/// [IllegalArgumentException] outside this domain. Each fits [StepSizeBound].
public final class DescentBounds {

    private DescentBounds() {}

    /// Returns the bound for normalized gradient descent (NLR):
    /// $$\frac{R^2}{\mu^2}+\frac{2\lambda^*_n}{\gamma\mu^2}.$$
    ///
    /// Source: derived, spec claim 15 (Tyurin 2024, Theorem 6.1, constant sharpened).
    public static double nlrGd(long n, double squaredRadius, double squaredMargin, double stepSize) {
        requireDomain(n, squaredRadius, squaredMargin, stepSize);
        return (squaredRadius + 2 * SoftMeanConstants.lambdaStar(n) / stepSize) / squaredMargin;
    }

    /// Returns the paper's bound for normalized gradient descent (NLR):
    /// $$\frac{R^2}{\mu^2}+\frac{2\log(2n-1)}{\gamma\mu^2}.$$
    ///
    /// Source: Tyurin 2024, Theorem 6.1.
    public static double nlrGdPaper(long n, double squaredRadius, double squaredMargin, double stepSize) {
        requireDomain(n, squaredRadius, squaredMargin, stepSize);
        return (squaredRadius + 2 * SoftMeanConstants.lambdaPaper(n) / stepSize) / squaredMargin;
    }

    /// Returns the bound for gradient descent (LR+GD), the smaller of [#lrGdU1] and [#lrGdU2].
    ///
    /// @param n number of samples, >= 2
    public static double lrGd(long n, double squaredRadius, double squaredMargin, double stepSize) {
        return Math.min(
                lrGdU1(n, squaredRadius, squaredMargin, stepSize), lrGdU2(n, squaredRadius, squaredMargin, stepSize));
    }

    /// Returns the bound for gradient descent (LR+GD) that is sharper at large steps:
    /// $$U_1=1+\frac n2\big(c^2\kappa-2c+1\big),\qquad c=1+\frac1{2n}+\frac{2\lambda^*_n}{\gamma R^2}.$$
    ///
    /// Source: derived, spec claim 16.
    ///
    /// @param n number of samples, >= 2
    public static double lrGdU1(long n, double squaredRadius, double squaredMargin, double stepSize) {
        Require.atLeast("n", n, 2);
        requireDomain(n, squaredRadius, squaredMargin, stepSize);
        double beyondOne = 0.5 / n + 2 * SoftMeanConstants.lambdaStar(n) / (stepSize * squaredRadius);
        double c = 1 + beyondOne;
        // c^2 kappa - 2c + 1 = c^2 (kappa - 1) + (c - 1)^2, of which neither term is negative.
        double beyondKappaOne = (squaredRadius - squaredMargin) / squaredMargin;
        return 1 + n / 2.0 * (c * c * beyondKappaOne + beyondOne * beyondOne);
    }

    /// Returns the bound for gradient descent (LR+GD) that is sharper at small steps:
    /// $$U_2=2n\Big(\kappa+\frac{2\lambda^*_n}{\gamma\mu^2}\Big).$$
    ///
    /// Source: derived, spec claim 16.
    ///
    /// @param n number of samples, >= 2
    public static double lrGdU2(long n, double squaredRadius, double squaredMargin, double stepSize) {
        Require.atLeast("n", n, 2);
        return 2.0 * n * nlrGd(n, squaredRadius, squaredMargin, stepSize);
    }

    private static void requireDomain(long n, double squaredRadius, double squaredMargin, double stepSize) {
        Require.atLeast("n", n, 1);
        Require.positive("squaredMargin", squaredMargin);
        Require.atLeast("squaredRadius", squaredRadius, squaredMargin);
        Require.positive("stepSize", stepSize);
    }
}
