package io.github.lemmata.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void exactEqualityIsAtMost() {
        assertThat(Comparison.atMost("T", BigFraction.of(1, 3), BigFraction.of(1, 3))
                        .holds())
                .isTrue();
    }

    @Test
    void aDifferenceThatDoublesCannotSeeIsSeen() {
        var third = BigFraction.of(1, 3);
        var above = third.add(BigFraction.of(java.math.BigInteger.ONE, java.math.BigInteger.TEN.pow(40)));
        assertThat(above.doubleValue()).isEqualTo(third.doubleValue());
        assertThat(Comparison.atMost("T", above, third).holds()).isFalse();
    }

    @Test
    void notANumberNeverHolds() {
        assertThat(Comparison.atMost("x", Double.NaN, 1, 0).holds()).isFalse();
        assertThat(Comparison.atMost("x", 1, Double.NaN, 0).holds()).isFalse();
        assertThat(Comparison.close("x", Double.NaN, 1, 1).holds()).isFalse();
        assertThat(Comparison.below("x", Double.NaN, 1).holds()).isFalse();
    }

    @Test
    void infinityIsAtMostInfinity() {
        assertThat(Comparison.atMost("x", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1e-12)
                        .holds())
                .isTrue();
    }

    @Test
    void theWorstIsTheFirstThatFails() {
        var holds = Comparison.below("a", 1, 2);
        var fails = Comparison.below("b", 3, 2);
        assertThat(Comparison.worst(holds, fails, Comparison.below("c", 9, 2))).isEqualTo(fails);
    }

    @Test
    void showsBothSidesAndTheRelation() {
        assertThat(Comparison.atMost("T", BigFraction.of(38), "n √κ", BigFraction.from(30.15))
                        .text())
                .isEqualTo("T = 38 but expected ≤ n √κ = 30.15");
    }
}
