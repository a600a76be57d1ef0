package io.github.lemmata.verify.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Ranges and functions against exact arithmetic, against themselves on smaller ranges, and against their
/// slopes.
class RangePropertyTest {

    private static final List<Op> FUNCTIONS =
            Arrays.stream(Op.values()).filter(op -> op.arguments() == 1).toList();

    /// Doubles whose logarithms are uniform, with special ones among them.
    @Provide
    Arbitrary<Double> doubles() {
        var sizes = Arbitraries.longs()
                .between(Double.doubleToLongBits(0x1p-30), Double.doubleToLongBits(0x1p5))
                .map(Double::longBitsToDouble);
        var special = Arbitraries.of(
                0.0, 1.0, 0.5, Math.nextUp(1.0), Math.nextDown(1.0), 5.0, Math.nextUp(5.0), 24.0, Double.MIN_VALUE);
        var positive = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, sizes), net.jqwik.api.Tuple.of(1, special));
        return positive.flatMap(x -> Arbitraries.of(x, -x));
    }

    @Provide
    Arbitrary<Range> ranges() {
        return doubles().tuple2().map(ends -> Range.of(ends.get1()).hull(Range.of(ends.get2())));
    }

    @Provide
    Arbitrary<Op> functions() {
        return Arbitraries.of(FUNCTIONS);
    }

    private static Range middle(Range range) {
        return Range.of(range.lo().add(range.hi()).multiply(new BigDecimal("0.5")));
    }

    private static boolean contains(Range range, BigDecimal exact) {
        return range.lo().compareTo(exact) <= 0 && exact.compareTo(range.hi()) <= 0;
    }

    private static boolean meet(Range a, Range b) {
        return a.lo().compareTo(b.hi()) <= 0 && b.lo().compareTo(a.hi()) <= 0;
    }

    @Property(tries = 300)
    void sumsAndProductsHoldTheExactOnes(@ForAll("ranges") Range x, @ForAll("ranges") Range y) {
        for (var a : List.of(x.lo(), x.hi())) {
            for (var b : List.of(y.lo(), y.hi())) {
                assertThat(contains(x.plus(y), a.add(b))).isTrue();
                assertThat(contains(x.minus(y), a.subtract(b))).isTrue();
                assertThat(contains(x.times(y), a.multiply(b))).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void aQuotientTimesTheDivisorHoldsTheDividend(@ForAll("ranges") Range x, @ForAll("ranges") Range y) {
        Assume.that(y.lo().signum() > 0 || y.hi().signum() < 0);
        for (var a : List.of(x.lo(), x.hi())) {
            for (var b : List.of(y.lo(), y.hi())) {
                assertThat(contains(x.over(y).times(Range.of(b)), a)).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void powersHoldTheExactOnes(@ForAll("ranges") Range x) {
        for (int n = 0; n <= 5; n++) {
            for (var a : List.of(x.lo(), x.hi(), middle(x).lo())) {
                assertThat(contains(x.power(n), a.pow(n))).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void theSquareOfARootHoldsTheNumber(@ForAll("ranges") Range x) {
        Assume.that(x.lo().signum() >= 0);
        assertThat(x.sqrt().power(2).contains(x)).isTrue();
    }

    @Property(tries = 600)
    void aFunctionOnARangeHoldsItsValuesInside(@ForAll("functions") Op op, @ForAll("ranges") Range x) {
        var whole = valueOrNone(op, x);
        Assume.that(!whole.isEmpty());
        for (var inside : List.of(Range.of(x.lo()), middle(x), Range.of(x.hi()))) {
            assertThat(meet(whole.getFirst(), op.function.apply(inside)))
                    .as("%s at %s", op, inside)
                    .isTrue();
            assertThat(whole.getFirst()
                            .hull(op.function.apply(inside))
                            .hi()
                            .subtract(whole.getFirst().hi()))
                    .isLessThan(new BigDecimal("1e-20")
                            .multiply(BigDecimal.ONE.max(whole.getFirst().abs().hi())));
        }
    }

    @Property(tries = 600)
    void differencesAreExplainedByTheSlopes(@ForAll("functions") Op op, @ForAll("ranges") Range x) {
        Assume.that(op != Op.TETRAGAMMA);
        var whole = valueOrNone(op, x);
        Assume.that(!whole.isEmpty());
        var slopes = slopeOrNone(op, x, whole.getFirst());
        Assume.that(!slopes.isEmpty());
        var low = Range.of(x.lo());
        for (var other : List.of(middle(x), Range.of(x.hi()))) {
            var difference = op.function.apply(other).minus(op.function.apply(low));
            assertThat(meet(difference, slopes.getFirst().times(other.minus(low))))
                    .as("%s from %s to %s", op, low, other)
                    .isTrue();
        }
    }

    private static List<Range> valueOrNone(Op op, Range x) {
        try {
            return List.of(op.function.apply(x));
        } catch (Range.Undefined outside) {
            return List.of();
        }
    }

    private static List<Range> slopeOrNone(Op op, Range x, Range value) {
        try {
            return List.of(op.slope.apply(x, value));
        } catch (Range.Undefined outside) {
            return List.of();
        }
    }
}
