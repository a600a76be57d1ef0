package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// Bounds between regrets in which the number of classes does not occur, although the published ones have a
/// factor $n^{\tau-1}$. Source: derived, spec A10, A11.
public final class DimensionFreeBounds {

    private DimensionFreeBounds() {}

    /// Returns what $(\tau-1)\Delta C_\tau$ is at least for $\tau\ge2$: $\frac{\beta p_{\max}}{1+\beta}$.
    ///
    /// @param beta zero-one regret $\beta\in[0,1]$
    /// @param largest $p_{\max}$, from $\beta$ to $\frac{1+\beta}2$
    public static double meanAbsoluteError(double beta, double largest) {
        Require.within("beta", beta, 0, 1);
        return beta * Require.within("largest", largest, beta, (1 + beta) / 2) / (1 + beta);
    }

    /// Returns what $(\tau-1)\Delta C_\tau$ is at least for $\tau\ge2$, whatever $p$ and $n$:
    /// $\frac{\beta^2}{1+\beta}$.
    ///
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double meanAbsoluteError(double beta) {
        Require.within("beta", beta, 0, 1);
        return beta * beta / (1 + beta);
    }

    /// Returns the zero-one regret that a mean absolute regret of $t$ allows at most:
    /// $$\min\Big\{nt,\frac{t+\sqrt{t^2+4t}}2,1\Big\}.$$
    /// For $\tau>2$ put $(\tau-1)t$ in place of $t$.
    ///
    /// @param classes $n\ge2$
    /// @param t surrogate regret $t\ge0$
    public static double meanAbsoluteErrorInverse(long classes, double t) {
        Require.atLeast("classes", classes, 2);
        Require.atLeast("t", t, 0.0);
        return Math.min(1, Math.min(classes * t, (t + Math.sqrt(t * (t + 4))) / 2));
    }

    /// Returns the bound on the regret of generalized cross-entropy: for $\frac32\le\tau\le2$
    /// $$\frac{2^{1-\tau}}{\tau-1}\big((1+\beta^2)^{\tau-1}-1\big),$$
    /// and $\frac{\beta^2}2$ for $1\le\tau<\frac32$.
    ///
    /// @param tau $1\le\tau\le2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double generalizedCrossEntropy(double tau, double beta) {
        Require.within("tau", tau, 1, 2);
        Require.within("beta", beta, 0, 1);
        return tau < 1.5 ? beta * beta / 2 : sharpGeneralizedCrossEntropy(tau, beta);
    }

    /// Returns $\frac{2^{1-\tau}}{\tau-1}\big((1+\beta^2)^{\tau-1}-1\big)$, a bound for $\tau\ge\frac32$
    /// only.
    ///
    /// @param tau $1<\tau\le2$
    /// @param beta zero-one regret $\beta\in[0,1]$
    public static double sharpGeneralizedCrossEntropy(double tau, double beta) {
        return Math.pow(2, 1 - tau) * PowerExcess.exponential(tau - 1, Math.log1p(beta * beta));
    }

    /// Returns $c_\tau=\frac{1-2^{1-\tau}}{\tau-1}$, the best constant in $\Delta C_\tau\ge c_\tau\beta^2$
    /// for $\frac32\le\tau\le2$; $\log2$ at $\tau=1$.
    ///
    /// @param tau $1\le\tau\le2$
    public static double quadraticConstant(double tau) {
        Require.within("tau", tau, 1, 2);
        return PowerExcess.exponential(1 - tau, Math.log(2));
    }
}
