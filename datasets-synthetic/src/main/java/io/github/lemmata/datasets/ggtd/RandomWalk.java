package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import java.util.stream.IntStream;

/// The fair random walk on a line of states that starts at its centre and ends beyond either end: `chain(n)` of the
/// specification, section 5.
///
/// The reward is +1 beyond the right end, -1 beyond the left one and 0 elsewhere; nothing is discounted within an
/// episode. The states are counted from 0, the leftmost. $V^\pi(i)=\frac{2(i+1)}{n+1}-1$.
///
/// @param length $n$, odd
public record RandomWalk(int length) {

    /// @throws IllegalArgumentException unless the length is odd and at least 1
    public RandomWalk {
        Require.atLeast("length", length, 1);
        if (length % 2 == 0) {
            throw new IllegalArgumentException("length is %d; expected odd integer".formatted(length));
        }
    }

    /// Returns the state in which every episode starts.
    public int centre() {
        return length / 2;
    }

    /// Returns the process; the step that ends an episode starts the next one.
    public RewardProcess process() {
        return new RewardProcess(IntStream.range(0, length)
                .mapToObj(state -> List.of(
                        state == 0 ? end(-1) : new Step(0.5, 0, 1, state - 1),
                        state == length - 1 ? end(1) : new Step(0.5, 0, 1, state + 1)))
                .toList());
    }

    private Step end(double reward) {
        return new Step(0.5, reward, 0, centre());
    }
}
