package io.github.lemmata.simulations.ggtd.tails;

import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.numbers.gamma.LogGamma;

/// The likelihood of the generalized Gaussian's shape on a sample, with scale and location at their best.
///
/// At a shape $\beta$ the location $\mu$ makes $\sum_i|x_i-\mu|^\beta$ least, the scale is
/// $\hat\alpha^\beta=\frac\beta n\sum_i|x_i-\mu|^\beta$, and what is left is
///
/// $$\ell(\beta)=-n\big[\ln2\hat\alpha+\ln\Gamma(1+\tfrac1\beta)+\tfrac1\beta\big].$$
///
/// Below shape 1 the sum is least at one of the values, and the likelihood of a value as location grows beyond all
/// bounds as $\beta\to0$: there the location is held, at the fitted one where that shape is below 1, else at the
/// median.
final class ShapeProfile {

    private static final double ACCURACY = 1e-12;
    private static final double END_ACCURACY = 1e-8;
    private static final int EVALUATIONS = 300;
    private static final int GRID = 60;
    /// The 95 % point of the chi-squared law of one degree of freedom.
    private static final double CHI_SQUARED = 3.841458820694124;

    private final double[] sorted;
    private final double centre;
    private final double freeAbove;
    private final double reach;

    private ShapeProfile(double[] sorted, double centre, double freeAbove) {
        this.sorted = sorted;
        this.centre = centre;
        this.freeAbove = freeAbove;
        reach = sorted[sorted.length - 1] - sorted[0];
    }

    /// The profile of a sample with its location free, of which the most likely shape and location are known.
    static ShapeProfile free(double[] sorted, double shape, double location) {
        return new ShapeProfile(sorted, shape <= 1 ? location : sorted[sorted.length / 2], 1);
    }

    /// The profile of a sample about a location.
    static ShapeProfile about(double[] sorted, double location) {
        return new ShapeProfile(sorted, location, Double.POSITIVE_INFINITY);
    }

    /// The location that is best at a shape.
    private double location(double shape) {
        if (shape <= freeAbove) {
            return centre;
        }
        return new BrentSolver(ACCURACY, ACCURACY * reach)
                .solve(EVALUATIONS, mu -> pull(mu, shape), sorted[0], sorted[sorted.length - 1]);
    }

    /// The derivative of the sum of powers in the location, over the shape and a constant.
    private double pull(double location, double shape) {
        double sum = 0;
        for (double value : sorted) {
            double distance = location - value;
            sum += Math.copySign(Math.pow(Math.abs(distance) / reach, shape - 1), distance);
        }
        return sum;
    }

    /// The scale that is best at a shape and location.
    private double scale(double shape, double location) {
        double far = Math.max(sorted[sorted.length - 1] - location, location - sorted[0]);
        double mean = Arrays.stream(sorted)
                .map(value -> Math.pow(Math.abs(value - location) / far, shape))
                .average()
                .orElseThrow();
        return far * Math.pow(shape * mean, 1 / shape);
    }

    /// The log-likelihood of a shape.
    double logLikelihood(double shape) {
        double scale = scale(shape, location(shape));
        return -sorted.length * (Math.log(2 * scale) + LogGamma.value(1 + 1 / shape) + 1 / shape);
    }

    /// The shapes that a likelihood-ratio test at 5 % does not refuse.
    ///
    /// @param best the most likely shape
    /// @param step about how far the ends lie from it, in $\ln\beta$
    /// @return its ends; 0 and infinity where no shape that far out is refused
    double[] interval(double best, double step) {
        double most = logLikelihood(best);
        DoubleUnaryOperator refusal = log -> 2 * (most - logLikelihood(Math.exp(log))) - CHI_SQUARED;
        double low = end(refusal, Math.log(best), -step, Math.log(ShapeEstimator.LOWEST));
        double high = end(refusal, Math.log(best), step, Math.log(ShapeEstimator.HIGHEST));
        return new double[] {Math.exp(low), Math.exp(high)};
    }

    /// Outwards by steps to the first shape that is refused, then back to the boundary.
    private static double end(DoubleUnaryOperator refusal, double best, double step, double farthest) {
        double inside = best;
        while (inside != farthest) {
            double next = step < 0 ? Math.max(inside + step, farthest) : Math.min(inside + step, farthest);
            if (refusal.applyAsDouble(next) > 0) {
                return new BrentSolver(END_ACCURACY)
                        .solve(EVALUATIONS, refusal::applyAsDouble, Math.min(inside, next), Math.max(inside, next));
            }
            inside = next;
        }
        return step < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /// The shape that is best where the scale is held at 1: what a network sees that has a head for the shape
    /// alone.
    double atUnitScale(double location) {
        DoubleUnaryOperator loss = log -> lossAtUnitScale(Math.exp(log), location);
        double width = Math.log(ShapeEstimator.HIGHEST / ShapeEstimator.LOWEST) / GRID;
        int best = IntStream.rangeClosed(0, GRID)
                .boxed()
                .min(Comparator.comparingDouble(i -> loss.applyAsDouble(Math.log(ShapeEstimator.LOWEST) + i * width)))
                .orElseThrow();
        double centre = Math.log(ShapeEstimator.LOWEST) + best * width;
        return Math.exp(new BrentOptimizer(END_ACCURACY, END_ACCURACY)
                .optimize(
                        new UnivariateObjectiveFunction(loss::applyAsDouble),
                        GoalType.MINIMIZE,
                        new SearchInterval(
                                Math.max(Math.log(ShapeEstimator.LOWEST), centre - width),
                                Math.min(Math.log(ShapeEstimator.HIGHEST), centre + width)),
                        MaxEval.unlimited())
                .getPoint());
    }

    private double lossAtUnitScale(double shape, double location) {
        double power = Arrays.stream(sorted)
                .map(value -> Math.pow(Math.abs(value - location), shape))
                .average()
                .orElseThrow();
        return power + LogGamma.value(1 + 1 / shape);
    }
}
