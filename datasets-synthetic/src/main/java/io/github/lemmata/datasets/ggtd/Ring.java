package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import java.util.stream.IntStream;

/// States in a circle, each followed by the next for certain, with mean reward $\cos\frac{2\pi s}S$ in state $s$:
/// `ring` of the specification, section 5.
///
/// Noise is added to the rewards by whoever simulates it; at $V^*$ the temporal-difference error is the noise alone.
///
/// @param length $S$, the number of states
/// @param discount $\gamma$ in [0, 1)
public record Ring(int length, double discount) {

    /// Ten states, $\gamma=0.9$.
    public static final Ring DEFAULT = new Ring(10, 0.9);

    /// @throws IllegalArgumentException on a length below 1 or a discount outside [0, 1)
    public Ring {
        Require.atLeast("length", length, 1);
        Require.within("discount", discount, 0, Math.nextDown(1.0));
    }

    /// Returns the mean reward in each state.
    public double[] rewards() {
        return IntStream.range(0, length)
                .mapToDouble(state -> Math.cos(2 * Math.PI * state / length))
                .toArray();
    }

    /// Returns the process without noise.
    public RewardProcess process() {
        double[] rewards = rewards();
        return new RewardProcess(IntStream.range(0, length)
                .mapToObj(state -> List.of(new Step(1, rewards[state], discount, (state + 1) % length)))
                .toList());
    }
}
