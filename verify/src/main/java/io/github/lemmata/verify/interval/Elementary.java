package io.github.lemmata.verify.interval;

import java.util.function.DoubleUnaryOperator;

/// Enclosures of elementary functions on intervals.
///
/// StrictMath is evaluated at the ends and widened by two doubles on each side (four for `tanh`); exact facts, such
/// as $e^x\ge0$ or $\log1=0$, are used as clamps. A function is applied to the part of the interval on which it is
/// defined.
public final class Elementary {

    private static final int STEPS = 2;
    private static final int HYPERBOLIC_STEPS = 4;
    private static final double LARGEST_ANGLE = 0x1p20;

    private Elementary() {}

    /// $e^X$.
    public static Interval exp(Interval x) {
        return x.isEmpty() ? x : new Interval(expDown(x.lo()), expUp(x.hi()));
    }

    private static double expDown(double x) {
        return x == 0 ? 1 : Math.max(x > 0 ? 1 : 0, down(StrictMath.exp(x), STEPS));
    }

    private static double expUp(double x) {
        if (x == 0 || x == Double.NEGATIVE_INFINITY) {
            return x == 0 ? 1 : 0;
        }
        double up = up(StrictMath.exp(x), STEPS);
        return x < 0 ? Math.min(1, up) : up;
    }

    /// $e^X-1$.
    public static Interval expm1(Interval x) {
        return x.isEmpty() ? x : new Interval(expm1Down(x.lo()), expm1Up(x.hi()));
    }

    private static double expm1Down(double x) {
        return x == 0 ? 0 : Math.max(Math.max(x, -1), down(StrictMath.expm1(x), STEPS));
    }

    private static double expm1Up(double x) {
        if (x == 0 || x == Double.NEGATIVE_INFINITY) {
            return x == 0 ? 0 : -1;
        }
        double up = up(StrictMath.expm1(x), STEPS);
        return x < 0 ? Math.min(0, up) : up;
    }

    /// $\log X$.
    public static Interval log(Interval x) {
        if (!(x.hi() > 0)) {
            return Interval.EMPTY;
        }
        return new Interval(logDown(x.lo()), logUp(x.hi()));
    }

    private static double logDown(double x) {
        return x <= 0 ? Double.NEGATIVE_INFINITY : x == 1 ? 0 : down(StrictMath.log(x), STEPS);
    }

    private static double logUp(double x) {
        return x == 1 ? 0 : up(StrictMath.log(x), STEPS);
    }

    /// $\log(1+X)$.
    public static Interval log1p(Interval x) {
        if (!(x.hi() > -1)) {
            return Interval.EMPTY;
        }
        return new Interval(log1pDown(x.lo()), log1pUp(x.hi()));
    }

