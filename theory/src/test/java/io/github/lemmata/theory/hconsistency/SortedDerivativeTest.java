package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.special.Harmonic;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortedDerivativeTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 1", "20, 3", "20, 20", "1000, 17", "1000000, 2"})
    void meanAndVarianceAreDifferencesOfHarmonicSums(int batch, int rank) {
        double mean = Harmonic.number(batch) - Harmonic.number(rank - 1);
        double variance = Trigamma.value(rank) - Trigamma.value(batch + 1.0);

        assertThat(SortedDerivative.mean(batch, rank)).isCloseTo(-mean, within(1e-14 * Harmonic.number(batch)));
        assertThat(SortedDerivative.variance(batch, rank)).isCloseTo(variance, within(1e-13));
    }

    @Test
    void theMeansOfABatchAddUpToItsSize() {
        double sum = 0;
        for (int rank = 1; rank <= 50; rank++) {
            sum += SortedDerivative.mean(50, rank);
        }
        assertThat(sum).isCloseTo(-50, within(1e-13));
    }

    @Test
    void forLargeBatchesTheMeanIsTheLogarithmOfTheShareOfTheRank() {
        assertThat(SortedDerivative.mean(1_000_000, 250_000)).isCloseTo(-Math.log(4), within(1e-5));
    }

    @Test
    void aRankAboveTheBatchIsRefused() {
        assertThatThrownBy(() -> SortedDerivative.mean(3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batch is 3 and rank is 4; expected 1 <= rank <= batch <= 10000000");
    }
}
