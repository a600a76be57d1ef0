package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.numbers.gamma.LogGamma;

/// The shape of the generalized Gaussian that has a given kurtosis: there is one for each kurtosis above
/// $\frac95$, since the kurtosis falls with the shape (spec claim 5).
public final class KurtosisInverse {

    /// The kurtosis of the uniform law, which every shape exceeds.
    public static final double UNIFORM = 1.8;

    /// The smallest shape that is looked for.
    public static final double SMALLEST_SHAPE = 0.1;

    /// The kurtosis of that shape, $2.8235\ldots\cdot10^6$, with room for rounding.
    public static final double LARGEST = GeneralizedGaussian.kurtosis(SMALLEST_SHAPE) * (1 + 1e-12);

    /// Below this $\ln\frac\kappa{9/5}$ two terms of its series are better than differences of gamma
    /// functions.
    private static final double SERIES_BELOW = 1e-9;

    private static final double APERY = 1.2020569031595942;

    private static final double LARGEST_SHAPE = 1e7;

    private KurtosisInverse() {}

    /// Returns the shape $\beta$ with $\kappa(\beta)=\kappa$; infinite up to $\frac95$, where only the
    /// uniform law comes near.
    ///
    /// Solved for $\ln\beta$ in $\ln\kappa$. Near $\frac95$ the shape is as good as the kurtosis, whose
    /// rounding it magnifies by $\frac12(\ln\frac\kappa{9/5})^{-1}$.
    ///
    /// @param kurtosis from 1, the least that any law has, to [#LARGEST]
    public static double shape(double kurtosis) {
        Require.within("kurtosis", kurtosis, 1, LARGEST);
        double excess = Math.log(kurtosis / UNIFORM);
        if (excess <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        if (excess < SERIES_BELOW) {
            return 1 / inverseNearUniform(excess);
        }
        double from = Math.log(SMALLEST_SHAPE) - 1e-9; // room for the rounding of the largest kurtosis
        double logShape = new BracketingNthOrderBrentSolver(1e-15, 1e-15, 0, 5)
                .solve(200, log -> logExcess(Math.exp(-log)) - excess, from, Math.log(LARGEST_SHAPE));
        return Math.exp(logShape);
    }

    /// The root $x$ of $\frac{2\pi^2}3x^2-24\zeta(3)x^3=\ln\frac\kappa{9/5}$, to first order in the second
    /// term.
    private static double inverseNearUniform(double excess) {
        double x = Math.sqrt(1.5 * excess) / Math.PI;
        return x * (1 + 18 * APERY / (Math.PI * Math.PI) * x);
    }

    /// $\ln\frac\kappa{9/5}=\ln\Gamma(1+5x)+\ln\Gamma(1+x)-2\ln\Gamma(1+3x)$, in which the poles have
    /// cancelled.
    private static double logExcess(double x) {
        return LogGamma.value(1 + 5 * x) + LogGamma.value(1 + x) - 2 * LogGamma.value(1 + 3 * x);
    }
}
