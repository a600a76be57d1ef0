package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The closed form against the law of all states' errors together.
class PooledKurtosisTest {

    @Provide
    Arbitrary<RewardProcess> processes() {
        return ProcessArbitraries.processes();
    }

    @Property
    void isTheKurtosisOfAllErrorsTogether(@ForAll("processes") RewardProcess process) {
        var solution = ProcessSolution.of(process);
        var errors = solution.errors();
        double size = errors.expectation(x -> x * x);

        // Below, the errors are rounding alone.
        if (errors.variance() > 1e-12 && size > 0) {
            assertThat(PooledKurtosis.of(solution.law(), solution.errorVariances(), solution.errorKurtoses()))
                    .isCloseTo(errors.kurtosis(), within(1e-6 * errors.kurtosis()));
        }
    }

    @Property
    void gaussianPartsNeverPoolBelowThree(@ForAll("processes") RewardProcess process) {
        var solution = ProcessSolution.of(process);
        double[] variances = solution.errorVariances();

        if (solution.errors().variance() > 1e-12) {
            assertThat(PooledKurtosis.ofGaussians(solution.law(), variances)).isGreaterThanOrEqualTo(3 * (1 - 1e-12));
        }
    }

    @Test
    void equalPartsKeepTheirKurtosis() {
        assertThat(PooledKurtosis.of(new double[] {0.3, 0.7}, new double[] {2, 2}, new double[] {5, 5}))
                .isCloseTo(5, within(1e-14));
    }

    @Test
    void partsWithoutVarianceNeedNoKurtosis() {
        assertThat(PooledKurtosis.of(new double[] {0.5, 0.5}, new double[] {0, 1}, new double[] {Double.NaN, 2}))
                .isEqualTo(4);
        assertThat(PooledKurtosis.of(new double[] {1}, new double[] {0}, new double[] {Double.NaN}))
                .isNaN();
    }

    @Test
    void listsOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> PooledKurtosis.of(new double[] {1}, new double[] {1, 2}, new double[] {3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are 2 entries; expected 1, one for each probability");
    }
}
