package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Polygamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// Two ratios of absolute moments that determine the shape of a generalized Gaussian.
///
/// With $x=1/\beta$ and the order $p$,
///
/// $$L_p(\beta)=\ln\frac{\mathbb E|X|^{2p}}{(\mathbb E|X|^p)^2}
///   =\ln\Gamma((2p{+}1)x)+\ln\Gamma(x)-2\ln\Gamma((p{+}1)x),$$
///
/// strictly decreasing in $\beta$, since $q\mapsto q\,\psi(qx)$ is convex. Kim et al. 2024 use the kurtosis;
/// the other ratio is Mallat's (1989). Source: spec, claims 5 and 13.
public enum MomentRatio {
    /// $R=\frac{(\mathbb E|X|)^2}{\mathbb EX^2}=e^{-L_1}$, increasing in the shape from 0 to 3/4.
    MALLAT(1),
    /// $\kappa=\frac{\mathbb EX^4}{(\mathbb EX^2)^2}=e^{L_2}$, decreasing in the shape from infinity to 9/5.
    KURTOSIS(2);

    private static final double LAST_STEP = 1e-9;

    private final int order;

    MomentRatio(int order) {
        this.order = order;
    }

    /// The order $p$ of the lower moment.
    int order() {
        return order;
    }

    /// Returns the ratio at a shape.
    ///
    /// @param shape $\beta$, finite and above 0
    public double at(double shape) {
        double log = log(Require.positive("shape", shape));
        return Math.exp(this == MALLAT ? -log : log);
    }

    /// Returns the shape at which the ratio has a value: $\infty$ where the value is that of the uniform law
    /// or beyond, since no shape has it.
    ///
    /// @param ratio finite and above 0; kurtosis at most, Mallat's ratio at least that of shape 0.05
    /// @throws IllegalArgumentException on another value: its shape would be below 0.05
    public double shape(double ratio) {
        double log = Math.log(Require.positive("ratio", ratio)) * (this == MALLAT ? -1 : 1);
        double shape = shapeOfLog(log);
        if (shape == ShapeEstimator.LOWEST && log > log(shape) * (1 + 1e-14)) {
            throw new IllegalArgumentException("ratio is %s; expected %s %s, its value at shape %s"
                    .formatted(ratio, this == MALLAT ? "at least" : "at most", at(shape), shape));
        }
        return shape;
    }

    /// The shape of a value of $L_p$, at least the lowest; infinite where $L_p$ is that of the uniform law or
    /// less.
    double shapeOfLog(double log) {
        // In u = ln x, in which L increases. Beyond a million L is that of the uniform law to 11 digits.
        double low = -Math.log(1e6);
        double high = -Math.log(ShapeEstimator.LOWEST);
        double root = SafeguardedNewton.root(
                u -> {
                    double shape = Math.exp(-u);
                    return new SafeguardedNewton.Point(log(shape) - log, -shape * slope(shape));
                },
                low,
                high,
                0,
                LAST_STEP);
        if (root == low) {
            return Double.POSITIVE_INFINITY;
        }
        return root == high ? ShapeEstimator.LOWEST : Math.exp(-root);
    }

    /// $L_p(\beta)$, without poles at $\beta=\infty$.
    double log(double shape) {
        double x = 1 / shape;
        int p = order;
        return LogGamma.value(1 + (2 * p + 1) * x)
                + LogGamma.value(1 + x)
                - 2 * LogGamma.value(1 + (p + 1) * x)
                + Math.log((p + 1.0) * (p + 1.0) / (2 * p + 1));
    }

    /// $L_p'(\beta)<0$.
    double slope(double shape) {
        double x = 1 / shape;
        int p = order;
        return -x
                * x
                * ((2 * p + 1) * Polygamma.digamma(1 + (2 * p + 1) * x)
                        + Polygamma.digamma(1 + x)
                        - 2 * (p + 1) * Polygamma.digamma(1 + (p + 1) * x));
    }
}
