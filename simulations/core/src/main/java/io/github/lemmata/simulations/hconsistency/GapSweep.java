package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.theory.hconsistency.MinimizabilityGaps;
import io.github.lemmata.theory.hconsistency.TwoPointLinear;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Minimizability gaps over $\tau$, for a family of hypotheses on a finite problem, beside the bound that the
/// sum-exponential loss gives.
///
/// Source: spec section 4, simulator 3; claims `minimizability-gap` and `gap-jensen-bound`.
public final class GapSweep {

    private GapSweep() {}

    /// One cell of the sweep.
    ///
    /// @param tau $\tau$
    /// @param bestRisk $R^*_\tau(H)$
    /// @param gap $M_\tau(H)$
    /// @param gapBound $\Phi^\tau(R^*_0(H))-\mathbb E\,C^*_\tau$
    public record Cell(double tau, double bestRisk, double gap, double gapBound) {}

    /// Returns the cells of the constants, scores that are the same at all points.
    ///
    /// @param world the distribution
    /// @param taus the values of $\tau$
    public static List<Cell> constants(FiniteDistribution world, double... taus) {
        var weights = world.weights();
        var rows =
                IntStream.range(0, world.points()).mapToObj(world::conditional).toArray(double[][]::new);
        return cells(
                tau -> MinimizabilityGaps.bestConstantRisk(tau, weights, rows),
                tau -> MinimizabilityGaps.meanMinimum(tau, weights, rows),
                taus);
    }

    /// Returns the cells of linear scores on two points, by one-dimensional minimisation.
    ///
    /// @param problem the two points
    /// @param taus the values of $\tau$
    public static List<Cell> lines(TwoPointLinear problem, double... taus) {
        return cells(tau -> problem.best(tau).risk(), problem::meanMinimum, taus);
    }

    private static List<Cell> cells(DoubleUnaryOperator bestRisk, DoubleUnaryOperator meanMinimum, double... taus) {
        double sumExponential = bestRisk.applyAsDouble(0);
        return Arrays.stream(taus)
                .mapToObj(tau -> {
                    double best = bestRisk.applyAsDouble(tau);
                    double least = meanMinimum.applyAsDouble(tau);
                    double bound = MinimizabilityGaps.bestRiskBound(tau, sumExponential);
                    return new Cell(tau, best, best - least, bound - least);
                })
                .toList();
    }
}
