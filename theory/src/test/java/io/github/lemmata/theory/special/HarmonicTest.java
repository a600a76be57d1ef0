package io.github.lemmata.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HarmonicTest {

    @ParameterizedTest
    @CsvFileSource(resources = "harmonic.csv", useHeadersInDisplayName = true)
    void agreesWithReference(long n, double h) {
        assertThat(Harmonic.number(n)).isCloseTo(h, within(4 * Math.ulp(h)));
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThatThrownBy(() -> Harmonic.number(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n is -1; expected integer >= 0");
    }
}
