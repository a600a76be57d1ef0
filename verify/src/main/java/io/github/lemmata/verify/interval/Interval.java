package io.github.lemmata.verify.interval;

import static io.github.lemmata.verify.interval.Rounding.addDown;
import static io.github.lemmata.verify.interval.Rounding.addUp;
import static io.github.lemmata.verify.interval.Rounding.divideDown;
import static io.github.lemmata.verify.interval.Rounding.divideUp;

import java.math.BigDecimal;

/// A closed interval of real numbers with doubles as ends, either of which may be infinite.
///
/// The result of an operation holds every real result of the operation on members of its operands, whatever the
/// rounding. A zero has no sign.
///
/// @param lo the lower end
/// @param hi the upper end, at least `lo`
public record Interval(double lo, double hi) {

    /// The interval without members; the only one with `lo > hi`.
    public static final Interval EMPTY = new Interval(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// All real numbers.
    public static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// The point 0.
    public static final Interval ZERO = new Interval(0, 0);

    /// The point 1.
    public static final Interval ONE = new Interval(1, 1);

    /// $\pi$.
    public static final Interval PI = fromBelow(0x1.921fb54442d18p+1);

    /// @throws IllegalArgumentException if the ends are not in order, or NaN, or both the same infinity
    public Interval {
        boolean empty = lo == Double.POSITIVE_INFINITY && hi == Double.NEGATIVE_INFINITY;
        if (!empty && !(lo <= hi && lo < Double.POSITIVE_INFINITY && hi > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "interval is [" + lo + ", " + hi + "], expected lo <= hi, lo < ∞, hi > −∞");
        }
        lo = lo + 0.0;
        hi = hi + 0.0;
    }

    /// The interval $[lo,hi]$.
    public static Interval of(double lo, double hi) {
        return new Interval(lo, hi);
    }

    /// The interval that holds one double.
    public static Interval point(double x) {
        return new Interval(x, x);
    }

    /// The interval of a constant between `lo` and the next double.
    public static Interval fromBelow(double lo) {
        return new Interval(lo, Math.nextUp(lo));
    }

    /// The tightest interval around a decimal number: a point only if a double equals it.
    public static Interval ofDecimal(String digits) {
        return of(new BigDecimal(digits));
    }

    /// The tightest interval around an exact number: a point only if a double equals it.
    public static Interval of(BigDecimal value) {
        double near = value.doubleValue();
        if (Double.isInfinite(near)) {
            return near > 0 ? new Interval(Double.MAX_VALUE, near) : new Interval(near, -Double.MAX_VALUE);
        }
        int side = new BigDecimal(near).compareTo(value);
        return new Interval(side > 0 ? Math.nextDown(near) : near, side < 0 ? Math.nextUp(near) : near);
    }

    /// True if there are no members.
    public boolean isEmpty() {
        return lo > hi;
    }

    /// True if there is exactly one member.
    public boolean isPoint() {
        return lo == hi;
    }

    /// True if x is a member.
    public boolean contains(double x) {
        return lo <= x && x <= hi;
    }

    /// True if every member of `other` is a member.
    public boolean contains(Interval other) {
        return other.isEmpty() || (lo <= other.lo && other.hi <= hi);
    }

    /// The width, rounded up.
    public double width() {
        return isEmpty() ? 0 : Rounding.subtractUp(hi, lo);
    }

    /// A finite member near the middle: where to cut.
    public double middle() {
        if (Double.isInfinite(lo) || Double.isInfinite(hi)) {
            return Double.isInfinite(lo)
                    ? (Double.isInfinite(hi) ? 0 : Math.clamp(2 * Math.min(-1, hi), -Double.MAX_VALUE, hi))
                    : Math.clamp(2 * Math.max(1, lo), lo, Double.MAX_VALUE);
        }
        return Math.clamp(0.5 * lo + 0.5 * hi, lo, hi);
    }

    /// The largest absolute value of a member.
    public double magnitude() {
        return Math.max(Math.abs(lo), Math.abs(hi));
    }

    /// The members common to both.
    public Interval intersect(Interval other) {
        double low = Math.max(lo, other.lo);
        double high = Math.min(hi, other.hi);
        return low <= high ? new Interval(low, high) : EMPTY;
    }

    /// The smallest interval that holds both.
    public Interval hull(Interval other) {
        return new Interval(Math.min(lo, other.lo), Math.max(hi, other.hi));
    }

    /// $-X$.
    public Interval negate() {
        return new Interval(-hi, -lo);
    }

    /// $X+Y$.
    public Interval plus(Interval y) {
        return isEmpty() || y.isEmpty() ? EMPTY : new Interval(addDown(lo, y.lo), addUp(hi, y.hi));
    }

    /// $X-Y$.
    public Interval minus(Interval y) {
        return isEmpty() || y.isEmpty() ? EMPTY : new Interval(addDown(lo, -y.hi), addUp(hi, -y.lo));
    }

    /// $XY$.
    public Interval times(Interval y) {
        return isEmpty() || y.isEmpty()
                ? EMPTY
                : new Interval(Products.lower(lo, hi, y.lo, y.hi), Products.upper(lo, hi, y.lo, y.hi));
    }

    /// $X/Y$; everything if 0 is inside Y, empty if Y is 0.
    public Interval over(Interval y) {
        if (isEmpty() || y.isEmpty() || (y.lo == 0 && y.hi == 0)) {
            return EMPTY;
        }
        if (lo == 0 && hi == 0) {
            return ZERO;
        }
        if (y.lo < 0 && y.hi > 0) {
            return ENTIRE;
        }
        return y.lo >= 0 ? overPositive(y.lo, y.hi) : negate().overPositive(-y.hi, -y.lo);
    }

    private Interval overPositive(double low, double high) {
        double down = lo >= 0 ? divideDown(lo, high) : low == 0 ? Double.NEGATIVE_INFINITY : divideDown(lo, low);
        double up = hi <= 0 ? divideUp(hi, high) : low == 0 ? Double.POSITIVE_INFINITY : divideUp(hi, low);
        return new Interval(down, up);
    }

    /// $|X|$.
    public Interval abs() {
        return isEmpty() || lo >= 0 ? this : hi <= 0 ? negate() : new Interval(0, magnitude());
    }

    /// $\min(X,Y)$.
    public Interval min(Interval y) {
        return isEmpty() || y.isEmpty() ? EMPTY : new Interval(Math.min(lo, y.lo), Math.min(hi, y.hi));
    }

    /// $\max(X,Y)$.
    public Interval max(Interval y) {
        return isEmpty() || y.isEmpty() ? EMPTY : new Interval(Math.max(lo, y.lo), Math.max(hi, y.hi));
    }

    /// The interval with at least four decimal digits, rounded outward.
    @Override
    public String toString() {
        return isEmpty() ? "∅" : isPoint() ? "[" + lo + "]" : "[" + lo + ", " + hi + "]";
    }
}
