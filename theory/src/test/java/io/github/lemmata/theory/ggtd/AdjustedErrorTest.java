package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AdjustedErrorTest {

    @Property
    void noVarianceGivesLessThanTheBest(
            @ForAll("sizes") double w1,
            @ForAll("sizes") double w2,
            @ForAll("sizes") double v,
            @ForAll("sizes") double variance) {
        var error = new AdjustedError(w1, w2);
        double least = error.least(v);
        double rounding = 1e-13 * (Math.abs(least) + w2);

        assertThat(error.of(v, variance))
                .isGreaterThanOrEqualTo(least - rounding - 1e-13 * w2 * Math.abs(Math.log(variance)));
        assertThat(error.of(v, error.bestVariance(v))).isCloseTo(least, within(rounding));
    }

    @Property
    void halvesAreTheGaussianLikelihood(@ForAll("sizes") double v, @ForAll("sizes") double variance) {
        double likelihood = 0.5 * Math.log(variance) + v / (2 * variance);

        assertThat(new AdjustedError(0.5, 0.5).of(v, variance))
                .isCloseTo(likelihood, within(1e-14 * (1 + v / variance + Math.abs(Math.log(variance)))));
    }

    @Test
    void noErrorIsBestByWithoutBound() {
        assertThat(new AdjustedError(1, 2).bestVariance(0)).isZero();
        assertThat(new AdjustedError(1, 2).least(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whatIsNoWeightOrVarianceIsRefused() {
        assertThatThrownBy(() -> new AdjustedError(0, 1)).hasMessageContaining("w1 is 0.0");
        assertThatThrownBy(() -> new AdjustedError(1, Double.POSITIVE_INFINITY)).hasMessageContaining("w2 is Infinity");
        assertThatThrownBy(() -> new AdjustedError(1, 1).of(1, 0)).hasMessageContaining("variance is 0.0");
        assertThatThrownBy(() -> new AdjustedError(1, 1).of(-1, 1)).hasMessageContaining("v is -1.0");
    }

    @Provide
    Arbitrary<Double> sizes() {
        var logUniform = Arbitraries.longs().between(-6000, 6000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, Math.nextUp(1.0), 0.5));
    }
}
