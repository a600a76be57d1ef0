package io.github.lemmata.cli.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;

/// How the files of `examples/tails` came about: TD errors met on walks through the family's processes.
final class ExampleErrors {

    private static final int GRID_STEPS = 1500;
    private static final int RING_ROUNDS = 60;
    private static final RandomStream STREAM = RandomStream.ofSeed(20240805).child("examples.tails");

    private ExampleErrors() {}

    /// The errors at the exact value function on a walk over the board, with the cell that each is met in.
    static String grid() {
        RewardProcess process = Gridworld.DEFAULT.process();
        double[] values = process.values();
        UniformRandomProvider random = STREAM.child("grid").generator();
        StringBuilder csv = new StringBuilder("state,delta\n");
        int state = Gridworld.START;
        for (int i = 0; i < GRID_STEPS; i++) {
            Step step = drawn(process.steps().get(state), random.nextDouble());
            double error = step.reward() + step.discount() * values[step.to()] - values[state];
            csv.append("r%dc%d,".formatted(state / 5, state % 5)).append(number(error));
            state = step.to();
        }
        return csv.toString();
    }

    private static Step drawn(List<Step> steps, double uniform) {
        double sum = 0;
        for (Step step : steps) {
            sum += step.probability();
            if (uniform < sum) {
                return step;
            }
        }
        return steps.getLast();
    }

    /// The errors on rounds through the ring whose rewards have Laplace noise: at the exact value function they are
    /// the noise, whatever the state.
    static String ring() {
        double[] noise = new double[RING_ROUNDS * Ring.DEFAULT.length()];
        STREAM.child("ring").numbers().fillGeneralizedGaussian(1, noise);
        StringBuilder csv = new StringBuilder("state,delta\n");
        for (int i = 0; i < noise.length; i++) {
            csv.append(i % Ring.DEFAULT.length()).append(',').append(number(noise[i]));
        }
        return csv.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f%n", value).replace("\r\n", "\n");
    }
}
