package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.special.Polygamma.digamma;
import static io.github.lemmata.theory.special.Polygamma.trigamma;

import io.github.lemmata.theory.Require;

/// The second derivatives of the negative log-likelihood
/// $\ell=u^\beta+\ln(2\alpha)+\ln\Gamma(1+\frac1\beta)$, $u=|\delta|/\alpha$: where it is convex, and in
/// what.
///
/// Source: derived, spec claim 10.
public final class LikelihoodCurvature {

    private LikelihoodCurvature() {}

    /// Returns $\partial_\delta^2\ell=\frac{\beta(\beta-1)}{\alpha^2}u^{\beta-2}$: not negative iff
    /// $\beta\ge1$.
    ///
    /// Infinite at $\delta=0$ where $\beta<2$, except 0 for $\beta=1$, whose kink has none.
    ///
    /// @param law the scale and the shape
    /// @param delta the error, finite
    public static double inError(GeneralizedGaussian law, double delta) {
        double u = size(law, delta);
        double beta = law.shape();
        return beta == 1 ? 0 : beta * (beta - 1) / (law.scale() * law.scale()) * Math.pow(u, beta - 2);
    }

    /// Returns $\partial_{\ln\alpha}^2\ell=\beta^2u^\beta\ge0$.
    ///
    /// @param law the scale and the shape
    /// @param delta the error, finite
    public static double inLogScale(GeneralizedGaussian law, double delta) {
        Require.finite("delta", delta);
        return law.shape() * law.shape() * law.power(delta);
    }

    /// Returns $\partial_\beta^2\ell=u^\beta\ln^2u+\beta^{-3}B(\frac1\beta)$: not negative for every error
    /// iff $\beta\le\beta_c$.
    ///
    /// @param law the scale and the shape
    /// @param delta the error, finite
    public static double inShape(GeneralizedGaussian law, double delta) {
        double u = size(law, delta);
        double log = Math.log(u);
        double data = u == 0 ? 0 : law.power(delta) * log * log;
        return data + normalizer(1 / law.shape()) / (law.shape() * law.shape() * law.shape());
    }

    /// Returns $\partial_\delta\partial_\beta\ell=\frac{\operatorname{sgn}\delta}\alpha
    /// u^{\beta-1}(1+\beta\ln u)$.
    ///
    /// @param law the scale and the shape
    /// @param delta the error, finite and not 0
    public static double inErrorAndShape(GeneralizedGaussian law, double delta) {
        double u = size(law, delta);
        if (u == 0) {
            throw new IllegalArgumentException("delta is %s; expected finite real other than 0".formatted(delta));
        }
        double power = Math.pow(u, law.shape() - 1);
        return Math.signum(delta) / law.scale() * power * (1 + law.shape() * Math.log(u));
    }

    /// Returns the determinant of the Hessian of $\ell$ in $(\delta,\beta)$; where it is negative, $\ell$ is
    /// not jointly convex.
    ///
    /// @param law the scale and the shape
    /// @param delta the error, finite and not 0
    public static double determinant(GeneralizedGaussian law, double delta) {
        double mixed = inErrorAndShape(law, delta);
        return inError(law, delta) * inShape(law, delta) - mixed * mixed;
    }

    /// Returns $B(x)=2\psi(1+x)+x\psi_1(1+x)$, rising, with
    /// $\frac{d^2}{d\beta^2}\ln\Gamma(1+\frac1\beta)=\beta^{-3}B(\frac1\beta)$.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double normalizer(double x) {
        Require.atLeast("x", x, 0);
        return 2 * digamma(1 + x) + x * trigamma(1 + x);
    }

    private static double size(GeneralizedGaussian law, double delta) {
        return Math.abs(Require.finite("delta", delta)) / law.scale();
    }
}
