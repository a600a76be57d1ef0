package io.github.lemmata.theory.special;

/// The real branches of the Lambert function: the solutions $w$ of $we^w=x$, to a relative error of $10^{-14}$.
///
/// Halley's iteration from the usual guesses (spec `perceptron`, section 7). Close to the branch point
/// $x=-1/e$, where the equation is flat, the series in $p=\pm\sqrt{2(ex+1)}$ instead (Corless et al., *On the
/// Lambert W function*, 1996, eq. 4.22).
public final class LambertW {

    /// The double nearest to $1/e$ lies above it by this much.
    private static final double INVERSE_E = 0.36787944117144233;

    private static final double INVERSE_E_EXCESS = 1.2428753672788363e-17;

    private static final double[] BRANCH_POINT_SERIES = {
        -1.0,
        1.0,
        -1.0 / 3,
        11.0 / 72,
        -43.0 / 540,
        769.0 / 17280,
        -221.0 / 8505,
        680863.0 / 43545600,
        -1963.0 / 204120,
        0.006014543252956117861,
        -0.0038112980348919992267
    };

    /// Up to this $|p|$ the series is exact to double precision.
    private static final double SERIES_UP_TO = 0.03;

    private static final int MOST_STEPS = 20;
    private static final double LAST_STEP = 1e-15;

    /// From here on $e^{-w}$ may overflow.
    private static final double FAR = 700;

    private LambertW() {}

    /// Returns the principal branch $W(x)\ge-1$; $W(-1/e)=-1$, $W(0)=0$, $W(\infty)=\infty$.
    ///
    /// @param x real >= -1/e (rounded to double)
    public static double principal(double x) {
        if (!(x >= -INVERSE_E)) {
            throw new IllegalArgumentException("x is %s; expected real >= -1/e".formatted(x));
        }
        if (x == 0 || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (x > Math.E) {
            double log = Math.log(x);
            return halley(x, log - Math.log(log));
        }
        double p = distanceFromBranchPoint(x);
        if (p <= SERIES_UP_TO) {
            return branchPointSeries(p);
        }
        return halley(x, p < 0.5 ? branchPointSeries(p) : Math.log1p(x));
    }

    /// Returns the lower branch $W_{-1}(x)\le-1$; $W_{-1}(-1/e)=-1$, and $-\infty$ at 0.
    ///
    /// @param x real from -1/e (rounded to double) to 0
    public static double minusOne(double x) {
        if (!(x >= -INVERSE_E && x <= 0)) {
            throw new IllegalArgumentException("x is %s; expected real from -1/e to 0".formatted(x));
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double p = distanceFromBranchPoint(x);
        if (p <= SERIES_UP_TO) {
            return branchPointSeries(-p);
        }
        if (p < 1) {
            return halley(x, branchPointSeries(-p));
        }
        double log = Math.log(-x);
        return halley(x, log - Math.log(-log));
    }

    private static double halley(double x, double guess) {
        double w = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            // Halley's step with numerator and denominator divided by e^w, so that nothing overflows.
            double residual = w - xOverExp(x, w);
            double step = residual / (w + 1 - (w + 2) * residual / (2 * (w + 1)));
            w -= step;
            if (Math.abs(step) <= LAST_STEP * Math.abs(w)) {
                break;
            }
        }
        return w;
    }

    /// $xe^{-w}$ for $x$ and $w$ of one sign.
    private static double xOverExp(double x, double w) {
        return Math.abs(w) < FAR ? x * Math.exp(-w) : Math.copySign(Math.exp(Math.log(Math.abs(x)) - w), x);
    }

    /// $\sqrt{2(ex+1)}$, without the cancellation that rounds $ex$ away; 0 at the double nearest to $-1/e$.
    private static double distanceFromBranchPoint(double x) {
        double distance = x + INVERSE_E - INVERSE_E_EXCESS;
        return Math.sqrt(2 * Math.E * Math.max(0, distance));
    }

    private static double branchPointSeries(double p) {
        double sum = 0;
        for (int k = BRANCH_POINT_SERIES.length - 1; k >= 0; k--) {
            sum = sum * p + BRANCH_POINT_SERIES[k];
        }
        return sum;
    }
}
