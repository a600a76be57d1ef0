package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProcessSolutionTest {

    /// State 0 pays 0 or 2, state 1 pays 3 for certain; each leads to the other, whose value counts nothing.
    private static final ProcessSolution PAIR = ProcessSolution.of(new RewardProcess(
            List.of(List.of(new Step(0.5, 0, 0, 1), new Step(0.5, 2, 0, 1)), List.of(new Step(1, 3, 0, 0)))));

    @Provide
    Arbitrary<RewardProcess> processes() {
        return ProcessArbitraries.processes();
    }

    @Property
    void varianceOfTheErrorsIsTheMeanOfTheStates(@ForAll("processes") RewardProcess process) {
        var solution = ProcessSolution.of(process);
        double mean = PooledKurtosis.mean(solution.law(), solution.errorVariances());
        double pooled = solution.errors().variance();

        assertThat(pooled)
                .isCloseTo(mean, within(1e-9 * mean + 1e-18 * solution.errors().expectation(x -> 1 + x * x)));
    }

    @Test
    void twoStatesHaveTheirClosedForms() {
        assertThat(PAIR.values()).containsExactly(new double[] {1, 3}, within(1e-15));
        assertThat(PAIR.law()).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(PAIR.errorVariances()).containsExactly(new double[] {1, 0}, within(1e-15));
        assertThat(PAIR.errorKurtoses()[0]).isCloseTo(1, within(1e-15));
        assertThat(PAIR.errorKurtoses()[1]).isNaN();
        assertThat(PAIR.errors().kurtosis()).isCloseTo(2, within(1e-14));
        assertThat(PAIR.spread()).isCloseTo(1, within(1e-15));
    }

    @Test
    void distanceIsTheRootMeanSquareOverTheLaw() {
        assertThat(PAIR.distance(PAIR.values())).isZero();
        assertThat(PAIR.distance(new double[] {4, 7})).isCloseTo(Math.sqrt(12.5), within(1e-14));
        assertThatThrownBy(() -> PAIR.distance(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 3 values; expected 2, one for each state");
    }
}
