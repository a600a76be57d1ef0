package io.github.lemmata.verify.certificate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/// A closed interval of real numbers; every operation rounds its ends outward to 34 digits.
record Range(BigDecimal lo, BigDecimal hi) {

    /// A function that is not known to be defined on the whole interval.
    static final class Undefined extends ArithmeticException {
        private static final long serialVersionUID = 1L;

        Undefined(String reason) {
            super(reason);
        }
    }

    static final Range ZERO = of(0);
    static final Range ONE = of(1);

    private static final int DIGITS = 34;
    private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

    static Range of(BigDecimal x) {
        return new Range(x, x);
    }

    static Range of(long x) {
        return of(BigDecimal.valueOf(x));
    }

    /// The double as the fraction that it is.
    static Range of(double x) {
        return of(new BigDecimal(x));
    }

    /// An increasing function on this interval, from its values at the ends.
    Range increasing(UnaryOperator<Range> f) {
        return lo.equals(hi) ? f.apply(this) : new Range(f.apply(of(lo)).lo, f.apply(of(hi)).hi);
    }

    /// A decreasing function on this interval, from its values at the ends.
    Range decreasing(UnaryOperator<Range> f) {
        return increasing(x -> f.apply(x).negate()).negate();
    }

    /// This interval, if it lies at or above a number.
    Range atLeast(long bound, String function) {
        return require(lo.compareTo(BigDecimal.valueOf(bound)) >= 0, function + " below " + bound);
    }

    /// This interval, if it lies above a number.
    Range above(long bound, String function) {
        return require(lo.compareTo(BigDecimal.valueOf(bound)) > 0, function + " at or below " + bound);
    }

    private Range require(boolean defined, String otherwise) {
        if (!defined) {
            throw new Undefined("it may take " + otherwise);
        }
        return this;
    }

    boolean isZero() {
        return lo.signum() == 0 && hi.signum() == 0;
    }

    boolean contains(Range x) {
        return lo.compareTo(x.lo) <= 0 && x.hi.compareTo(hi) <= 0;
    }

    Range hull(Range b) {
        return new Range(lo.min(b.lo), hi.max(b.hi));
    }

    Range min(Range b) {
        return new Range(lo.min(b.lo), hi.min(b.hi));
    }

    Range max(Range b) {
        return new Range(lo.max(b.lo), hi.max(b.hi));
    }

    /// The slopes of the absolute value.
    Range sign() {
        return lo.signum() >= 0 ? ONE : hi.signum() <= 0 ? of(-1) : of(-1).hull(ONE);
    }

    Range abs() {
        return max(negate()).max(ZERO);
    }

    Range negate() {
        return new Range(hi.negate(), lo.negate());
    }

    Range plus(Range b) {
        return new Range(lo.add(b.lo, DOWN), hi.add(b.hi, UP));
    }

    Range minus(Range b) {
        return new Range(lo.subtract(b.hi, DOWN), hi.subtract(b.lo, UP));
    }

    Range times(Range b) {
        if (isZero() || b.isZero()) {
            return ZERO;
        }
        if (hi.signum() <= 0) {
            return negate().times(b).negate();
        }
        if (b.hi.signum() <= 0) {
            return times(b.negate()).negate();
        }
        if (lo.signum() < 0 && b.lo.signum() < 0) {
            var low = lo.multiply(b.hi, DOWN).min(hi.multiply(b.lo, DOWN));
            return new Range(low, hi.multiply(b.hi, UP).max(lo.multiply(b.lo, UP)));
        }
        var low = lo.signum() < 0 ? lo.multiply(b.hi, DOWN) : (b.lo.signum() < 0 ? hi : lo).multiply(b.lo, DOWN);
        return new Range(low, hi.multiply(b.hi, UP));
    }

    Range times(long n) {
        return times(of(n));
    }

    Range over(Range b) {
        if (b.hi.signum() < 0) {
            return negate().over(b.negate());
        }
        b.above(0, "a divisor");
        return new Range(lo.divide(lo.signum() < 0 ? b.lo : b.hi, DOWN), hi.divide(hi.signum() < 0 ? b.hi : b.lo, UP));
    }

    Range over(long n) {
        return over(of(n));
    }

    /// $x^n$; an even power is one of the absolute value.
    Range power(int n) {
        if (n < 0) {
            return ONE.over(power(-n));
        }
        return n % 2 == 0 ? abs().repeated(n) : increasing(x -> x.repeated(n));
    }

    private Range repeated(int n) {
        var result = ONE;
        for (int bit = Integer.highestOneBit(n); bit > 0; bit >>= 1) {
            result = result.times(result);
            result = (n & bit) == 0 ? result : result.times(this);
        }
        return result;
    }

    Range sqrt() {
        atLeast(0, "the square root of a number");
        return new Range(root(lo, RoundingMode.FLOOR), root(hi, RoundingMode.CEILING));
    }

    /// Through the root of a whole number, which the JDK rounds down.
    private static BigDecimal root(BigDecimal x, RoundingMode rounding) {
        int shift = x.signum() == 0 ? 0 : Math.floorDiv(2 * DIGITS + x.scale() - x.precision() + 1, 2);
        var square = x.scaleByPowerOfTen(2 * shift);
        var root = square.toBigInteger().sqrt();
        boolean up = rounding == RoundingMode.CEILING && new BigDecimal(root.multiply(root)).compareTo(square) < 0;
        return new BigDecimal(up ? root.add(BigInteger.ONE) : root).scaleByPowerOfTen(-shift);
    }
}
