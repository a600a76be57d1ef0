package io.github.lemmata.verify.ggtd;

import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Small random reward processes with one discount, every state reached from every other.
record RandomProcesses() implements Instances<RewardProcess> {

    private static final int MOST_STATES = 6;
    private static final int MOST_STEPS = 4;
    private static final double[] DISCOUNTS = {0, 0.5, 0.9, 0.99};

    @Override
    public String description() {
        return "reward processes of up to " + MOST_STATES + " states";
    }

    @Override
    public RewardProcess sample(UniformRandomProvider random, Effort effort) {
        int states = random.nextInt(1, MOST_STATES + 1);
        double discount = DISCOUNTS[random.nextInt(DISCOUNTS.length)];
        double spread = random.nextInt(3);
        return new RewardProcess(IntStream.range(0, states)
                .mapToObj(state -> steps(random, states, state, discount, spread))
                .toList());
    }

    /// The first step goes to the next state; sizes of rewards spread over powers of e.
    private static List<Step> steps(
            UniformRandomProvider random, int states, int state, double discount, double spread) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        int count = random.nextInt(2, MOST_STEPS + 1);
        double[] weights = random.doubles(count).map(u -> 0.05 - Math.log1p(-u)).toArray();
        double total = IntStream.range(0, count).mapToDouble(i -> weights[i]).sum();
        double scale = Math.exp(spread * normal.sample());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int to = i == 0 ? (state + 1) % states : random.nextInt(states);
            steps.add(new Step(weights[i] / total, scale * normal.sample(), discount, to));
        }
        return steps;
    }

    @Override
    public List<RewardProcess> edgeCases() {
        return List.of(
                coin(0.5, 0), coin(0.1, 0.9), coin(0.999, 0.5), new RewardProcess(List.of(fair(10), fair(0.01))));
    }

    private static RewardProcess coin(double share, double discount) {
        return new RewardProcess(
                List.of(List.of(new Step(1 - share, 0, discount, 0), new Step(share, 1, discount, 0))));
    }

    private static List<Step> fair(double size) {
        return List.of(new Step(0.5, size, 0, 0), new Step(0.5, -size, 0, 1));
    }

    /// With rewards rounded to fewer digits.
    @Override
    public Stream<RewardProcess> simpler(RewardProcess process) {
        return Stream.of(1.0, 10.0, 100.0)
                .map(unit -> new RewardProcess(process.steps().stream()
                        .map(out -> out.stream()
                                .map(step -> new Step(
                                        step.probability(),
                                        Math.rint(step.reward() * unit) / unit,
                                        step.discount(),
                                        step.to()))
                                .toList())
                        .toList()))
                .filter(rounded -> !rounded.equals(process));
    }

    @Override
    public String show(RewardProcess process) {
        return IntStream.range(0, process.states())
                .mapToObj(s -> s + ": "
                        + process.steps().get(s).stream()
                                .map(step -> "p=" + step.probability() + " r=" + step.reward() + " γ=" + step.discount()
                                        + " → " + step.to())
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
