package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.special.Polygamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// The likelihood of a shape, at the scale that suits it best and a given location.
///
/// $\hat\alpha(\beta)^\beta=\frac\beta n\sum|\delta|^\beta$ maximises over the scale, and leaves the mean
/// negative log-likelihood $P(\beta)=\frac1\beta+\ln(2\hat\alpha)+\ln\Gamma(1+\frac1\beta)$. Source: spec,
/// section 4.
///
/// @param residuals the deviations from the location
record ProfileLikelihood(Residuals residuals) {

    private static final double LAST_STEP = 1e-7;
    private static final double LOG_LOWEST = Math.log(ShapeEstimator.LOWEST);
    private static final double LOG_HIGHEST = Math.log(ShapeEstimator.HIGHEST);

    /// The most likely shape near `start`: a minimum of $P$ in $\ln\beta$ by Newton's method, one pass over
    /// the data for a step. An end of the range of shapes where the likelihood still grows towards it.
    ///
    /// The last step is below $10^{-7}$, and what it leaves is of its square.
    double shape(double start) {
        double root = SafeguardedNewton.root(this::slope, LOG_LOWEST, LOG_HIGHEST, Math.log(start), LAST_STEP);
        return root == LOG_LOWEST
                ? ShapeEstimator.LOWEST
                : root == LOG_HIGHEST ? ShapeEstimator.HIGHEST : Math.exp(root);
    }

    /// The most likely scale at a shape.
    double scale(double shape) {
        return residuals.largest()
                * Math.exp(logScale(shape, residuals.powerSums(shape).zeroth()));
    }

    /// $P(\beta)$, from the most likely scale.
    static double meanNegativeLog(double shape, double scale) {
        return 1 / shape + Math.log(2 * scale) + LogGamma.value(1 + 1 / shape);
    }

    /// $\ln\hat\alpha$ in units of the largest deviation.
    private double logScale(double shape, double zeroth) {
        return Math.log(shape * zeroth / residuals.count()) / shape;
    }

    /// The first and second derivative of $P$ in $\ln\beta$: with $T_k=\sum|\delta|^\beta\ln^k|\delta|$ and
    /// $x=1/\beta$,
    ///
    /// $$\frac{T_1}{T_0}-\ln\hat\alpha-x\psi(1+x),\qquad
    ///   \beta\Big(\frac{T_2}{T_0}-\frac{T_1^2}{T_0^2}\Big)-x-\Big(\frac{T_1}{T_0}-\ln\hat\alpha\Big)
    ///   +x\psi(1+x)+x^2\psi_1(1+x).$$
    private SafeguardedNewton.Point slope(double logShape) {
        double shape = Math.exp(logShape);
        var sums = residuals.powerSums(shape);
        double x = 1 / shape;
        double mean = sums.first() / sums.zeroth();
        double spread = sums.second() / sums.zeroth() - mean * mean;
        double aboveScale = mean - logScale(shape, sums.zeroth());
        double digamma = x * Polygamma.digamma(1 + x);
        return new SafeguardedNewton.Point(
                aboveScale - digamma, shape * spread - x - aboveScale + digamma + x * x * Polygamma.trigamma(1 + x));
    }
}
