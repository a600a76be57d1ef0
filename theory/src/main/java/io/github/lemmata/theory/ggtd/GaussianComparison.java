package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.gamma.LogGamma;

/// What is lost where generalized Gaussian errors are treated as Gaussian ones.
///
/// Source: derived, spec claims 14 and 15. Legend: $\beta$ shape, $x=1/\beta$, $\sigma^2$ variance.
public final class GaussianComparison {

    private GaussianComparison() {}

    /// Returns the asymptotic relative efficiency of the most likely location against the mean:
    /// $I_{\mu\mu}\sigma^2=\beta^2\Gamma(2-x)\Gamma(3x)/\Gamma(x)^2\ge1$, with equality at shape 2 alone;
    /// infinite for $\beta\le\frac12$.
    ///
    /// @param shape $\beta$, finite and above 0
    public static double locationEfficiency(double shape) {
        double x = 1 / Require.positive("shape", shape);
        return shape <= 0.5
                ? Double.POSITIVE_INFINITY
                : Math.exp(LogGamma.value(2 - x) + LogGamma.value(1 + 3 * x) - 2 * LogGamma.value(1 + x)) / (3 * x);
    }

    /// Returns the negentropy: how far the entropy stays below that of the Gaussian of the same variance,
    /// $\frac12\ln(2\pi e\sigma^2)-h\ge0$ nats, with equality at shape 2 alone.
    ///
    /// It is the divergence of that Gaussian from the law: what a critic loses for each error that takes
    /// errors to be Gaussian. Rounding may leave it below 0 by $10^{-15}$ next to shape 2.
    ///
    /// @param shape $\beta$, finite and above 0
    public static double negentropy(double shape) {
        double x = 1 / Require.positive("shape", shape);
        double logVariance = LogGamma.value(1 + 3 * x) - LogGamma.value(1 + x) - Math.log(3);
        return (Math.log(Math.PI / 2) + 1 + logVariance) / 2 - x - LogGamma.value(1 + x);
    }
}
