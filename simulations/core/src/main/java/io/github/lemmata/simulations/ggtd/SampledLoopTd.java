package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.RewardLoop;
import org.apache.commons.rng.UniformRandomProvider;

/// Semi-gradient temporal-difference learning on $|\delta|^\beta$ in one state that leads to itself, reward by
/// reward: $V\leftarrow V+\eta\,|\delta|^{\beta-1}\operatorname{sgn}\delta$.
///
/// The value is averaged over the second half of the steps, which begins near the fixed point. Source: spec
/// claim 19.
///
/// @param loop the rewards and the discount
/// @param shape $\beta\ge1$
/// @param stepSize $\eta$, in (0, 1]
/// @param steps how many rewards are drawn, an even number from 2 on
public record SampledLoopTd(RewardLoop loop, double shape, double stepSize, int steps) {

    /// @throws IllegalArgumentException if a parameter is outside its domain
    public SampledLoopTd {
        Require.atLeast("shape", shape, 1.0);
        Require.within("stepSize", stepSize, Double.MIN_VALUE, 1);
        Require.atLeast("steps", steps, 2);
        if (steps % 2 != 0) {
            throw new IllegalArgumentException("steps is %d; expected an even number".formatted(steps));
        }
    }

    /// Returns the average value over the second half of the steps, from the exact value $V^\pi$ on.
    public double average(RandomStream stream) {
        var random = stream.generator();
        double value = loop.value();
        double sum = 0;
        for (int t = 0; t < steps; t++) {
            double error = reward(random) - (1 - loop.gamma()) * value;
            value += stepSize * RewardLoop.step(shape, error);
            sum += t < steps / 2 ? 0 : value;
        }
        return 2 * sum / steps;
    }

    private double reward(UniformRandomProvider random) {
        FiniteLaw law = loop.reward();
        double left = random.nextDouble();
        int last = law.values().length - 1;
        for (int i = 0; i < last; i++) {
            left -= law.probabilities()[i];
            if (left < 0) {
                return law.values()[i];
            }
        }
        return law.values()[last];
    }
}
