package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.special.Polygamma.digamma;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/// The shapes at which a property of the generalized Gaussian changes; each is $1/x$ for the root $x$ of an
/// increasing function.
///
/// Source: derived, spec claims 7, 8, 10.
public enum CriticalShape {
    /// $\beta_v=9.1147\ldots$: the variance at a fixed scale falls up to here and rises beyond.
    LEAST_VARIANCE(ShapeSlopes::logVariance),
    /// $\beta_m=6.8948\ldots$: the mean size at a fixed scale falls up to here and rises beyond.
    LEAST_MEAN_SIZE(ShapeSlopes::logMeanAbsolute),
    /// $\beta_{eq}=3.2237\ldots$: here the mean size is that of the uniform law, the limit of large shapes.
    UNIFORM_MEAN_SIZE(x -> StochasticOrder.logMeanSize(x) + Math.log(2)),
    /// $\beta_0=2.1662\ldots$: here $\Gamma(1+\frac1\beta)$ is least and the density at 0 is highest.
    HIGHEST_PEAK(x -> digamma(1 + x)),
    /// $\beta_c=3.3402\ldots$: up to here the negative log-likelihood is convex in the shape, whatever the
    /// error.
    CONVEX_LIKELIHOOD(LikelihoodCurvature::normalizer);

    /// Every root lies between these; the mean size has a second one at 0, below them.
    private static final double FROM = 0.1;

    private static final double TO = 1;

    private final double shape;

    CriticalShape(DoubleUnaryOperator increasing) {
        double x = new BracketingNthOrderBrentSolver(5e-16, Double.MIN_NORMAL, 0, 5)
                .solve(100, increasing::applyAsDouble, FROM, TO);
        shape = 1 / x;
    }

    /// Returns the shape, within 4 ulp.
    public double shape() {
        return shape;
    }
}
