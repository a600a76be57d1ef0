package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ConditionalBatch;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.TieBreak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// A search for the conditional distribution at which a zero-one regret costs least: batches of random
/// vectors, then local descent from the worst.
///
/// The result of a cell depends on its stream alone. One vector takes $O(n\log n)$, since the best scores are
/// known: [LeastRegret]. Source: spec section 4, item 1.
///
/// @param tau which comp-sum loss, $\tau\ge0$
/// @param classes $n\ge2$
/// @param bound what the least regret is held against, as a function of $\beta$; positive for $\beta>0$
public record PointwiseScan(double tau, int classes, DoubleUnaryOperator bound) {

    private static final int BATCH = 1024;
    private static final int REFINED = 20;
    private static final int MOST_EVALUATIONS = 400;
    private static final double LEAST_REGRET = 1e-3;

    /// @throws IllegalArgumentException if `tau` or `classes` is outside its domain
    public PointwiseScan {
        Require.atLeast("tau", tau, 0.0);
        Require.atLeast("classes", classes, 2);
    }

    /// The conditional distribution that came closest to the bound, or fell furthest below it.
    ///
    /// @param p conditional probabilities
    /// @param predicted the predicted class
    /// @param beta its zero-one regret
    /// @param regret the least surrogate regret there
    /// @param ratio that regret over the bound: below 1 the bound fails
    public record Worst(double[] p, int predicted, double beta, double regret, double ratio) {}

    /// Scans vectors with each of some zero-one regrets; descends from the 20 worst of all.
    ///
    /// @param betas zero-one regrets in (0, 1]
    /// @param rows number of vectors for each, 1 or more
    /// @param stream of the cell
    public Worst run(double[] betas, int rows, RandomStream stream) {
        List<Worst> worst = List.of();
        for (int i = 0; i < betas.length; i++) {
            worst = lowest(worst, scan(betas[i], rows, stream.child("beta").child(i)));
        }
        return lowest(worst, worst.stream().map(this::descend).toList()).getFirst();
    }

    /// The worst vectors with a given regret, without descent, the worst first.
    ///
    /// @param beta zero-one regret in (0, 1]
    /// @param rows number of vectors, 1 or more
    /// @param stream of the cell
    public List<Worst> scan(double beta, int rows, RandomStream stream) {
        double reference = bound.applyAsDouble(beta);
        List<Worst> worst = List.of();
        for (int done = 0, batch = 0; done < rows; done += BATCH, batch++) {
            var random = stream.child("batch").child(batch).generator();
            var drawn = ConditionalBatch.draw(classes, beta, Math.min(BATCH, rows - done), random);
            worst = lowest(worst, lowestRows(drawn, reference));
        }
        return worst;
    }

    /// The least regrets of all rows of a batch, in the order of its rows.
    public double[] leastRegrets(ConditionalBatch batch) {
        double[] p = batch.probabilities();
        var falling = new double[classes - 1];
        var regrets = new double[batch.rows()];
        for (int row = 0; row < regrets.length; row++) {
            // Class 0 is the likeliest and the others fall from class 2 on, so that without class 1 all fall.
            int from = row * classes;
            falling[0] = p[from];
            System.arraycopy(p, from + 2, falling, 1, classes - 2);
            regrets[row] = LeastRegret.ofFalling(tau, p[from + 1], falling, 0, classes - 1);
        }
        return regrets;
    }

    private List<Worst> lowestRows(ConditionalBatch batch, double reference) {
        double[] regrets = leastRegrets(batch);
        var sorted = regrets.clone();
        Arrays.sort(sorted);
        double limit = sorted[Math.min(REFINED, sorted.length) - 1];
        List<Worst> lowest = new ArrayList<>();
        for (int row = 0; row < regrets.length; row++) {
            if (regrets[row] <= limit) {
                lowest.add(new Worst(batch.row(row), 1, batch.beta(), regrets[row], regrets[row] / reference));
            }
        }
        return lowest;
    }

    private static List<Worst> lowest(List<Worst> some, List<Worst> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparingDouble(Worst::ratio))
                .limit(REFINED)
                .toList();
    }

    /// Nelder-Mead on the logarithms of the probabilities, the predicted class kept.
    private Worst descend(Worst start) {
        double[] logs =
                Arrays.stream(start.p()).map(x -> Math.log(Math.max(x, 1e-12))).toArray();
        var lowest = new Worst[] {start};
        var ratio = new ObjectiveFunction(point -> {
            var here = at(point, start.predicted());
            lowest[0] = here.ratio < lowest[0].ratio ? here : lowest[0];
            return here.ratio;
        });
        try {
            new SimplexOptimizer(1e-12, 1e-15)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            GoalType.MINIMIZE,
                            ratio,
                            new InitialGuess(logs),
                            new NelderMeadSimplex(classes, 0.1));
        } catch (TooManyEvaluationsException _) {
            // The budget of evaluations is how the descent is meant to end.
        }
        return lowest[0];
    }

    private Worst at(double[] logs, int predicted) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(x -> Math.exp(x - largest)).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] p = Arrays.stream(weights).map(x -> x / sum).toArray();
        double beta = TieBreak.zeroOneRegret(p, predicted);
        double regret = LeastRegret.of(tau, p, predicted);
        // Near 0 both sides vanish, and their ratio is rounding.
        double ratio = beta < LEAST_REGRET ? Double.POSITIVE_INFINITY : regret / bound.applyAsDouble(beta);
        return new Worst(p, predicted, beta, regret, ratio);
    }
}
