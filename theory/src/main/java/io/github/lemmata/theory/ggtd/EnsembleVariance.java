package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// What the members of an ensemble of values disagree about, as a variance to weigh a TD error by.
///
/// Over the members, $V(s)$ and $V(s')$ have variances and a covariance. Batch inverse-variance weighting (BIV)
/// uses the target's variance, batch inverse-error-variance weighting (BIEV) that of the TD error. Source: Kim et
/// al. 2024; spec claim 27.
public final class EnsembleVariance {

    private EnsembleVariance() {}

    /// Returns the variance of the TD error, BIEV's:
    /// $\mathbb V[\delta]=\gamma^2\mathbb V[V(s')]+\mathbb V[V(s)]-2\gamma\,\mathrm{Cov}(V(s'),V(s))$.
    ///
    /// @param gamma $\gamma\in[0,1]$
    /// @param value $\mathbb V[V(s)]\ge0$, finite
    /// @param next $\mathbb V[V(s')]\ge0$, finite
    /// @param covariance $\mathrm{Cov}(V(s'),V(s))$, its square at most the product of the variances up to
    ///     rounding
    public static double ofError(double gamma, double value, double next, double covariance) {
        requireMoments(gamma, value, next, covariance);
        return gamma * gamma * next + value - 2 * gamma * covariance;
    }

    /// Returns the variance of the target, BIV's: $\gamma^2\mathbb V[V(s')]$.
    ///
    /// @param gamma $\gamma\in[0,1]$
    /// @param next $\mathbb V[V(s')]\ge0$, finite
    public static double ofTarget(double gamma, double next) {
        Require.within("gamma", gamma, 0, 1);
        return gamma * gamma * Require.atLeast("next", next, 0.0);
    }

    /// Returns what the released code of Kim et al. 2024 has in place of the target's variance:
    /// $\gamma^2\mathbb V[V(s)]$, at the state instead of the next.
    ///
    /// @param gamma $\gamma\in[0,1]$
    /// @param value $\mathbb V[V(s)]\ge0$, finite
    public static double released(double gamma, double value) {
        Require.within("gamma", gamma, 0, 1);
        return gamma * gamma * Require.atLeast("value", value, 0.0);
    }

    /// Returns whether BIEV's variance is at least BIV's: $\mathbb V[V(s)]\ge2\gamma\,\mathrm{Cov}(V(s'),V(s))$.
    ///
    /// @param gamma $\gamma\in[0,1]$
    /// @param value $\mathbb V[V(s)]\ge0$, finite
    /// @param covariance $\mathrm{Cov}(V(s'),V(s))$, finite
    public static boolean errorVariesMore(double gamma, double value, double covariance) {
        Require.within("gamma", gamma, 0, 1);
        Require.atLeast("value", value, 0.0);
        return value >= 2 * gamma * Require.finite("covariance", covariance);
    }

    private static void requireMoments(double gamma, double value, double next, double covariance) {
        Require.within("gamma", gamma, 0, 1);
        double product = Require.atLeast("value", value, 0.0) * Require.atLeast("next", next, 0.0);
        double largest = Math.sqrt(product) * (1 + 1e-9);
        Require.within("covariance", covariance, -largest, largest);
    }
}
