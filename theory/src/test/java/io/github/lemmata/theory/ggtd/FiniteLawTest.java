package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Moments of two-point laws in closed form, and what holds of the moments of every law.
class FiniteLawTest {

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.oneOf(
                Arbitraries.of(1e-9, 0.25, 0.5, 0.75),
                Arbitraries.longs().map(bits -> Math.pow(10, -6 * ((bits >>> 11) * 0x1p-53))));
    }

    @Property
    void theTwoPointLawHasItsKnownMoments(@ForAll("shares") double share) {
        var law = new FiniteLaw(new double[] {0, 1}, new double[] {1 - share, share});
        double variance = share * (1 - share);

        assertThat(law.mean()).isCloseTo(share, within(1e-15));
        assertThat(law.variance()).isCloseTo(variance, within(1e-15));
        if (variance > 0) {
            assertThat(law.skewness() * Math.sqrt(variance)).isCloseTo(1 - 2 * share, within(1e-9));
            assertThat(law.kurtosis() * variance).isCloseTo(1 - 3 * variance, within(1e-9));
            assertThat(law.mallatRatio()).isCloseTo(4 * variance, within(1e-12));
        }
    }

    @Property
    void kurtosisExceedsSquaredSkewnessByOneOrMore(@ForAll("values") double[] values) {
        double[] probabilities = new double[values.length];
        Arrays.fill(probabilities, 1.0 / values.length);
        var law = new FiniteLaw(values, probabilities);

        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        // Where the values agree to three digits or more, rounding is left of the moments.
        if (law.variance() > 1e-6 * largest * largest) {
            double skewness = law.skewness();
            assertThat(law.kurtosis()).isGreaterThanOrEqualTo((1 + skewness * skewness) * (1 - 1e-9));
        }
    }

    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.longs()
                .map(bits -> ((bits & 1) == 0 ? 1 : -1) * Math.exp(10 * ((bits >>> 11) * 0x1p-53) - 5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(list -> list.stream().mapToDouble(x -> x).toArray());
    }

    @Test
    void aPointMassHasNoKurtosis() {
        var law = new FiniteLaw(new double[] {3, 3}, new double[] {0.5, 0.5});

        assertThat(law.variance()).isZero();
        assertThat(law.kurtosis()).isNaN();
        assertThat(law.skewness()).isNaN();
    }

    @Test
    void whatNeverHappensDoesNotCount() {
        var law = new FiniteLaw(new double[] {0, 2}, new double[] {0, 1});

        assertThat(law.expectation(Math::log)).isEqualTo(Math.log(2));
    }

    @Test
    void whatIsNoLawIsRefused() {
        assertThatThrownBy(() -> new FiniteLaw(new double[] {1}, new double[] {0.5, 0.5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 probabilities; expected 1");
        assertThatThrownBy(() -> new FiniteLaw(new double[] {1, 2}, new double[] {0.5, 0.6}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probabilities");
        assertThatThrownBy(() -> new FiniteLaw(new double[] {1}, new double[] {1}).centralMoment(9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order is 9");
    }
}
