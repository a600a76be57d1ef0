package io.github.lemmata.verify.interval;

import static io.github.lemmata.verify.interval.Interval.point;

/// Enclosures of $\log\Gamma$ and its first three derivatives $\psi,\psi',\psi''$ on the positive half-line.
///
/// From 10 on by Stirling's series, whose remainder lies between 0 and the first omitted term; below by recurrence.
/// The logarithm of the gamma function near 1 and 2 comes from its Taylor series, for relative accuracy.
public final class GammaFunctions {

    private static final double LARGE = 10;
    private static final Interval HALF_LOG_TWO_PI = Interval.fromBelow(0x1.d67f1c864beb4p-1);
    private static final Interval MINIMISER = Interval.fromBelow(0x1.762d86356be3fp+0);
    private static final double MINIMUM = -0x1.f19b9bcc38a42p-4;

    /// $B_2,B_4,\ldots,B_{16}$.
    private static final Interval[] BERNOULLI = {
        ratio(1, 6),
        ratio(-1, 30),
        ratio(1, 42),
        ratio(-1, 30),
        ratio(5, 66),
        ratio(-691, 2730),
        ratio(7, 6),
        ratio(-3617, 510)
    };

    private GammaFunctions() {}

    /// $\log\Gamma(X)$ for the part of X in $(0,\infty)$: convex, with its minimum at 1.4616...
    public static Interval logGamma(Interval x) {
        if (!(x.hi() > 0)) {
            return Interval.EMPTY;
        }
        double atLo = Double.POSITIVE_INFINITY;
        double floorAtLo = Double.POSITIVE_INFINITY;
        if (x.lo() > 0) {
            var left = logGamma(x.lo());
            atLo = left.hi();
            floorAtLo = left.lo();
        }
        var right = Double.isInfinite(x.hi()) ? point(Double.MAX_VALUE).hull(Interval.ENTIRE) : logGamma(x.hi());
        double hi = Math.max(atLo, right.hi());
        if (x.lo() >= MINIMISER.hi()) {
            return new Interval(floorAtLo, hi);
        }
        return x.hi() <= MINIMISER.lo() ? new Interval(right.lo(), hi) : new Interval(MINIMUM, hi);
    }

    private static Interval logGamma(double x) {
        if (x < 0.5) {
            return NearOne.logGamma(x).minus(Elementary.log(point(x)));
        }
        if (x <= 1.5) {
            return NearOne.logGamma(x - 1);
        }
        if (x >= LARGE) {
            return stirling(x);
        }
        double rest = x - 1;
        var product = point(rest);
        while (rest > 1.5) {
            rest -= 1;
            product = product.times(point(rest));
        }
        return NearOne.logGamma(rest - 1).plus(Elementary.log(product));
    }

    /// $x(\log x-1)-\frac12\log x+\frac12\log2\pi+\sum_k\frac{B_{2k}}{2k(2k-1)x^{2k-1}}$.
    ///
    /// In this form nothing of the order of x is subtracted from a product that overflows.
    private static Interval stirling(double x) {
        var whole = point(x);
        var log = Elementary.log(whole);
        var main = whole.times(log.minus(Interval.ONE))
                .minus(log.times(point(0.5)))
                .plus(HALF_LOG_TWO_PI);
        return main.plus(enveloped(whole, 1, (k, b) -> b.over(point(2 * k * (2 * k - 1)))));
    }

    /// $\psi(X)$ for the part of X in $(0,\infty)$; increasing.
    public static Interval digamma(Interval x) {
        if (!(x.hi() > 0)) {
            return Interval.EMPTY;
        }
        double lo = x.lo() > 0 ? digamma(x.lo()).lo() : Double.NEGATIVE_INFINITY;
        return new Interval(
                lo, Double.isInfinite(x.hi()) ? x.hi() : digamma(x.hi()).hi());
    }

    private static Interval digamma(double x) {
        int steps = stepsUp(x);
        var end = point(x).plus(point(steps));
        var value = Elementary.log(end)
                .minus(Interval.ONE.over(end.times(point(2))))
                .minus(enveloped(end, 2, (k, b) -> b.over(point(2 * k))));
        for (int i = steps - 1; i >= 0; i--) {
            value = value.minus(Interval.ONE.over(point(x).plus(point(i))));
        }
        return value;
    }

    /// $\psi'(X)$ for the part of X in $(0,\infty)$; decreasing and positive.
    public static Interval trigamma(Interval x) {
        if (!(x.hi() > 0)) {
            return Interval.EMPTY;
        }
        double hi = x.lo() > 0 ? trigamma(x.lo()).hi() : Double.POSITIVE_INFINITY;
        return new Interval(Double.isInfinite(x.hi()) ? 0 : trigamma(x.hi()).lo(), hi);
    }

    private static Interval trigamma(double x) {
        int steps = stepsUp(x);
        var end = point(x).plus(point(steps));
        var value = enveloped(end, 3, (_, b) -> b)
                .plus(Interval.ONE.over(Powers.integer(end, 2).times(point(2))))
                .plus(Interval.ONE.over(end));
        for (int i = steps - 1; i >= 0; i--) {
            value = value.plus(Powers.integer(point(x).plus(point(i)), -2));
        }
        return value;
    }

    /// $\psi''(X)$ for the part of X in $(0,\infty)$; increasing and negative.
    public static Interval tetragamma(Interval x) {
        if (!(x.hi() > 0)) {
            return Interval.EMPTY;
        }
        double lo = x.lo() > 0 ? tetragamma(x.lo()).lo() : Double.NEGATIVE_INFINITY;
        return new Interval(
                lo, Double.isInfinite(x.hi()) ? 0 : tetragamma(x.hi()).hi());
    }

    private static Interval tetragamma(double x) {
        int steps = stepsUp(x);
        var end = point(x).plus(point(steps));
        var size = enveloped(end, 4, (k, b) -> b.times(point(2 * k + 1)))
                .plus(Powers.integer(end, -3))
                .plus(Powers.integer(end, -2));
        for (int i = steps - 1; i >= 0; i--) {
            size = size.plus(point(2).times(Powers.integer(point(x).plus(point(i)), -3)));
        }
        return size.negate();
    }

    private static int stepsUp(double x) {
        return (int) Math.max(0, Math.ceil(LARGE - x));
    }

    @FunctionalInterface
    private interface Coefficient {
        Interval of(int k, Interval bernoulli);
    }

    /// $\sum_{k=1}^{8}c_k/x^{2k-2+p}$, of which the last term only as a bound of the remainder.
    ///
    /// @param p the power of x below the first coefficient
    private static Interval enveloped(Interval x, int p, Coefficient coefficient) {
        var inverseSquare = Powers.integer(x, -2);
        int last = BERNOULLI.length;
        var sum = coefficient.of(last, BERNOULLI[last - 1]).hull(Interval.ZERO);
        for (int k = last - 1; k > 0; k--) {
            sum = sum.times(inverseSquare).plus(coefficient.of(k, BERNOULLI[k - 1]));
        }
        return sum.over(Powers.integer(x, p));
    }

    private static Interval ratio(long numerator, long denominator) {
        return point(numerator).over(point(denominator));
    }
}
