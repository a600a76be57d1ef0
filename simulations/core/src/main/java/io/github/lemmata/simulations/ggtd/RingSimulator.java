package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.RingTd;
import java.util.List;

/// Temporal differences on a noisy ring as a simulator: how far from the exact values a rule stays.
final class RingSimulator implements Simulator {

    private static final int STEPS = 4000;
    private static final double SCALE = 0.5;

    /// The rules that can be swept.
    private enum Rule {
        PLAIN,
        SIGN,
        PSEUDO_HUBER,
        LIKELIHOOD
    }

    @Override
    public String name() {
        return "ggtd.ringTd";
    }

    @Override
    public String summary() {
        return "stationary squared error of a temporal-difference rule on a ring with generalized Gaussian noise";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.positive("beta").symbol("\\beta").means("shape of the noise"),
                Parameter.positive("eta").symbol("\\eta").means("step size, below 1"),
                Parameter.choice("rule", Rule.class).means("what an error moves a value by"),
                Parameter.positive("c").means("scale of the pseudo-Huber loss").whenAbsent(Double.toString(SCALE)),
                Parameter.whole("steps", 2, 10_000_000)
                        .means("number of steps, of which the second half is averaged")
                        .whenAbsent(Integer.toString(STEPS)),
                Parameter.whole("S", 1, 100_000)
                        .means("number of states")
                        .whenAbsent(Integer.toString(Ring.DEFAULT.length())),
                Parameter.realAtLeast("gamma", 0)
                        .symbol("\\gamma")
                        .means("discount, below 1")
                        .whenAbsent(Double.toString(Ring.DEFAULT.discount())));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("error", "1", "mean squared error of the values"),
                new Output("ratio", "1", "the same over the exact error of plain TD"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var ring = new Ring(
                cell.has("S") ? cell.wholeInt("S") : Ring.DEFAULT.length(),
                cell.has("gamma") ? cell.real("gamma") : Ring.DEFAULT.discount());
        var noise = new GeneralizedGaussian(1, cell.real("beta"));
        double step = cell.real("eta");
        int steps = cell.has("steps") ? cell.wholeInt("steps") : STEPS;
        double plain = RingTd.plainError(noise.variance(), step, ring.length(), ring.discount());
        double[] errors =
                new RingLearning(ring, rule(cell), step, noise).stationaryErrors(steps, steps - steps / 2, replicates);
        double[] table = new double[2 * errors.length];
        for (int i = 0; i < errors.length; i++) {
            table[2 * i] = errors[i];
            table[2 * i + 1] = errors[i] / plain;
        }
        return table;
    }

    private static ErrorRule rule(Arguments cell) {
        return switch (cell.choice("rule", Rule.class)) {
            case PLAIN -> ErrorRule.PLAIN;
            case SIGN -> ErrorRule.SIGN;
            case PSEUDO_HUBER -> new ErrorRule.PseudoHuber(cell.has("c") ? cell.real("c") : SCALE);
            case LIKELIHOOD -> ErrorRule.likelihood(cell.real("beta"));
        };
    }
}
