package io.github.lemmata.simulations.ggtd.tails;

import java.util.OptionalDouble;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// The Student law that makes a sample most likely, among those of at least half a degree of freedom.
///
/// For given degrees of freedom, location and scale are those of weighted least squares with weights
/// $(\nu+1)/(\nu+z_i^2)$, iterated; divided by the sum of the weights instead of $n$, which takes far fewer
/// rounds (Kent, Tyler and Vardi 1994). The likelihood left is maximised in $\ln\nu$: over a grid, then by
/// Brent's method between the neighbours of its best point.
final class StudentFit {

    private static final double[] GRID = {0.5, 1, 2, 3, 4, 6, 9, 14, 25, 50, 150, 1000};
    private static final double CONVERGED = 1e-11;
    private static final int MOST_ROUNDS = 2000;
    private static final double NO_BETTER = 1e-7;

    private final double[] values;
    private double location;
    private double scale;

    private StudentFit(double[] values, FittedLaw start) {
        this.values = values;
        location = start.location();
        scale = start.scale();
    }

    /// @param gaussian the Gaussian that fits best, the limit of many degrees of freedom
    /// @param start a law whose location and scale are a robust start
    static FittedLaw of(double[] values, FittedLaw gaussian, FittedLaw start) {
        StudentFit fit = new StudentFit(values, start);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < GRID.length; i++) {
            double likelihood = fit.at(GRID[i]).logLikelihood();
            if (likelihood > most) {
                most = likelihood;
                best = i;
            }
        }
        double low = Math.log(GRID[Math.max(0, best - 1)]);
        double high = Math.log(GRID[Math.min(GRID.length - 1, best + 1)]);
        double found = new BrentOptimizer(1e-9, 1e-9)
                .optimize(
                        new UnivariateObjectiveFunction(
                                log -> fit.at(Math.exp(log)).logLikelihood()),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, high, Math.log(GRID[best])),
                        MaxEval.unlimited())
                .getPoint();
        FittedLaw student = fit.at(Math.exp(found));
        return student.logLikelihood() > gaussian.logLikelihood() + NO_BETTER
                ? student
                : new FittedLaw(
                        TailLaw.STUDENT,
                        gaussian.location(),
                        gaussian.scale(),
                        OptionalDouble.of(Double.POSITIVE_INFINITY),
                        gaussian.logLikelihood(),
                        values.length);
    }

    /// The best law of the given degrees of freedom, sought from where the last one was.
    private FittedLaw at(double freedom) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double weights = 0;
            double weighted = 0;
            double squares = 0;
            for (double value : values) {
                double z = (value - location) / scale;
                double weight = (freedom + 1) / (freedom + z * z);
                weights += weight;
                weighted += weight * (value - location);
                squares += weight * (value - location) * (value - location);
            }
            double step = weighted / weights;
            double next = Math.sqrt(squares / weights);
            boolean converged = Math.abs(step) < CONVERGED * scale && Math.abs(next - scale) < CONVERGED * scale;
            location += step;
            scale = next;
            if (converged) {
                break;
            }
        }
        return FittedLaw.of(TailLaw.STUDENT, location, scale, OptionalDouble.of(freedom), values);
    }
}
