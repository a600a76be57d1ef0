package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.fraction.BigFraction;

/// Multiples $cS^2$ of the sample variance as estimates of $\sigma^2$, by their relative mean squared error.
///
/// The best one is the MSE-best biased estimator (MBBE) of Kim et al. 2024, by Searls & Intarapanich 1990. With
/// $V=\mathrm{Var}(S^2)/\sigma^4$ of [SampleVariance#relativeVariance]; each is there twice, over rationals and
/// in doubles. Source: spec claim 22.
public final class Shrinkage {

    private Shrinkage() {}

    /// Returns $\mathbb E(cS^2/\sigma^2-1)^2=c^2(1+V)-2c+1$.
    ///
    /// @param factor $c$
    /// @param relativeVariance $V\ge0$
    public static BigFraction meanSquaredError(BigFraction factor, BigFraction relativeVariance) {
        Require.atLeast("relativeVariance", relativeVariance, 0);
        return factor.multiply(factor)
                .multiply(relativeVariance.add(1))
                .subtract(factor.multiply(2))
                .add(1);
    }

    /// Returns [#meanSquaredError(BigFraction, BigFraction)] in doubles, as $c^2V+(1-c)^2$.
    ///
    /// @param factor $c$, finite
    /// @param relativeVariance $V\ge0$, finite
    public static double meanSquaredError(double factor, double relativeVariance) {
        Require.finite("factor", factor);
        Require.atLeast("relativeVariance", relativeVariance, 0.0);
        return factor * factor * relativeVariance + (1 - factor) * (1 - factor);
    }

    /// Returns the best factor, $c^*=\frac1{1+V}=\big(\frac{\bar\kappa}n+\frac{n+1}{n-1}\big)^{-1}$; Gaussian
    /// values have their sum of squares divided by $n+1$.
    ///
    /// @param relativeVariance $V\ge0$
    public static BigFraction bestFactor(BigFraction relativeVariance) {
        Require.atLeast("relativeVariance", relativeVariance, 0);
        return relativeVariance.add(1).reciprocal();
    }

    /// Returns [#bestFactor(BigFraction)] in doubles.
    ///
    /// @param relativeVariance $V\ge0$, finite
    public static double bestFactor(double relativeVariance) {
        return 1 / (1 + Require.atLeast("relativeVariance", relativeVariance, 0.0));
    }

    /// Returns the error of the best factor, $\frac V{1+V}$, below that of $S^2$ itself, which is $V$.
    ///
    /// @param relativeVariance $V\ge0$
    public static BigFraction leastError(BigFraction relativeVariance) {
        return relativeVariance.multiply(bestFactor(relativeVariance));
    }

    /// Returns [#leastError(BigFraction)] in doubles.
    ///
    /// @param relativeVariance $V\ge0$, finite
    public static double leastError(double relativeVariance) {
        return relativeVariance * bestFactor(relativeVariance);
    }

    /// Returns the factor of the Gaussian maximum-likelihood estimate, $\frac{n-1}n$.
    ///
    /// @param n the number of values, 2 or more
    public static BigFraction likelihoodFactor(long n) {
        Require.atLeast("n", n, 2);
        return BigFraction.of(n - 1, n);
    }

    /// Returns the $V$ above which the maximum-likelihood estimate has a smaller error than $S^2$, and below
    /// which a larger one: $\frac1{2n-1}$.
    ///
    /// @param n the number of values, 2 or more
    public static BigFraction likelihoodThreshold(long n) {
        Require.atLeast("n", n, 2);
        return BigFraction.of(1, 2 * n - 1);
    }
}
