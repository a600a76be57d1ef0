package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.special.Polygamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// What $n$ times the variances of an estimator tend to, at unit scale.
///
/// The location is asymptotically independent of the other two, by symmetry.
///
/// @param location $n\operatorname{Var}\hat\mu$; 0 where it falls faster than $1/n$
/// @param logScale $n\operatorname{Var}\ln\hat\alpha$
/// @param shape $n\operatorname{Var}\hat\beta$
record AsymptoticVariances(double location, double logScale, double shape) {

    /// The diagonal of the inverse of Fisher's information (claim 4).
    static AsymptoticVariances ofMaximumLikelihood(double shape) {
        var information = FisherInformation.of(1, shape);
        return new AsymptoticVariances(
                1 / information.location(), information.scaleVariance(), information.shapeVariance());
    }

    /// The delta method on the logarithms of the moments of orders $p$ and $2p$ (claim 13).
    ///
    /// Their covariance is $C_{jk}=\frac{\mu_{j+k}}{\mu_j\mu_k}-1$; the shape follows from
    /// $L_p=\ln\mu_{2p}-2\ln\mu_p$ and the scale from $\ln\mu_p=p\ln\alpha+g(\beta)$, so that
    /// $d\ln\alpha=\frac1p(d\ln\mu_p-g'd\beta)$. The location is the mean.
    static AsymptoticVariances ofMoments(MomentRatio ratio, double shape) {
        int p = ratio.order();
        double low = Math.expm1(logMoment(2 * p, shape) - 2 * logMoment(p, shape));
        double cross = Math.expm1(logMoment(3 * p, shape) - logMoment(p, shape) - logMoment(2 * p, shape));
        double high = Math.expm1(logMoment(4 * p, shape) - 2 * logMoment(2 * p, shape));
        double slope = ratio.slope(shape);
        double ofShape = (high - 4 * cross + 4 * low) / (slope * slope);
        double withShape = (cross - 2 * low) / slope;
        double x = 1 / shape;
        double g = -x * x * ((p + 1) * Polygamma.digamma(1 + (p + 1) * x) - Polygamma.digamma(1 + x));
        return new AsymptoticVariances(
                Math.exp(logMoment(2, shape)), (low - 2 * g * withShape + g * g * ofShape) / (p * p), ofShape);
    }

    /// $\ln\mathbb E|X|^q=\ln\Gamma((q+1)x)-\ln\Gamma(x)$ at unit scale.
    static double logMoment(int q, double shape) {
        double x = 1 / shape;
        return LogGamma.value(1 + (q + 1) * x) - LogGamma.value(1 + x) - Math.log(q + 1);
    }
}