    private static double log1pDown(double x) {
        if (x <= -1 || x == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        double down = down(StrictMath.log1p(x), STEPS);
        return x > 0 ? Math.max(0, down) : down;
    }

    private static double log1pUp(double x) {
        return x == 0 ? 0 : Math.min(x, up(StrictMath.log1p(x), STEPS));
    }

    /// $\sqrt X$.
    public static Interval sqrt(Interval x) {
        return x.hi() >= 0
                ? new Interval(Rounding.sqrtDown(Math.max(0, x.lo())), Rounding.sqrtUp(x.hi()))
                : Interval.EMPTY;
    }

    /// $\arctan X$.
    public static Interval atan(Interval x) {
        return odd(x, StrictMath::atan, STEPS, Double.POSITIVE_INFINITY);
    }

    /// $\tanh X$.
    public static Interval tanh(Interval x) {
        return odd(x, StrictMath::tanh, HYPERBOLIC_STEPS, 1);
    }

    /// An odd increasing function with $|f(x)|\le\min(|x|,\text{bound})$.
    private static Interval odd(Interval x, DoubleUnaryOperator f, int steps, double bound) {
        if (x.isEmpty()) {
            return x;
        }
        double lo = x.lo() >= 0
                ? Math.max(0, down(f.applyAsDouble(x.lo()), steps))
                : Math.max(Math.max(x.lo(), -bound), down(f.applyAsDouble(x.lo()), steps));
        double hi = x.hi() <= 0
                ? Math.min(0, up(f.applyAsDouble(x.hi()), steps))
                : Math.min(Math.min(x.hi(), bound), up(f.applyAsDouble(x.hi()), steps));
        return new Interval(lo, hi);
    }

    /// $\sin X$.
    public static Interval sin(Interval x) {
        return wave(x, StrictMath::sin, Interval.point(0.5));
    }

    /// $\cos X$.
    public static Interval cos(Interval x) {
        return wave(x, StrictMath::cos, Interval.ZERO);
    }

    /// A wave with its maxima at $(2k+\text{shift})\pi$ and its minima half-way between them.
    private static Interval wave(Interval x, DoubleUnaryOperator f, Interval shift) {
        if (x.isEmpty()) {
            return x;
        }
        if (x.magnitude() > LARGEST_ANGLE) {
            return new Interval(-1, 1);
        }
        double atLo = f.applyAsDouble(x.lo());
        double atHi = f.applyAsDouble(x.hi());
        var turns = x.over(Interval.PI).minus(shift);
        double first = Math.ceil(turns.lo());
        boolean extremum = first <= turns.hi();
        boolean another = first + 1 <= turns.hi();
        boolean even = first % 2 == 0;
        boolean zero = x.lo() == 0 && x.hi() == 0;
        if (zero) {
            return Interval.point(atLo);
        }
        double lo = another || (extremum && !even) ? -1 : Math.max(-1, down(Math.min(atLo, atHi), STEPS));
        double hi = another || (extremum && even) ? 1 : Math.min(1, up(Math.max(atLo, atHi), STEPS));
        return new Interval(lo, hi);
    }

    /// $1/(1+e^{-X})$.
    public static Interval logistic(Interval x) {
        return x.isEmpty()
                ? x
                : new Interval(logisticAt(x.lo()).lo(), logisticAt(x.hi()).hi());
    }

    private static Interval logisticAt(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? Interval.ONE : Interval.ZERO;
        }
        var e = exp(Interval.point(-Math.abs(x)));
        var tail = e.over(Interval.ONE.plus(e));
        var value = x > 0 ? Interval.ONE.over(Interval.ONE.plus(e)) : tail;
        return value.intersect(new Interval(0, 1));
    }

    /// $\log(1+e^X)$.
    public static Interval softplus(Interval x) {
        return x.isEmpty()
                ? x
                : new Interval(softplusAt(x.lo()).lo(), softplusAt(x.hi()).hi());
    }

    private static Interval softplusAt(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? new Interval(Double.MAX_VALUE, x) : Interval.ZERO;
        }
        var tail = log1p(exp(Interval.point(-Math.abs(x))));
        return x > 0 ? Interval.point(x).plus(tail) : tail;
    }

    /// $x\log x$ on X, 0 at 0, with its minimum $-1/e$ at $1/e$.
    public static Interval xlogx(Interval x) {
        if (!(x.hi() >= 0)) {
            return Interval.EMPTY;
        }
        var left = xlogxAt(Math.max(0, x.lo()));
        var right = xlogxAt(x.hi());
        double lo = x.lo() <= AT_LEAST_INVERSE_E && x.hi() >= AT_MOST_INVERSE_E
                ? -AT_LEAST_INVERSE_E
                : Math.min(left.lo(), right.lo());
        return new Interval(Math.max(lo, -AT_LEAST_INVERSE_E), Math.max(left.hi(), right.hi()));
    }

    private static final double AT_MOST_INVERSE_E = 0x1.78b56362cef37p-2;
    private static final double AT_LEAST_INVERSE_E = Math.nextUp(AT_MOST_INVERSE_E);

    private static Interval xlogxAt(double x) {
        if (x == 0) {
            return Interval.ZERO;
        }
        return Double.isInfinite(x)
                ? new Interval(Double.MAX_VALUE, x)
                : Interval.point(x).times(log(Interval.point(x)));
    }

    static double down(double x, int steps) {
        double result = x;
        for (int i = 0; i < steps; i++) {
            result = Math.nextDown(result);
        }
        return result;
    }

    static double up(double x, int steps) {
        double result = x;
        for (int i = 0; i < steps; i++) {
            result = Math.nextUp(result);
        }
        return result;
    }
}
