package io.github.lemmata.verify.ggtd;

import java.util.function.DoubleUnaryOperator;

/// Means over the size of a generalized Gaussian at unit scale, by the trapezoidal rule.
///
/// The size is $u=\exp(t-e^{-t})$, so that the integrand falls doubly exponentially on both sides, and the
/// rule's error exponentially in one over its step. No gamma function enters.
final class LawQuadrature {

    /// Beyond this power of the size its density is below $e^{-300}$, more than any moment up to order 8
    /// makes up for.
    private static final double LARGEST_POWER = 300;

    /// Here the size is $e^{-40}$.
    private static final double FIRST = -3.6;

    private static final double STEP = 0.125;

    private final double[] sizes;
    private final double[] weights;
    private final double mass;

    private LawQuadrature(double[] sizes, double[] weights, double mass) {
        this.sizes = sizes;
        this.weights = weights;
        this.mass = mass;
    }

    /// The rule for a shape.
    static LawQuadrature of(double shape) {
        double step = STEP * Math.min(1, 1 / shape);
        double last = lastNode(Math.log(LARGEST_POWER) / shape);
        int count = (int) Math.ceil((last - FIRST) / step);
        double[] sizes = new double[count];
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double t = last - i * step;
            double log = t - Math.exp(-t);
            sizes[i] = Math.exp(log);
            weights[i] = sizes[i] * (1 + Math.exp(-t)) * Math.exp(-Math.exp(shape * log));
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return new LawQuadrature(sizes, weights, sum * step);
    }

    /// A node at which the logarithm of the size is at least the given one.
    private static double lastNode(double log) {
        double t = Math.max(log, 0.6);
        return t + Math.exp(-t);
    }

    /// Returns $\int_0^\infty e^{-u^\beta}du$.
    double mass() {
        return mass;
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
