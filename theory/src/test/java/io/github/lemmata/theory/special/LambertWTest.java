package io.github.lemmata.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class LambertWTest {

    private static final double RELATIVE = 1e-14;

    @ParameterizedTest
    @CsvFileSource(resources = "lambert-principal.csv", useHeadersInDisplayName = true)
    void principalBranchAgreesWithReference(double x, double w) {
        assertThat(LambertW.principal(x)).isCloseTo(w, within(RELATIVE * Math.abs(w)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "lambert-minus-one.csv", useHeadersInDisplayName = true)
    void lowerBranchAgreesWithReference(double x, double w) {
        assertThat(LambertW.minusOne(x)).isCloseTo(w, within(RELATIVE * Math.abs(w)));
    }

    @Test
    void endsOfTheDomainAreExact() {
        assertThat(LambertW.principal(0)).isZero();
        assertThat(LambertW.principal(-1 / Math.E)).isEqualTo(-1);
        assertThat(LambertW.minusOne(-1 / Math.E)).isEqualTo(-1);
        assertThat(LambertW.principal(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(LambertW.minusOne(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3678794411714424, -1, Double.NEGATIVE_INFINITY, Double.NaN})
    void principalBranchRefusesWhatLiesBelow(double x) {
        assertThatThrownBy(() -> LambertW.principal(x))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x is %s; expected real >= -1/e", x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3678794411714424, Double.MIN_VALUE, 1, Double.NaN})
    void lowerBranchRefusesWhatLiesOutside(double x) {
        assertThatThrownBy(() -> LambertW.minusOne(x))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x is %s; expected real from -1/e to 0", x);
    }

    /// The equation is solved in logarithms, so that both sides are of moderate size: an error of $10^{-14}$ in $w$
    /// and the rounding of the logarithms leave this much.
    @Property
    void principalBranchSolvesItsEquation(@ForAll("logUniform") double x) {
        double w = LambertW.principal(x);

        assertThat(w + Math.log(w)).isCloseTo(Math.log(x), within(1e-13 * (1 + Math.abs(Math.log(x)))));
    }

    @Property
    void lowerBranchSolvesItsEquation(@ForAll("logUniform") double ratio) {
        double x = -1 / Math.E / (1 + ratio);
        double w = LambertW.minusOne(x);

        assertThat(w).isLessThanOrEqualTo(-1);
        assertThat(w + Math.log(-w)).isCloseTo(Math.log(-x), within(1e-13 * (1 + Math.abs(Math.log(-x)))));
    }

    /// Where the series near the branch point hands over to the iteration, nothing jumps.
    @Property
    void bothBranchesAreMonotone(@ForAll("shares") double share) {
        double x = -0.36787944117144233 * share;
        double next = Math.nextUp(x + 1e-13);

        assertThat(LambertW.principal(next)).isGreaterThanOrEqualTo(LambertW.principal(x));
        assertThat(LambertW.minusOne(next)).isLessThanOrEqualTo(LambertW.minusOne(x));
    }

    @Provide
    Arbitrary<Double> logUniform() {
        return Arbitraries.longs().between(-700_000_000L, 700_000_000L).map(k -> Math.exp(k * 1e-6));
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.longs().between(1, 1L << 40).map(k -> 1 - k * 0x1p-41 * 0x1p-3);
    }
}
