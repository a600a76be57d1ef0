package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.RewardLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledLoopTdTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(19).child("loop");

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 4})
    void aSureRewardIsNeverLeft(double shape) {
        assertThat(new SampledLoopTd(RewardLoop.bernoulli(1, 0.5), shape, 0.1, 100).average(STREAM))
                .isEqualTo(2);
    }

    /// At β = 2 the average obeys a linear recursion in the rewards, which are replayed here.
    @Test
    void atTwoItIsTheLinearRecursion() {
        var loop = new RewardLoop(new FiniteLaw(new double[] {-1, 0, 3}, new double[] {0.5, 0.25, 0.25}), 0.5);
        var random = STREAM.generator();
        double value = loop.value();
        double sum = 0;
        for (int t = 0; t < 1000; t++) {
            double u = random.nextDouble();
            double reward = u < 0.5 ? -1 : u < 0.75 ? 0 : 3;
            value += 0.05 * (reward - 0.5 * value);
            sum += t < 500 ? 0 : value;
        }

        assertThat(new SampledLoopTd(loop, 2, 0.05, 1000).average(STREAM)).isCloseTo(sum / 500, within(1e-12));
    }

    @Test
    void aLongRunComesNearTheFixedPointAndNotTheValue() {
        var loop = RewardLoop.bernoulli(0.1, 0);
        double average = new SampledLoopTd(loop, 1.5, 0.001, 200_000).average(STREAM);

        assertThat(average).isCloseTo(RewardLoop.bernoulliFixedPoint(0.1, 1.5, 0), within(0.004));
        assertThat(loop.value()).isEqualTo(0.1);
    }

    @Test
    void parametersOutsideTheirDomainsAreRefused() {
        var loop = RewardLoop.bernoulli(0.1, 0);

        assertThatThrownBy(() -> new SampledLoopTd(loop, 0.5, 0.1, 10)).hasMessageContaining("shape is 0.5");
        assertThatThrownBy(() -> new SampledLoopTd(loop, 1, 2, 10)).hasMessageContaining("stepSize is 2.0");
        assertThatThrownBy(() -> new SampledLoopTd(loop, 1, 0.1, 11)).hasMessageContaining("steps is 11");
    }
}
