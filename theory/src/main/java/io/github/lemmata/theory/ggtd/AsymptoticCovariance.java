package io.github.lemmata.theory.ggtd;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/// What $n$ times the covariance of an estimator tends to, at unit scale.
///
/// The location is asymptotically independent of the other two, by symmetry.
///
/// @param location $n\operatorname{Var}\hat\mu$; 0 where it falls faster than $1/n$
/// @param logScale $n\operatorname{Var}\ln\hat\alpha$
/// @param shape $n\operatorname{Var}\hat\beta$
/// @param both $n\operatorname{Cov}(\ln\hat\alpha,\hat\beta)$
record AsymptoticCovariance(double location, double logScale, double shape, double both) {

    /// The inverse of Fisher's information (claim 4): with $x=1/\beta$, $A=(1+x)\psi_1(1+x)-1$ and
    /// $c=1+\psi(1+x)$,
    ///
    /// $$n\operatorname{Var}\hat\beta=\frac{\beta^3}A,\quad
    ///   n\operatorname{Var}\ln\hat\alpha=\frac{A+c^2}{\beta A},\quad
    ///   n\operatorname{Cov}=\frac{\beta c}A,\quad
    ///   n\operatorname{Var}\hat\mu=\frac{\Gamma(x)}{\beta^2\Gamma(2-x)}\ (\beta>\tfrac12).$$
    static AsymptoticCovariance ofMaximumLikelihood(double shape) {
        double x = 1 / shape;
        double a = (1 + x) * Trigamma.value(1 + x) - 1;
        double c = 1 + Digamma.value(1 + x);
        double location = shape > 0.5 ? Math.exp(LogGamma.value(1 + x) - LogGamma.value(2 - x)) / shape : 0;
        return new AsymptoticCovariance(location, (a + c * c) / (shape * a), shape * shape * shape / a, shape * c / a);
    }

    /// The delta method on the logarithms of the moments of orders $p$ and $2p$ (claim 13).
    ///
    /// Their covariance is $C_{jk}=\frac{\mu_{j+k}}{\mu_j\mu_k}-1$; the shape follows from
    /// $L_p=\ln\mu_{2p}-2\ln\mu_p$ and the scale from $\ln\mu_p=p\ln\alpha+g(\beta)$, so that
    /// $d\ln\alpha=\frac1p(d\ln\mu_p-g'd\beta)$. The location is the mean.
    static AsymptoticCovariance ofMoments(MomentRatio ratio, double shape) {
        int p = ratio.order();
        double low = Math.expm1(logMoment(2 * p, shape) - 2 * logMoment(p, shape));
        double cross = Math.expm1(logMoment(3 * p, shape) - logMoment(p, shape) - logMoment(2 * p, shape));
        double high = Math.expm1(logMoment(4 * p, shape) - 2 * logMoment(2 * p, shape));
        double slope = ratio.slope(shape);
        double ofShape = (high - 4 * cross + 4 * low) / (slope * slope);
        double withShape = (cross - 2 * low) / slope;
        double x = 1 / shape;
        double g = -x * x * ((p + 1) * Digamma.value(1 + (p + 1) * x) - Digamma.value(1 + x));
        return new AsymptoticCovariance(
                Math.exp(logMoment(2, shape)),
                (low - 2 * g * withShape + g * g * ofShape) / (p * p),
                ofShape,
                (withShape - g * ofShape) / p);
    }

    /// $\ln\mathbb E|X|^q=\ln\Gamma((q+1)x)-\ln\Gamma(x)$ at unit scale.
    static double logMoment(int q, double shape) {
        double x = 1 / shape;
        return LogGamma.value(1 + (q + 1) * x) - LogGamma.value(1 + x) - Math.log(q + 1);
    }
}
