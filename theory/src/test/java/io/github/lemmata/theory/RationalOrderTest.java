package io.github.lemmata.theory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RationalOrderTest {

    @Test
    void ordersNegativeFractions() {
        assertThat(RationalOrder.compare(BigFraction.of(-3, 14), BigFraction.of(-58, 35)))
                .isEqualTo(1);
    }

    @Property
    void agreesWithCrossMultiplication(
            @ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
        int expected = Long.compare((long) a * d, (long) c * b);
        assertThat(RationalOrder.compare(BigFraction.of(a, b), BigFraction.of(c, d)))
                .isEqualTo(expected);
    }
}
