package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// How the released training scripts of uncertainty-aware reward modelling weigh loss and penalty, with a reward scale
/// $g$ and a further factor $q$ on the uncertainty.
///
/// All are $g\,\rho_\lambda(L)$ at the best uncertainty, with a $\lambda$ of their own. Source: spec claim 33; code of
/// Zhang et al., ICLR 2025.
public enum RewardScript {
    /// $ge^{-qU}L+qU$: $q$ renames the uncertainty, and $\lambda=1/g$.
    SEGMENTATION,
    /// $ge^{-U}L+qU$, as for edges: $\lambda=q/g$.
    DEPTH;

    /// Returns the script's objective.
    ///
    /// @param loss $L\ge0$
    /// @param uncertainty $U$, finite
    /// @param scale $g>0$
    /// @param factor $q>0$
    public double objective(double loss, double uncertainty, double scale, double factor) {
        Require.atLeast("L", loss, 0.0);
        Require.finite("U", uncertainty);
        check(scale, factor);
        double discount = switch (this) {
            case SEGMENTATION -> Math.exp(-factor * uncertainty);
            case DEPTH -> Math.exp(-uncertainty);
        };
        return scale * discount * loss + factor * uncertainty;
    }

    /// Returns the $\lambda$ of the script.
    ///
    /// @param scale $g>0$
    /// @param factor $q>0$
    public double price(double scale, double factor) {
        check(scale, factor);
        return switch (this) {
            case SEGMENTATION -> 1 / scale;
            case DEPTH -> factor / scale;
        };
    }

    private static void check(double scale, double factor) {
        Require.positive("g", scale);
        Require.positive("q", factor);
    }
}
