package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.simulations.hconsistency.RiskBound;
import io.github.lemmata.theory.hconsistency.TieBreak;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A loss, a distribution over a finite input space, and the scores of a hypothesis on it.
///
/// @param tau which comp-sum loss
/// @param world the distribution over $N$ points
/// @param scores N x n, row-major
record Hypothesis(double tau, FiniteDistribution world, double[] scores) {

    /// A hypothesis with the same scores everywhere.
    static Hypothesis constant(double tau, FiniteDistribution world, double[] scores) {
        var everywhere = new double[world.points() * scores.length];
        Arrays.setAll(everywhere, i -> scores[i % scores.length]);
        return new Hypothesis(tau, world, everywhere);
    }

    /// Both sides of the bound between risks, ties at the expense of the hypothesis.
    RiskBound risks(TieBreak ties) {
        return RiskBound.at(tau, world, scores, ties);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hypothesis that
                && tau == that.tau
                && world.equals(that.world)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * world.hashCode() + Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        int n = world.classes();
        return "tau=" + Scored.number(tau) + " "
                + IntStream.range(0, world.points())
                        .mapToObj(i ->
                                "w=" + Scored.number(world.weights()[i]) + " p=" + Scored.list(world.conditional(i))
                                        + " f=" + Scored.list(Arrays.copyOfRange(scores, i * n, (i + 1) * n)))
                        .collect(Collectors.joining("; "));
    }
}
