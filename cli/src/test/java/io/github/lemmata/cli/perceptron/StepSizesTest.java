package io.github.lemmata.cli.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepSizesTest {

    @Test
    void aListKeepsItsOrder() {
        assertThat(StepSizes.parse("1, 0.1,1e3")).containsExactly(1, 0.1, 1000);
    }

    @Test
    void aRangeIsEquallySpacedInDecades() {
        assertThat(StepSizes.parse("0.001..1000:7")).containsExactly(0.001, 0.01, 0.1, 1, 10, 100, 1000);
        assertThat(StepSizes.parse("2..8:3")).containsExactly(2, 4, 8);
    }

    @Test
    void theUsualRangeHasThirteenStepSizes() {
        assertThat(StepSizes.parse(StepSizes.DEFAULT))
                .hasSize(13)
                .contains(0.01, 0.1, 1, 10, 100, 1000, 10000)
                .isSorted();
        assertThat(StepSizes.parse("0.01..10000")).isEqualTo(StepSizes.parse(StepSizes.DEFAULT));
    }
}
