package io.github.lemmata.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PolygammaTest {

    @ParameterizedTest
    @CsvFileSource(resources = "polygamma.csv", useHeadersInDisplayName = true)
    void agreesWithReference(double x, double digamma, double trigamma) {
        assertThat(Polygamma.digamma(x)).isCloseTo(digamma, fourUlps(digamma));
        assertThat(Polygamma.trigamma(x)).isCloseTo(trigamma, within(4 * Math.ulp(trigamma)));
    }

    @Property
    void recurrencesHold(@ForAll("arguments") double x) {
        double next = Polygamma.digamma(x + 1);
        double nextSlope = Polygamma.trigamma(x + 1);
        // The rounding of x + 1 moves the two by their slopes, which are below 2 there.
        assertThat(Polygamma.digamma(x)).isCloseTo(next - 1 / x, within(10 * Math.ulp(Math.max(1, 1 / x + next))));
        assertThat(Polygamma.trigamma(x))
                .isCloseTo(nextSlope + 1 / x / x, within(10 * Math.ulp(Math.max(1, 1 / x / x))));
    }

    @Test
    void argumentsFromZeroDownAreRefused() {
        assertThatThrownBy(() -> Polygamma.digamma(0)).hasMessage("x is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> Polygamma.trigamma(-1.5)).hasMessage("x is -1.5; expected finite real > 0");
    }

    @Provide
    Arbitrary<Double> arguments() {
        var unit = Arbitraries.longs().between(0, (1L << 53) - 1).map(bits -> bits * 0x1p-53);
        return Arbitraries.oneOf(
                Arbitraries.of(Math.nextDown(1.0), 1.0, 1.4616321449683622, 9.0, Math.nextDown(10.0), 10.0),
                unit.map(u -> Math.exp(20 * u - 10)));
    }

    private static Offset<Double> fourUlps(double value) {
        return within(4 * Math.ulp(Math.max(1, Math.abs(value))));
    }
}
