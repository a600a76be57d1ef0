package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// How fast the transformation $T_\tau$ grows from 0, and what that makes of small surrogate regrets.
///
/// Source: Mao, Mohri & Zhong 2024 for the exponent; spec A18, A19.
public final class GrowthRate {

    private GrowthRate() {}

    /// The $\tau$ at which [#squaredRegretRatio] is largest, $2-1/\log2$.
    public static final double LARGEST_RATIO_AT = 2 - 1 / Math.log(2);

    /// Returns the exponent of $T_\tau(\beta)\sim c\beta^s$: 2 for $\tau<2$, which bounds regrets by square
    /// roots, and 1 from there on.
    ///
    /// @param tau $\tau\ge0$
    public static int exponent(double tau) {
        return Require.atLeast("tau", tau, 0.0) < 2 ? 2 : 1;
    }

    /// Returns $\lim_{\beta\to0}\beta^2/T_\tau(\beta)=2^\tau(2-\tau)$ for $\tau\le1$: the smaller, the better
    /// the bound.
    ///
    /// @param tau $\tau\in[0,1]$
    public static double squaredRegretRatio(double tau) {
        Require.within("tau", tau, 0, 1);
        return Math.pow(2, tau) * (2 - tau);
    }

    /// Returns $T_\tau(1)=\frac{1-2^{1-\tau}}{\tau-1}$ of two classes, $\log2$ at $\tau=1$; decreasing in
    /// $\tau$.
    ///
    /// @param tau $\tau\in[0,2]$
    public static double largestRegretPrice(double tau) {
        Require.within("tau", tau, 0, 2);
        return new CompSumLoss(tau).phi(1);
    }
}
