package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Values and stationary laws against the equations that define them.
class RewardProcessTest {

    @Provide
    Arbitrary<RewardProcess> processes() {
        return ProcessArbitraries.processes();
    }

    @Property
    void valuesSolveBellmansEquation(@ForAll("processes") RewardProcess process) {
        double[] values = process.values();

        assertThat(process.expected(values)).containsExactly(values, within(1e-10 * size(values)));
    }

    @Property
    void theStationaryLawIsOneAndStays(@ForAll("processes") RewardProcess process) {
        double[] law = process.stationary();
        double[] next = new double[law.length];
        for (int s = 0; s < law.length; s++) {
            for (Step step : process.steps().get(s)) {
                next[step.to()] += law[s] * step.probability();
            }
        }

        assertThat(next).containsExactly(law, within(1e-12));
        assertThat(Arrays.stream(law).sum()).isCloseTo(1, within(1e-12));
    }

    @Property
    void errorsHaveMeanZeroInEveryStateAtTheValueFunction(@ForAll("processes") RewardProcess process) {
        double[] values = process.values();

        assertThat(IntStream.range(0, process.states()))
                .allSatisfy(
                        s -> assertThat(process.errors(s, values).mean()).isCloseTo(0, within(1e-10 * size(values))));
    }

    @Property
    void theMatrixTimesTheValuesGivesTheRewards(@ForAll("processes") RewardProcess process) {
        double[] values = process.values();
        var matrix = process.unrolled();
        double[] product = IntStream.range(0, values.length)
                .mapToDouble(s -> IntStream.range(0, values.length)
                        .mapToDouble(t -> matrix.get(s, t) * values[t])
                        .sum())
                .toArray();

        assertThat(product).containsExactly(process.rewards(), within(1e-10 * size(values)));
    }

    @Test
    void oneStateIsAGeometricSeries() {
        var process = new RewardProcess(List.of(List.of(new Step(1, 3, 0.75, 0))));

        assertThat(process.values()).containsExactly(12.0);
        assertThat(process.stationary()).containsExactly(1.0);
    }

    @Test
    void withoutDiscountThereIsNoValueFunction() {
        var process = new RewardProcess(
                List.of(List.of(new Step(0.3, 1, 1, 0), new Step(0.7, 2, 1, 1)), List.of(new Step(1, -1, 1, 0))));

        assertThatThrownBy(process::values)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the process has no unique value function");
    }

    @Test
    void twoClosedClassesHaveNoSingleStationaryLaw() {
        var process = new RewardProcess(List.of(List.of(new Step(1, 0, 0.5, 0)), List.of(new Step(1, 0, 0.5, 1))));

        assertThatThrownBy(process::stationary)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the process has no unique stationary law");
    }

    @Test
    void whatIsNoProcessIsRefused() {
        assertThatThrownBy(() -> new RewardProcess(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number of states is 0");
        assertThatThrownBy(() -> new RewardProcess(List.of(List.of(new Step(0.5, 0, 0.9, 0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step probabilities");
        assertThatThrownBy(() -> new RewardProcess(List.of(List.of(new Step(1, 0, 0.9, 1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to is 1");
        assertThatThrownBy(() -> new RewardProcess(List.of(List.of(new Step(1, 0, 1.5, 0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("discount is 1.5");
        assertThatThrownBy(() -> new RewardProcess(List.of(List.of(new Step(1, Double.NaN, 0.5, 0)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reward is NaN");
    }

    private static double size(double[] values) {
        return 1 + Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
