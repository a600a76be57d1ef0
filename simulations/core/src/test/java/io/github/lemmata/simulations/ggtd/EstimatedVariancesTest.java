package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.ggtd.EffectiveBatchSize;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatedVariancesTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(25).child("estimates");

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 100})
    void nestedBatchesBeginWithTheSameEstimates(int count) {
        var estimates = new EstimatedVariances(count);
        double[] ones = new double[256];
        Arrays.fill(ones, 1);
        double[] all = estimates.of(ones, STREAM);
        double[] effective = estimates.effectiveSizes(new int[] {1, 16, 256}, STREAM);

        assertThat(effective[0]).isEqualTo(1);
        assertThat(effective[1]).isCloseTo(EffectiveBatchSize.at(Arrays.copyOf(all, 16), 0), withinPercentage(1e-10));
        assertThat(effective[2]).isCloseTo(EffectiveBatchSize.at(all, 0), withinPercentage(1e-10));
    }

    @Test
    void estimatesScaleWithTheVariances() {
        var estimates = new EstimatedVariances(5);
        double[] plain = estimates.of(new double[] {1, 1, 1}, STREAM);

        assertThat(estimates.of(new double[] {4, 0.5, 2}, STREAM))
                .containsExactly(4 * plain[0], 0.5 * plain[1], 2 * plain[2]);
    }

    @Test
    void manyValuesLeaveTheVarianceAsItIs() {
        double[] estimates = new EstimatedVariances(100_000_000).of(new double[] {1, 2}, STREAM);

        assertThat(estimates[0]).isCloseTo(1, within(1e-2));
        assertThat(estimates[1]).isCloseTo(2, within(2e-2));
    }

    @Test
    void oneValueHasNoVariance() {
        assertThatThrownBy(() -> new EstimatedVariances(1)).hasMessageContaining("count is 1");
    }

    @Test
    void aSweptReplicateIsTheSameAloneAndAmongOthers() {
        var simulator = new CollapseSimulator();
        var cell = Arguments.of("n", 5).and("batch", 64);
        List<RandomStream> streams =
                LongStream.range(0, 3).mapToObj(STREAM::child).toList();
        double[] together = simulator.run(cell, streams);

        assertThat(together).hasSize(9);
        for (int i = 0; i < 3; i++) {
            assertThat(simulator.run(cell, streams.subList(i, i + 1)))
                    .containsExactly(Arrays.copyOfRange(together, 3 * i, 3 * i + 3));
            assertThat(together[3 * i + 1]).isEqualTo(together[3 * i] / 64);
        }
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        double[] estimates = new EstimatedVariances(5).of(ones, streams.getFirst());
        assertThat(EffectiveBatchSize.at(estimates, together[2])).isGreaterThanOrEqualTo(16);
    }
}
