package io.github.lemmata.verify.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

@Domain(Doubles.class)
@Domain(DomainContext.Global.class)
class IntervalTest {

    private static final List<BinaryOperator<Interval>> OPERATIONS =
            List.of(Interval::plus, Interval::minus, Interval::times, Interval::over, Interval::min, Interval::max);

    /// Members of the operands are combined exactly, as rationals.
    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void resultsContainTheResultsOfMembers(@ForAll double a, @ForAll double b, @ForAll double c, @ForAll double d) {
        var x = between(a, b);
        var y = between(c, d);
        for (double p : new double[] {a, b, x.middle()}) {
            for (double q : new double[] {c, d, y.middle()}) {
                var u = BigFraction.from(p);
                var v = BigFraction.from(q);
                assertContains(x.plus(y), u.add(v));
                assertContains(x.minus(y), u.subtract(v));
                assertContains(x.times(y), u.multiply(v));
                if (q != 0) {
                    assertContains(x.over(y), u.divide(v));
                }
            }
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void powersContainThePowersOfMembers(
            @ForAll double a, @ForAll double b, @ForAll @IntRange(min = -5, max = 9) int n) {
        var x = between(a, b);
        for (double p : new double[] {a, b, x.middle()}) {
            if (p != 0 || n > 0) {
                assertContains(Powers.integer(x, n), BigFraction.from(p).pow(n));
            }
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void resultsOfPartsAreParts(@ForAll double a, @ForAll double b, @ForAll double c, @ForAll double d) {
        var x = between(a, b);
        var y = between(c, d);
        var part = new Interval(x.middle(), x.hi());
        for (var operation : OPERATIONS) {
            assertThat(operation.apply(x, y).contains(operation.apply(part, y))).isTrue();
            assertThat(operation.apply(y, x).contains(operation.apply(y, part))).isTrue();
        }
        for (int n = 1; n < 6; n++) {
            assertThat(Powers.integer(x, n).contains(Powers.integer(part, n))).isTrue();
        }
    }

    @Property(tries = 1000)
    void theMiddleIsAMember(@ForAll double a, @ForAll double b) {
        assertThat(between(a, b).contains(between(a, b).middle())).isTrue();
    }

    @Test
    void unboundedIntervalsHaveAFiniteMiddle() {
        for (var x : List.of(
                Interval.ENTIRE,
                new Interval(3, Double.POSITIVE_INFINITY),
                new Interval(Double.NEGATIVE_INFINITY, -1e308),
                new Interval(Double.NEGATIVE_INFINITY, 5))) {
            assertThat(x.middle()).isFinite();
            assertThat(x.contains(x.middle())).isTrue();
        }
    }

    @Test
    void anExactZeroStaysOne() {
        assertThat(Interval.ZERO.times(Interval.ENTIRE)).isEqualTo(Interval.ZERO);
        assertThat(Interval.ZERO.over(new Interval(1, 3))).isEqualTo(Interval.ZERO);
        assertThat(new Interval(-0.0, -0.0)).isEqualTo(Interval.ZERO);
    }

    @Test
    void theSquareOfAnIntervalAroundZeroIsNotNegative() {
        assertThat(Powers.integer(new Interval(-1, 2), 2)).isEqualTo(new Interval(0, 4));
        assertThat(new Interval(-1, 2).times(new Interval(-1, 2))).isEqualTo(new Interval(-2, 4));
    }

    @Test
    void aDecimalThatNoDoubleEqualsIsNotAPoint() {
        var tenth = Interval.ofDecimal("0.1");
        assertThat(tenth.hi()).isEqualTo(Math.nextUp(tenth.lo()));
        assertThat(new BigDecimal(tenth.lo())).isLessThan(new BigDecimal("0.1"));
        assertThat(new BigDecimal(tenth.hi())).isGreaterThan(new BigDecimal("0.1"));
        assertThat(Interval.ofDecimal("0.5").isPoint()).isTrue();
        assertThat(Interval.of(new BigDecimal(BigInteger.TEN.pow(400))).hi()).isInfinite();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(Interval.EMPTY.plus(Interval.ONE).isEmpty()).isTrue();
        assertThat(Interval.ONE.over(Interval.ZERO).isEmpty()).isTrue();
        assertThat(Elementary.log(new Interval(-2, -1)).isEmpty()).isTrue();
        assertThat(new Interval(1, 2).intersect(new Interval(3, 4))).isEqualTo(Interval.EMPTY);
    }

    @Test
    void divisionByAnIntervalAroundZeroSaysNothing() {
        assertThat(Interval.ONE.over(new Interval(-1, 1))).isEqualTo(Interval.ENTIRE);
        assertThat(Interval.ONE.over(new Interval(0, 2))).isEqualTo(new Interval(0.5, Double.POSITIVE_INFINITY));
    }

    @Test
    void endsOutOfOrderAreRejected() {
        assertThatThrownBy(() -> new Interval(2, 1)).hasMessageContaining("[2.0, 1.0]");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        double infinity = Double.POSITIVE_INFINITY;
        assertThatThrownBy(() -> new Interval(infinity, infinity)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Interval between(double a, double b) {
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    private static void assertContains(Interval interval, BigFraction value) {
        assertThat(Double.isInfinite(interval.lo())
                        || value.subtract(BigFraction.from(interval.lo())).signum() >= 0)
                .as("%s from below %s", interval, value.doubleValue())
                .isTrue();
        assertThat(Double.isInfinite(interval.hi())
                        || value.subtract(BigFraction.from(interval.hi())).signum() <= 0)
                .as("%s from above %s", interval, value.doubleValue())
                .isTrue();
    }
}
