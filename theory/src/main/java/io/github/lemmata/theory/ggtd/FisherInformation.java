package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.special.Polygamma;
import org.apache.commons.numbers.gamma.GammaRatio;

/// The Fisher information that one observation of a generalized Gaussian carries about its location $\mu$,
/// scale $\alpha$ and shape $\beta$.
///
/// Location is orthogonal to both others by symmetry: $I_{\mu\alpha}=I_{\mu\beta}=0$. Derived: spec claim 4,
/// by $\partial_\alpha\ell=\frac{1-\beta U}\alpha$ and $\partial_\beta\ell=\frac{U\ln U}\beta-$ const with
/// $U=u^\beta\sim\Gamma(\frac1\beta,1)$.
///
/// @param law the law
public record FisherInformation(GeneralizedGaussian law) {

    /// Returns the information on a law of a scale and a shape.
    public static FisherInformation of(double scale, double shape) {
        return new FisherInformation(new GeneralizedGaussian(scale, shape));
    }

    /// Returns $I_{\mu\mu}=\frac{\beta^2\Gamma(2-1/\beta)}{\alpha^2\Gamma(1/\beta)}$, infinite for
    /// $\beta\le\frac12$.
    public double location() {
        double shape = law.shape();
        return shape <= 0.5
                ? Double.POSITIVE_INFINITY
                : square(shape / law.scale()) * GammaRatio.value(2 - 1 / shape, 1 / shape);
    }

    /// Returns $I_{\alpha\alpha}=\beta/\alpha^2$.
    public double scale() {
        return law.shape() / square(law.scale());
    }

    /// Returns $I_{\alpha\beta}=-\frac{1+\psi(1+1/\beta)}{\alpha\beta}$.
    public double scaleShape() {
        return -onePlusDigamma() / (law.scale() * law.shape());
    }

    /// Returns
    /// $I_{\beta\beta}=\beta^{-3}\big[(1+\frac1\beta)\psi_1(1+\frac1\beta)+(1+\psi(1+\frac1\beta))^2-1\big]$.
    public double shape() {
        return (square(onePlusDigamma()) + trigammaExcess()) / cube(law.shape());
    }

    /// Returns $n$ times the asymptotic variance of the maximum likelihood estimate of $\beta$ from $n$
    /// observations with $\alpha$ unknown: $\beta^3/\big[(1+\frac1\beta)\psi_1(1+\frac1\beta)-1\big]$, the
    /// same for every $\alpha$.
    public double shapeVariance() {
        return cube(law.shape()) / trigammaExcess();
    }

    /// Returns $n$ times the asymptotic variance of the maximum likelihood estimate of $\alpha$ with $\beta$
    /// unknown: $I_{\beta\beta}/(I_{\alpha\alpha}I_{\beta\beta}-I_{\alpha\beta}^2)$.
    public double scaleVariance() {
        return (square(onePlusDigamma()) / trigammaExcess() + 1) / scale();
    }

    private double onePlusDigamma() {
        return 1 + Polygamma.digamma(y());
    }

    private double trigammaExcess() {
        return y() * Polygamma.trigamma(y()) - 1;
    }

    private double y() {
        return 1 + 1 / law.shape();
    }

    private static double square(double x) {
        return x * x;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
