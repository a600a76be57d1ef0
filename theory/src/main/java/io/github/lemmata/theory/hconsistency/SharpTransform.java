package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The best possible transformation between mean regrets for $\tau\ge2$: no larger convex function of the
/// mean zero-one regret is below the mean surrogate regret.
///
/// It is the convex envelope of the exact transformation $T^*_\tau(\cdot\,;n)$, piecewise linear through
/// $(0,0)$ and
///
/// $$\Big(\frac1j,\ \frac{1-M_j}{(\tau-1)\,j}\Big),\qquad M_j=\max_{1\le k\le j+1}(k-1)\,k^{1-\tau},
/// \qquad j=n-1,\dots,1.$$
///
/// - $\tau=2$: $M_j=j/(j+1)$, so that the nodes are $\big(\frac1j,\frac1{j(j+1)}\big)$, the envelope of the
/// mean
///   absolute error.
/// - $\tau>2$: $M_j$ grows no further from $j+1\ge\frac{\tau-1}{\tau-2}$ on, so that
/// $(\tau-1)\,\Delta C_\tau\ge(1-\max_kM_k)\,\beta$ for every $n$: a linear bound without the number of
/// classes.
///   At $\tau=3$ it is $\beta\le\frac83\Delta C_3$ against $\beta\le2n^2\Delta C_3$ in the published form.
///
/// Proof. The least regret is attained with scores tied on a block of $k$ classes that holds the predicted
/// one, so $(\tau-1)T^*_\tau(\beta)=\min_k\min_{p_{\max}}\{p_{\max}-k^{1-\tau}\min(1,kp_{\max}-\beta)\}$.
/// Its inner function does not fall in $p_{\max}$ (as $k^{2-\tau}\le1$), hence
/// $p_{\max}=\max\{\beta,\frac{1+\beta}n\}$. What is left is, between neighbouring nodes, a minimum of
/// linear functions of $\beta$, hence concave: the envelope is the lower hull of the nodes, where it takes
/// the values above.
///
/// Source: claim `hconsistency.sharp-transform`, derived here; at $\tau=2$ spec A9.
public final class SharpTransform {

    /// The most classes: one node for each is kept.
    public static final int MOST_CLASSES = 1_000_000;

    private final double[] regrets;
    private final double[] values;

    private SharpTransform(double[] regrets, double[] values) {
        this.regrets = regrets;
        this.values = values;
    }

    /// The transformation for $\tau\ge2$ and $n\ge2$ classes.
    ///
    /// @throws IllegalArgumentException if $\tau<2$ or not finite, or $n$ is not in 2 to [#MOST_CLASSES]
    public static SharpTransform of(double tau, int classes) {
        Require.atLeast("tau", tau, 2);
        if (classes < 2 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "classes is %d; expected integer in [2, %d]".formatted(classes, MOST_CLASSES));
        }
        double[] regrets = new double[classes];
        double[] values = new double[classes];
        double share = 1;
        for (int j = 1; j < classes; j++) {
            share = Math.min(share, shareLeft(tau, j + 1));
            regrets[classes - j] = 1.0 / j;
            values[classes - j] = share / ((tau - 1) * j);
        }
        return hull(regrets, values);
    }

    /// $1-(k-1)k^{1-\tau}$, without cancellation.
    private static double shareLeft(double tau, int k) {
        return -Math.expm1(Math.log1p(-1.0 / k) - (tau - 2) * Math.log(k));
    }

    /// The lower hull of points ordered by their regret.
    private static SharpTransform hull(double[] regrets, double[] values) {
        double[] x = new double[regrets.length];
        double[] y = new double[regrets.length];
        int kept = 0;
        for (int i = 0; i < regrets.length; i++) {
            while (kept >= 2 && isAbove(x, y, kept, regrets[i], values[i])) {
                kept--;
            }
            x[kept] = regrets[i];
            y[kept] = values[i];
            kept++;
        }
        return new SharpTransform(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
    }

    /// Whether the last kept point lies on or above the line from the one before it to the new one.
    private static boolean isAbove(double[] x, double[] y, int kept, double newX, double newY) {
        double before = (y[kept - 1] - y[kept - 2]) * (newX - x[kept - 2]);
        return before >= (newY - y[kept - 2]) * (x[kept - 1] - x[kept - 2]);
    }

    /// The least mean surrogate regret at a mean zero-one regret $\beta$.
    ///
    /// @throws IllegalArgumentException if $\beta$ is not in $[0,1]$
    public double at(double beta) {
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("beta is %s; expected real in [0, 1]".formatted(beta));
        }
        return interpolate(regrets, values, beta);
    }

    /// The largest mean zero-one regret $\beta\le1$ that a mean surrogate regret $t$ allows.
    ///
    /// @throws IllegalArgumentException if $t$ is negative or not finite
    public double inverse(double t) {
        Require.atLeast("t", t, 0);
        return t >= values[values.length - 1] ? 1 : interpolate(values, regrets, t);
    }

    private static double interpolate(double[] x, double[] y, double at) {
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return y[found];
        }
        int right = -found - 1;
        double step = (at - x[right - 1]) / (x[right] - x[right - 1]);
        return y[right - 1] + step * (y[right] - y[right - 1]);
    }
}
