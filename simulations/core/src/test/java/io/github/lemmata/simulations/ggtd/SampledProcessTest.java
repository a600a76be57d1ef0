package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampledProcessTest {

    private static final SampledProcess PROCESS = SampledProcess.of(new RewardProcess(List.of(
            List.of(new Step(0.25, 1, 0.5, 1), new Step(0, 9, 0.5, 0), new Step(0.75, -2, 0.9, 0)),
            List.of(new Step(1, 3, 0, 0)))));

    @ParameterizedTest
    @CsvSource({"0, 0, 1, 1", "0, 0.2499, 1, 1", "0, 0.25, -2, 0", "0, 0.9999999, -2, 0", "1, 0.5, 3, 0"})
    void uniformNumbersChooseStepsByTheirProbabilities(int state, double u, double reward, int target) {
        int step = PROCESS.step(state, u);

        assertThat(PROCESS.reward(step)).isEqualTo(reward);
        assertThat(PROCESS.target(step)).isEqualTo(target);
    }

    @Test
    void errorsTakeTheDiscountOfTheirStep() {
        double[] values = {10, 100};

        assertThat(PROCESS.error(0, PROCESS.step(0, 0), values)).isEqualTo(1 + 0.5 * 100 - 10);
        assertThat(PROCESS.error(1, PROCESS.step(1, 0), values)).isEqualTo(3 - 100);
        assertThat(PROCESS.states()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.39, 1", "0.41, 3", "0.9999999999999999, 3"})
    void statesOfProbabilityZeroAreNeverChosen(double u, int state) {
        assertThat(SampledProcess.state(new double[] {0, 0.4, 0, 0.6, 0}, u)).isEqualTo(state);
    }
}
