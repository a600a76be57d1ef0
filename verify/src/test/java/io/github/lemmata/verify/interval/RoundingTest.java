package io.github.lemmata.verify.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Doubles.class)
class RoundingTest {

    @Property(tries = 1500)
    void sumsAreBracketedByNeighbours(@ForAll double a, @ForAll double b) {
        bracket(a, b, BigDecimal::add, Rounding::addDown, Rounding::addUp);
    }

    @Property(tries = 1500)
    void differencesAreBracketedByNeighbours(@ForAll double a, @ForAll double b) {
        bracket(a, b, BigDecimal::subtract, Rounding::subtractDown, Rounding::subtractUp);
    }

    @Property(tries = 1500)
    void productsAreBracketedByNeighbours(@ForAll double a, @ForAll double b) {
        bracket(a, b, BigDecimal::multiply, Rounding::multiplyDown, Rounding::multiplyUp);
    }

    /// The quotient is compared as a product, which is exact.
    @Property(tries = 1500)
    void quotientsAreBracketedByNeighbours(@ForAll double a, @ForAll double b) {
        Assume.that(b != 0);
        double down = Rounding.divideDown(a, b);
        double up = Rounding.divideUp(a, b);
        var divisor = new BigDecimal(Math.abs(b));
        var dividend = new BigDecimal(b > 0 ? a : -a);
        assertThat(lower(down)).isTrue();
        if (Double.isFinite(down)) {
            assertThat(new BigDecimal(down).multiply(divisor)).isLessThanOrEqualTo(dividend);
        }
        if (Double.isFinite(up)) {
            assertThat(new BigDecimal(up).multiply(divisor)).isGreaterThanOrEqualTo(dividend);
        }
        assertThat(up).isLessThanOrEqualTo(Math.nextUp(Math.nextUp(down)));
    }

    @Property(tries = 1500)
    void rootsAreBracketedByNeighbours(@ForAll double a) {
        double x = Math.abs(a);
        double down = Rounding.sqrtDown(x);
        double up = Rounding.sqrtUp(x);
        assertThat(new BigDecimal(down).pow(2)).isLessThanOrEqualTo(new BigDecimal(x));
        assertThat(new BigDecimal(up).pow(2)).isGreaterThanOrEqualTo(new BigDecimal(x));
        assertThat(up).isLessThanOrEqualTo(Math.nextUp(Math.nextUp(down)));
    }

    @Test
    void exactResultsStayExact() {
        for (int a = -50; a <= 50; a++) {
            for (int b = -50; b <= 50; b++) {
                assertThat(Rounding.addDown(a, b)).isEqualTo(Rounding.addUp(a, b));
                assertThat(Rounding.multiplyDown(a, b)).isEqualTo(Rounding.multiplyUp(a, b) + 0.0);
            }
        }
        assertThat(Rounding.divideDown(0, 3)).isZero();
        assertThat(Rounding.divideUp(6, 3)).isEqualTo(2);
        assertThat(Rounding.sqrtDown(4)).isEqualTo(2);
        assertThat(Rounding.sqrtUp(4)).isEqualTo(2);
    }

    @Test
    void overflowIsBracketedByTheLargestDoubleAndInfinity() {
        double max = Double.MAX_VALUE;
        assertThat(Rounding.addDown(max, max)).isEqualTo(max);
        assertThat(Rounding.addUp(max, max)).isInfinite();
        assertThat(Rounding.multiplyDown(-max, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Rounding.multiplyUp(-max, 2)).isEqualTo(-max);
        assertThat(Rounding.divideDown(max, 0.5)).isEqualTo(max);
    }

    @Test
    void underflowKeepsTheSign() {
        double least = Double.MIN_VALUE;
        assertThat(Rounding.multiplyDown(least, least)).isZero();
        assertThat(Rounding.multiplyUp(least, least)).isPositive();
        assertThat(Rounding.multiplyUp(-least, least) + 0.0).isZero();
        assertThat(Rounding.multiplyDown(-least, least)).isNegative();
    }

    private static void bracket(
            double a,
            double b,
            BinaryOperator<BigDecimal> exactly,
            DoubleBinaryOperator down,
            DoubleBinaryOperator up) {
        var exact = exactly.apply(new BigDecimal(a), new BigDecimal(b));
        double low = down.applyAsDouble(a, b);
        double high = up.applyAsDouble(a, b);
        assertThat(lower(low)).isTrue();
        if (Double.isFinite(low)) {
            assertThat(new BigDecimal(low)).isLessThanOrEqualTo(exact);
        }
        if (Double.isFinite(high)) {
            assertThat(new BigDecimal(high)).isGreaterThanOrEqualTo(exact);
        }
        assertThat(high).isLessThanOrEqualTo(Math.nextUp(Math.nextUp(low)));
        if (Math.abs(exact.round(MathContext.DECIMAL64).doubleValue()) > 0x1p-950) {
            assertThat(high).isLessThanOrEqualTo(Math.nextUp(low));
        }
    }

    /// Not plus infinity, nor NaN.
    private static boolean lower(double x) {
        return x < Double.POSITIVE_INFINITY;
    }
}
