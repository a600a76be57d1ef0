package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What properties of reward processes are tried on: a few states, rewards of very different sizes, discounts next to
/// 1.
final class ProcessArbitraries {

    private ProcessArbitraries() {}

    /// Discounts below 1, most of them near an end.
    static Arbitrary<Double> discounts() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_VALUE, 0.5, 0.9, 0.97, 0.99, 0.999),
                Arbitraries.longs().map(bits -> 0.999 * new SplittableRandom(bits).nextDouble()));
    }

    /// Processes with one discount and an irreducible chain: each state has a step to the next one.
    static Arbitrary<RewardProcess> processes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        discounts(),
                        Arbitraries.longs(),
                        Arbitraries.of(0.0, 1.0, 4.0))
                .as(ProcessArbitraries::process);
    }

    /// @param spread how many powers of e the rewards' sizes span on either side of 1
    private static RewardProcess process(int states, double discount, long seed, double spread) {
        var random = new SplittableRandom(seed);
        return new RewardProcess(IntStream.range(0, states)
                .mapToObj(state -> steps(random, states, state, discount, spread))
                .toList());
    }

    private static List<Step> steps(SplittableRandom random, int states, int state, double discount, double spread) {
        int count = 1 + random.nextInt(4);
        double[] weights = random.doubles(count).map(u -> 0.05 - Math.log1p(-u)).toArray();
        double total = Arrays.stream(weights).sum();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int to = i == 0 ? (state + 1) % states : random.nextInt(states);
            double reward = random.nextGaussian() * Math.exp(spread * (2 * random.nextDouble() - 1));
            steps.add(new Step(weights[i] / total, reward, discount, to));
        }
        return steps;
    }
}
