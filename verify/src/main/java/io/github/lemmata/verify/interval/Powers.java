package io.github.lemmata.verify.interval;

/// Enclosures of powers of intervals.
public final class Powers {

    private static final int STEPS = 2;

    private Powers() {}

    /// $X^n$ for an integer n, by parity; never $X\cdot X$.
    public static Interval integer(Interval x, int n) {
        if (x.isEmpty() || n == 1) {
            return x;
        }
        if (n == 0) {
            return Interval.ONE;
        }
        if (n < 0) {
            return Interval.ONE.over(integer(x, -n));
        }
        if (n % 2 == 0) {
            var size = x.abs();
            return new Interval(down(size.lo(), n), up(size.hi(), n));
        }
        return new Interval(
                x.lo() >= 0 ? down(x.lo(), n) : -up(-x.lo(), n), x.hi() >= 0 ? up(x.hi(), n) : -down(-x.hi(), n));
    }

    private static double down(double x, int n) {
        double result = x;
        for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            result = Rounding.multiplyDown(result, result);
            result = (n & bit) == 0 ? result : Rounding.multiplyDown(result, x);
        }
        return result;
    }

    private static double up(double x, int n) {
        double result = x;
        for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            result = Rounding.multiplyUp(result, result);
            result = (n & bit) == 0 ? result : Rounding.multiplyUp(result, x);
        }
        return result;
    }

    /// $X^A$ for the part of X in $[0,\infty)$.
    ///
    /// $a\log x$ is bilinear, so both ends are taken at corners of the box $X\times A$.
    public static Interval real(Interval base, Interval a) {
        var x = base.intersect(NONNEGATIVE);
        if (x.isEmpty() || a.isEmpty()) {
            return Interval.EMPTY;
        }
        if (x.lo() == 0 && a.lo() <= 0) {
            return a.hi() <= 0 && !(a.hi() == 0 && a.lo() == 0) && x.hi() > 0
                    ? new Interval(
                            Math.max(0, powDown(x.hi(), x.hi() >= 1 ? a.lo() : a.hi())), Double.POSITIVE_INFINITY)
                    : NONNEGATIVE;
        }
        double lo;
        double hi;
        if (a.lo() >= 0) {
            lo = powDown(x.lo(), x.lo() >= 1 ? a.lo() : a.hi());
            hi = powUp(x.hi(), x.hi() >= 1 ? a.hi() : a.lo());
        } else if (a.hi() <= 0) {
            lo = powDown(x.hi(), x.hi() >= 1 ? a.lo() : a.hi());
            hi = powUp(x.lo(), x.lo() >= 1 ? a.hi() : a.lo());
        } else {
            lo = Math.min(powDown(x.lo(), a.hi()), powDown(x.hi(), a.lo()));
            hi = Math.max(powUp(x.lo(), a.lo()), powUp(x.hi(), a.hi()));
        }
        return new Interval(lo, hi);
    }

    /// True if $x^a$ is defined for all members: $x>0$, or $x\ge0$ and $a>0$.
    public static boolean defined(Interval x, Interval a) {
        return x.lo() > 0 || (x.lo() == 0 && a.lo() > 0);
    }

    private static final Interval NONNEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

    private static double powDown(double x, double a) {
        if (exact(x, a)) {
            return x == 1 ? 1 : StrictMath.pow(x, a);
        }
        double down = isLarge(a) ? throughLogarithm(x, a).lo() : Elementary.down(StrictMath.pow(x, a), STEPS);
        return Math.max(x >= 1 == a >= 0 ? 1 : 0, down);
    }

    private static double powUp(double x, double a) {
        if (exact(x, a)) {
            return x == 1 ? 1 : StrictMath.pow(x, a);
        }
        double up = isLarge(a) ? throughLogarithm(x, a).hi() : Elementary.up(StrictMath.pow(x, a), STEPS);
        return x >= 1 == a >= 0 ? up : Math.min(1, up);
    }

    /// True where StrictMath.pow takes a short series for the logarithm and is wrong by hundreds of ulps.
    private static boolean isLarge(double a) {
        return Math.abs(a) > 0x1p30 && Double.isFinite(a);
    }

    private static Interval throughLogarithm(double x, double a) {
        return Elementary.exp(Interval.point(a).times(Elementary.log(Interval.point(x))));
    }

    private static boolean exact(double x, double a) {
        return x == 1 || a == 0 || a == 1 || (x == 0 && a > 0) || (Double.isInfinite(x) && a != 0);
    }
}
