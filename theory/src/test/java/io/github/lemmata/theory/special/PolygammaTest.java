package io.github.lemmata.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolygammaTest {

    private static final double FOUR_ULP = 4 * 0x1p-52;

    @ParameterizedTest
    @CsvFileSource(resources = "polygamma.csv", useHeadersInDisplayName = true)
    void agreesWithReference(double x, double digamma, double trigamma) {
        isNear(Polygamma.digamma(x), digamma, Math.max(1, Math.abs(digamma)));
        isNear(Polygamma.trigamma(x), trigamma, trigamma + Double.MIN_NORMAL);
    }

    private static void isNear(double value, double expected, double scale) {
        if (Double.isInfinite(expected)) {
            assertThat(value).isEqualTo(expected);
        } else {
            assertThat(value).isCloseTo(expected, within(FOUR_ULP * scale));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.0, 0, -Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void refusesWhatIsNotPositive(double x) {
        assertThatThrownBy(() -> Polygamma.digamma(x)).hasMessage("x is %s; expected finite real > 0", x);
        assertThatThrownBy(() -> Polygamma.trigamma(x)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void satisfiesTheRecurrence(@ForAll("positive") double x) {
        double digamma = Polygamma.digamma(x);
        double trigamma = Polygamma.trigamma(x);

        assertThat(Polygamma.digamma(x + 1)).isCloseTo(digamma + 1 / x, within(1e-15 * (8 + 2 / x)));
        assertThat(Polygamma.trigamma(x + 1) + 1 / (x * x)).isCloseTo(trigamma, within(3e-15 * trigamma));
    }

    /// $\psi(2x)=\frac12\psi(x)+\frac12\psi(x+\frac12)+\log2$.
    @Property
    void satisfiesTheDuplicationFormula(@ForAll("positive") double x) {
        double half = (Polygamma.digamma(x) + Polygamma.digamma(x + 0.5)) / 2 + Math.log(2);

        assertThat(Polygamma.digamma(2 * x)).isCloseTo(half, within(1e-15 * (8 + 2 / x)));
    }

    /// Trigamma lies between $\frac1x+\frac1{2x^2}$ and $\frac1x+\frac1{x^2}$.
    @Property
    void trigammaIsBetweenItsBounds(@ForAll("positive") double x) {
        double inverse = 1 / x;

        assertThat(Polygamma.trigamma(x))
                .isBetween(inverse * (1 + inverse / 2) * (1 - FOUR_ULP), inverse * (1 + inverse) * (1 + FOUR_ULP));
    }

    @Provide
    Arbitrary<Double> positive() {
        var anywhere = Arbitraries.doubles().between(-3, 4).ofScale(15).map(log -> Math.pow(10, log));
        var nearTen = Arbitraries.integers().between(-5, 5).map(i -> 10 + i * Math.ulp(10.0));
        return Arbitraries.oneOf(anywhere, nearTen, Arbitraries.of(1.0, 2.0, 9.0, 9.5, 10.0, 10.5));
    }
}
