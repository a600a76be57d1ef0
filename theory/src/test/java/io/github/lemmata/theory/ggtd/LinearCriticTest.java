package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Fixed points of weighted linear TD.
class LinearCriticTest {

    @Provide
    Arbitrary<RewardProcess> processes() {
        return ProcessArbitraries.processes();
    }

    @Property
    void featuresThatHoldTheValuesFindThemWhateverTheWeights(
            @ForAll("processes") RewardProcess process, @ForAll long seed) {
        var solution = ProcessSolution.of(process);
        double[] values = solution.values();
        double size = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double[] weights =
                new SplittableRandom(seed).doubles(values.length, 0.1, 1).toArray();

        assertThat(new LinearCritic(solution, identity(values.length), values.length).fixedPoint(weights))
                .containsExactly(values, within(1e-7 * (1 + size)));
    }

    @Property
    void errorsAtTheFixedPointDoNotCorrelateWithTheFeatures(
            @ForAll("processes") RewardProcess process, @ForAll long seed) {
        var solution = ProcessSolution.of(process);
        int states = process.states();
        var random = new SplittableRandom(seed);
        double[] feature = random.doubles(states, 1, 2).toArray();
        double[] weights = random.doubles(states, 0.1, 1).toArray();
        var critic = new LinearCritic(solution, feature, 1);
        double slope = critic.matrix(weights).get(0, 0);
        if (Math.abs(slope) > 1e-3) {
            double[] values = critic.fixedPoint(weights);
            double sum = 0;
            double size = 1;
            for (int s = 0; s < states; s++) {
                double error = process.errors(s, values).mean();
                sum += solution.law()[s] * weights[s] * feature[s] * error;
                size = Math.max(size, Math.abs(values[s]));
            }
            assertThat(sum).isCloseTo(0, within(1e-10 * size));
        }
    }

    /// Two states in turn, features 1 and 2: the expected update diverges above the ratio 2.75 of weights at
    /// 0.9.
    @Test
    void weightsTurnTheSignOfASlope() {
        var process = new RewardProcess(List.of(List.of(new Step(1, 0, 0.9, 1)), List.of(new Step(1, 0, 0.9, 0))));
        var critic = new LinearCritic(ProcessSolution.of(process), new double[] {1, 2}, 1);

        assertThat(critic.leastRealPart(new double[] {2.75, 1})).isCloseTo(0, within(1e-14));
        assertThat(critic.leastRealPart(new double[] {2.8, 1})).isCloseTo(-0.02, within(1e-14));
        assertThat(critic.leastSymmetricEigenvalue(critic.equalWeights())).isCloseTo(0.7, within(1e-14));
    }

    @Test
    void theProjectionIsTheNearest() {
        var process = new RewardProcess(List.of(List.of(new Step(1, 1, 0, 1)), List.of(new Step(1, 3, 0, 0))));
        var critic = new LinearCritic(ProcessSolution.of(process), new double[] {1, 1}, 1);

        assertThat(critic.projection(critic.equalWeights())).containsExactly(new double[] {2, 2}, within(1e-14));
        assertThat(critic.projection(new double[] {3, 1})).containsExactly(new double[] {1.5, 1.5}, within(1e-14));
    }

    @Test
    void inverseVarianceWeightsHaveMeanOne() {
        var process = new RewardProcess(
                List.of(List.of(new Step(0.5, 0, 0.5, 0), new Step(0.5, 4, 0.5, 1)), List.of(new Step(1, 1, 0.5, 0))));
        var solution = ProcessSolution.of(process);
        double[] weights = new LinearCritic(solution, new double[] {1, 1}, 1).inverseVarianceWeights(0.1);

        assertThat(PooledKurtosis.mean(solution.law(), weights)).isCloseTo(1, within(1e-14));
        assertThat(weights[0]).isLessThan(weights[1]);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var solution = ProcessSolution.of(new RewardProcess(List.of(List.of(new Step(1, 1, 0.5, 0)))));

        assertThatThrownBy(() -> new LinearCritic(solution, new double[] {1, 2, 3}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 3 features; expected 2 for each of 1 states");
        var critic = new LinearCritic(solution, new double[] {0}, 1);
        assertThatThrownBy(() -> critic.fixedPoint(new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 weights; expected 1, one for each state");
        assertThatThrownBy(() -> critic.fixedPoint(new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no unique fixed point of these features");
    }

    private static double[] identity(int size) {
        double[] matrix = new double[size * size];
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] = 1;
        }
        return matrix;
    }
}
