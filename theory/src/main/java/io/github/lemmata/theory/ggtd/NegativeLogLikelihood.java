package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Polygamma;

/// The negative log-likelihood of a generalized Gaussian at one TD error, as a loss, and its three slopes.
///
/// $$\ell=u^\beta+\ln(2\alpha)+\ln\Gamma(1+\tfrac1\beta),\qquad u=\frac{|\delta|}{\alpha}.$$
///
/// Written with $1+\frac1\beta$ throughout: there the gamma functions have no pole and nothing cancels for
/// large $\beta$. Source: Kim et al. 2024; spec claim 3.
///
/// @param error $\delta$, finite
/// @param law scale $\alpha$ and shape $\beta$
public record NegativeLogLikelihood(double error, GeneralizedGaussian law) {

    /// @throws IllegalArgumentException if the error is not finite
    public NegativeLogLikelihood {
        Require.finite("error", error);
    }

    /// Returns the loss of an error under a scale and a shape.
    ///
    /// @param error $\delta$, finite
    /// @param scale $\alpha>0$, finite
    /// @param shape $\beta>0$, finite
    public static NegativeLogLikelihood of(double error, double scale, double shape) {
        return new NegativeLogLikelihood(error, new GeneralizedGaussian(scale, shape));
    }

    /// Returns $\ell$.
    public double value() {
        return -law.logDensity(error);
    }

    /// Returns $\partial\ell/\partial\delta=\frac\beta\alpha u^{\beta-1}\operatorname{sgn}\delta$; at
    /// $\delta=0$ it is 0 by symmetry, though for $\beta\le1$ the slopes beside it are not: they tend to
    /// $\pm\frac1\alpha$ for $\beta=1$ and to $\pm\infty$ below.
    public double errorSlope() {
        return error == 0 ? 0 : law.shape() / law.scale() * Math.pow(u(), law.shape() - 1) * Math.signum(error);
    }

    /// Returns $\partial\ell/\partial\alpha=\frac1\alpha-\frac\beta\alpha u^\beta$.
    public double scaleSlope() {
        return (1 - law.shape() * law.power(error)) / law.scale();
    }

    /// Returns $\partial\ell/\partial\beta=u^\beta\ln u-\psi(1+\frac1\beta)/\beta^2$.
    public double shapeSlope() {
        double logTerm = error == 0 ? 0 : law.power(error) * Math.log(u());
        double shape = law.shape();
        return logTerm - Polygamma.digamma(1 + 1 / shape) / shape / shape;
    }

    private double u() {
        return Math.abs(error) / law.scale();
    }
}
