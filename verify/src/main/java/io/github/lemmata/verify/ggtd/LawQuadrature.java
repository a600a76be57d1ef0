package io.github.lemmata.verify.ggtd;

import java.util.function.DoubleUnaryOperator;

/// Means over the size of a generalized Gaussian at unit scale, by the trapezoidal rule in its logarithm.
///
/// $\mathbb Ef(|X|)=\int f(e^t)e^{t-e^{\beta t}}dt\big/\int e^{t-e^{\beta t}}dt$: the integrand falls doubly
/// exponentially on the right and exponentially on the left, and the rule's error falls exponentially in one
/// over its step. No gamma function enters.
final class LawQuadrature {

    /// Beyond this power of the size its density is below $e^{-300}$, more than any moment up to order 8
    /// makes up for.
    private static final double LARGEST_POWER = 300;

    /// Below this logarithm of the size no more than $e^{-38}$ of the mass is left.
    private static final double SMALLEST_LOG = -38;

    private static final double STEP = 0.125;

    private final double[] sizes;
    private final double[] weights;

    private LawQuadrature(double[] sizes, double[] weights) {
        this.sizes = sizes;
        this.weights = weights;
    }

    /// The rule for a shape.
    static LawQuadrature of(double shape) {
        double step = STEP * Math.min(1, 1 / shape);
        double last = Math.log(LARGEST_POWER) / shape;
        int count = (int) Math.ceil((last - SMALLEST_LOG) / step);
        double[] sizes = new double[count];
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double log = last - i * step;
            sizes[i] = Math.exp(log);
            weights[i] = Math.exp(log - Math.exp(shape * log));
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return new LawQuadrature(sizes, weights);
    }

    /// Returns $\mathbb Ef(|X|)$, to $10^{-12}$ for moments up to order 8 and their products with logarithms.
    double mean(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            sum += weights[i] * f.applyAsDouble(sizes[i]);
        }
        return sum;
    }

    /// Returns $\operatorname{Cov}(f(|X|),g(|X|))$.
    double covariance(DoubleUnaryOperator f, DoubleUnaryOperator g) {
        double meanOfF = mean(f);
        double meanOfG = mean(g);
        return mean(size -> (f.applyAsDouble(size) - meanOfF) * (g.applyAsDouble(size) - meanOfG));
    }
}
