package io.github.lemmata.verify.interval;

/// The four operations and the square root, rounded towards minus and plus infinity.
///
/// An end moves only if the rounding error has that sign, which an error-free transformation tells exactly; so
/// exact results stay exact, and $0/x$ is $0$. Where the error itself may underflow, the end moves one double.
/// No argument may be NaN.
public final class Rounding {

    /// Below this, the error of a product may itself be rounded.
    private static final double SMALL = 0x1p-960;

    private Rounding() {}

    /// A double at most $a+b$, the largest such.
    public static double addDown(double a, double b) {
        double s = a + b;
        double e = additionError(a, b, s);
        return e < 0 ? Math.nextDown(s) : e >= 0 ? s : outsideDown(s, Double.isFinite(a) && Double.isFinite(b));
    }

    /// A double at least $a+b$, the smallest such.
    public static double addUp(double a, double b) {
        double s = a + b;
        double e = additionError(a, b, s);
        return e > 0 ? Math.nextUp(s) : e <= 0 ? s : outsideUp(s, Double.isFinite(a) && Double.isFinite(b));
    }

    /// A double at most $a-b$.
    public static double subtractDown(double a, double b) {
        return addDown(a, -b);
    }

    /// A double at least $a-b$.
    public static double subtractUp(double a, double b) {
        return addUp(a, -b);
    }

    /// A double at most $ab$, where $0\cdot\infty=0$.
    public static double multiplyDown(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double p = a * b;
        if (Math.abs(p) < SMALL) {
            return p > 0 || (p == 0 && a > 0 == b > 0) ? Math.max(0, Math.nextDown(p)) : Math.nextDown(p);
        }
        if (Double.isInfinite(p)) {
            return outsideDown(p, Double.isFinite(a) && Double.isFinite(b));
        }
        return Math.fma(a, b, -p) < 0 ? Math.nextDown(p) : p;
    }

    /// A double at least $ab$, where $0\cdot\infty=0$.
    public static double multiplyUp(double a, double b) {
        return -multiplyDown(-a, b);
    }

    /// A double at most $a/b$, for $b\ne0$.
    public static double divideDown(double a, double b) {
        if (a == 0) {
            return 0;
        }
        double q = a / b;
        boolean positive = a > 0 == b > 0;
        if (Double.isInfinite(q)) {
            return outsideDown(q, Double.isFinite(a));
        }
        if (Double.isInfinite(b) || Math.abs(a) < SMALL || Math.abs(q) < SMALL) {
            return positive ? Math.max(0, Math.nextDown(q)) : Math.nextDown(q);
        }
        double r = Math.fma(-q, b, a);
        return r != 0 && r > 0 != b > 0 ? Math.nextDown(q) : q;
    }

    /// A double at least $a/b$, for $b\ne0$.
    public static double divideUp(double a, double b) {
        return -divideDown(-a, b);
    }

    /// A double at most $\sqrt x$, for $x\ge0$.
    public static double sqrtDown(double x) {
        double s = Math.sqrt(x);
        if (x == 0 || Double.isInfinite(x)) {
            return s;
        }
        return x < SMALL || Math.fma(-s, s, x) < 0 ? Math.nextDown(s) : s;
    }

    /// A double at least $\sqrt x$, for $x\ge0$.
    public static double sqrtUp(double x) {
        double s = Math.sqrt(x);
        if (x == 0 || Double.isInfinite(x)) {
            return s;
        }
        return x < SMALL || Math.fma(-s, s, x) > 0 ? Math.nextUp(s) : s;
    }

    /// The exact error of a sum (Knuth's two-sum); NaN if something overflowed.
    private static double additionError(double a, double b, double s) {
        double bb = s - a;
        return (a - (s - bb)) + (b - bb);
    }

    /// The lower end for a result whose error is not known: exact infinities stay, all else moves.
    private static double outsideDown(double result, boolean finiteOperands) {
        if (Double.isNaN(result)) {
            return Double.NEGATIVE_INFINITY;
        }
        return Double.isInfinite(result) && !finiteOperands ? result : Math.nextDown(result);
    }

    private static double outsideUp(double result, boolean finiteOperands) {
        if (Double.isNaN(result)) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isInfinite(result) && !finiteOperands ? result : Math.nextUp(result);
    }
}
