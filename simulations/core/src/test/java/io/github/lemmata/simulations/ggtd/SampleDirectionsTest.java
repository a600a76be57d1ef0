package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.PluginKurtosis;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDirectionsTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(21).child("directions");

    @ParameterizedTest
    @CsvSource({"0.3, 4", "0.7, 5", "1, 5", "2, 2", "4, 8", "50, 20"})
    void aDirectionHasUnitLengthAndItsSpreadKeepsTheBound(double shape, int count) {
        var directions = SampleDirections.of(shape, count);
        for (int i = 0; i < 200; i++) {
            double[] u = directions.direction(STREAM.child(i));

            assertThat(Arrays.stream(u).map(x -> Math.pow(Math.abs(x), shape)).sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(PluginKurtosis.unbiasedVariance(u))
                    .isBetween(0.0, directions.radius().largestSpread() * (1 + 1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.6666666666666666", "1, 0.6666666666666666", "1.5, 0.6666666666666666", "4, 1"})
    void aDifferenceOfErrorsKeepsItsRange(double shape, double rival) {
        var directions = SampleDirections.of(shape, 5);
        var range = directions.radius().differenceRange(0.4, 1 / 0.7, rival);
        for (int i = 0; i < 2000; i++) {
            assertThat(directions.plugInDifference(rival, STREAM.child(i)))
                    .isBetween(range.lower() - 1e-12, range.upper() + 1e-12);
        }
    }

    @Test
    void theSameStreamGivesTheSameSample() {
        var directions = SampleDirections.of(1, 5);

        assertThat(directions.direction(STREAM.child(3))).isEqualTo(directions.direction(STREAM.child(3)));
        assertThat(directions.direction(STREAM.child(3))).isNotEqualTo(directions.direction(STREAM.child(4)));
        double spread = PluginKurtosis.unbiasedVariance(directions.direction(STREAM.child(3)));
        assertThat(directions.squaredVariance(STREAM.child(3))).isCloseTo(420 * spread * spread, within(1e-12));
    }

    @Test
    void threeValuesHaveNoPlugIn() {
        assertThatThrownBy(() -> SampleDirections.of(1, 3).plugInDifference(1, STREAM))
                .hasMessageContaining("count is 3");
    }
}
