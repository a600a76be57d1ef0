package io.github.lemmata.theory.ggtd;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;
import org.apache.commons.numbers.gamma.LogGamma;

/// The generalized Gaussian that is nearest to an [ErrorLaw] in Kullback-Leibler divergence, and how near that is.
///
/// For a law $p$ with entropy $h$ and $M=\mathbb E|X-\mu|^\beta$, the best scale is $\alpha=(\beta M)^{1/\beta}$, and
/// $$\min_\alpha KL(p\|f_{\mu,\alpha,\beta})=-h+\tfrac1\beta+\ln2\Gamma(1+\tfrac1\beta)+\tfrac1\beta\ln(\beta M),$$
/// which is convex in $\mu$ for $\beta\ge1$. Location and shape are found by minimisation, the location within.
///
/// Source: spec claim 31.
///
/// @param location $\mu$
/// @param scale $\alpha$
/// @param shape $\beta$
/// @param divergence $KL(p\|f_{\mu,\alpha,\beta})$, in nats
public record SymmetricFit(double location, double scale, double shape, double divergence) {

    private static final double SMALLEST_SHAPE = 1;
    private static final double LARGEST_SHAPE = 4;
    private static final double FURTHEST = 2;
    private static final int MOST_EVALUATIONS = 200;
    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-12;
    private static final double GAUSSIAN = 2;

    // Nodes t = exp(u - exp(-u)), u = k STEP: the integrand then falls off doubly exponentially on both sides.
    private static final double STEP = 1.0 / 32;
    private static final int FIRST_NODE = -160;
    private static final int LAST_NODE = 140;

    /// Returns the nearest generalized Gaussian to a law of scale 1.
    public static SymmetricFit generalizedGaussian(ErrorLaw law) {
        double logShape = minimum(
                        Math.log(SMALLEST_SHAPE),
                        Math.log(LARGEST_SHAPE),
                        x -> ofShape(law, Math.exp(x)).divergence())
                .getPoint();
        return ofShape(law, Math.exp(logShape));
    }

    /// Returns the nearest Gaussian to a law of scale 1: that of the same mean and variance.
    public static SymmetricFit gaussian(ErrorLaw law) {
        double variance = law.variance(1);
        double entropy = 0.5 * Math.log(2 * Math.PI * Math.E * variance);
        return new SymmetricFit(law.mean(1), Math.sqrt(2 * variance), GAUSSIAN, entropy - law.entropy(1));
    }

    private static SymmetricFit ofShape(ErrorLaw law, double shape) {
        double location = switch (law) {
            case LOGISTIC -> 0;
            case GUMBEL ->
                minimum(-FURTHEST, FURTHEST, x -> absoluteMoment(law, shape, x)).getPoint();
        };
        double moment = absoluteMoment(law, shape, location);
        double logScale = Math.log(shape * moment) / shape;
        double divergence = 1 / shape + Math.log(2) + LogGamma.value(1 + 1 / shape) + logScale - law.entropy(1);
        return new SymmetricFit(location, Math.exp(logScale), shape, divergence);
    }

    /// $\mathbb E|X-\mu|^\beta$, cut at $\mu$, where the integrand has its corner.
    private static double absoluteMoment(ErrorLaw law, double shape, double location) {
        double sum = 0;
        for (int k = FIRST_NODE; k <= LAST_NODE; k++) {
            double shrink = Math.exp(-k * STEP);
            double logDistance = k * STEP - shrink;
            double distance = Math.exp(logDistance);
            double density = law.density(location + distance) + law.density(location - distance);
            sum += Math.exp((shape + 1) * logDistance) * (1 + shrink) * density;
        }
        return sum * STEP;
    }

    private static UnivariatePointValuePair minimum(double from, double to, UnivariateFunction function) {
        return new BrentOptimizer(RELATIVE, ABSOLUTE)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(function),
                        new SearchInterval(from, to));
    }
}
