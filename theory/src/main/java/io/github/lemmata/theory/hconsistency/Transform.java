package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/// The H-consistency transformation $T_\tau$ of a comp-sum loss: whoever errs by $\beta$ in the zero-one loss
/// pays at least $T_\tau(\beta)$ in the surrogate.
///
/// With $a=1/(2-\tau)$ and $A(\beta)=\frac12\big((1+\beta)^a+(1-\beta)^a\big)$
///
/// $$T_\tau(\beta)=\frac\kappa{\tau-1}\big(A(\beta)^{2-\tau}-1\big)\ (\tau<2),\qquad
/// T_1(\beta)=\tfrac{1+\beta}2\log(1+\beta)+\tfrac{1-\beta}2\log(1-\beta),\qquad
/// T_\tau(\beta)=\frac\beta{(\tau-1)n^{\tau-1}}\ (\tau\ge2),$$
///
/// $\kappa=2^{1-\tau}$ for $\tau\le1$, where $n$ has no influence, and $n^{1-\tau}$ above. $T_\tau$ is convex
/// with $T_\tau(0)=0$. Source: Mao, Mohri & Zhong 2023, re-proved: spec A5, A6.
///
/// @param tau $\tau\ge0$
/// @param classes $n\ge2$
public record Transform(double tau, long classes) {

    private static final double LARGEST_DIRECT_EXPONENT = 64;
    private static final double QUADRATIC_BELOW = 1e-9;
    private static final double RELATIVE_ACCURACY = 1e-15;
    private static final int ORDER = 5;
    private static final int MOST_EVALUATIONS = 200;

    /// @throws IllegalArgumentException if `tau` or `classes` is outside its domain
    public Transform {
        Require.atLeast("tau", tau, 0.0);
        Require.atLeast("classes", classes, 2);
    }

    /// Returns $T_\tau(\beta)$ to a relative error of about $10^{-15}$.
    ///
    /// @param beta zero-one regret $\beta\in[0,1]$
    public double at(double beta) {
        requireRegret(beta);
        if (tau >= 2) {
            return scale() * beta / (tau - 1);
        }
        double a = PowerNorm.exponent(tau);
        double epsilon = PowerNorm.excessExponent(tau);
        return isDirect(a, beta)
                ? scale() * PowerNorm.excess(a, epsilon, meanExcess(a, beta))
                : scale() * Math.expm1(logPowerMean(beta)) / (tau - 1);
    }

    /// Returns the derivative $T'_\tau(\beta)$, infinite at $\beta=1$ for $\tau\le1$.
    ///
    /// @param beta zero-one regret $\beta\in[0,1]$
    public double slope(double beta) {
        requireRegret(beta);
        if (tau >= 2) {
            return scale() / (tau - 1);
        }
        double epsilon = PowerNorm.excessExponent(tau);
        double logMean = logPowerMean(beta);
        double up = Math.log1p(beta) - logMean;
        double down = Math.log1p(-beta) - logMean;
        double difference = PowerExcess.exponential(epsilon, up) - PowerExcess.exponential(epsilon, down);
        return scale() * PowerNorm.exponent(tau) / 2 * difference;
    }

    /// Returns the second derivative
    /// $T''_\tau(\beta)=\frac\kappa{2-\tau}A(\beta)^{-\tau}(1-\beta^2)^{-(3-2\tau)/(2-\tau)}>0$.
    ///
    /// It is 0 for $\tau\ge2$, where $T_\tau$ is linear.
    ///
    /// @param beta zero-one regret $\beta\in[0,1)$
    public double curvature(double beta) {
        Require.within("beta", beta, 0, Math.nextDown(1.0));
        if (tau >= 2) {
            return 0;
        }
        double a = PowerNorm.exponent(tau);
        double exponent = -tau * a * logPowerMean(beta) - a * (3 - 2 * tau) * Math.log1p(-beta * beta);
        return scale() * a * Math.exp(exponent);
    }

    /// Returns $\Gamma_\tau(t)=T_\tau^{-1}(t)$: the zero-one regret that a surrogate regret of $t$ allows at
    /// most; 1 from $T_\tau(1)$ on.
    ///
    /// @param t surrogate regret $t\ge0$, possibly infinite
    public double inverse(double t) {
        double bound = inverseBound(t);
        if (tau >= 2 || t == 0) {
            return bound;
        }
        if (t >= at(1)) {
            return 1;
        }
        double a = PowerNorm.exponent(tau);
        double quadratic = Math.sqrt(2 * t / (scale() * a));
        if (a * quadratic < QUADRATIC_BELOW) {
            return quadratic;
        }
        // The bound is sharp for small t: leave room for its rounding.
        double upper = Math.min(1, bound * (1 + 1e-12));
        return new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, Double.MIN_NORMAL, Double.MIN_NORMAL, ORDER)
                .solve(MOST_EVALUATIONS, beta -> at(beta) / t - 1, 0, upper);
    }

    /// Returns the closed bound $\tilde\Gamma_\tau(t)\ge\Gamma_\tau(t)$, at most 1:
    /// $$\sqrt{2^\tau(2-\tau)t}\ (\tau\le1),\qquad\sqrt{2n^{\tau-1}t}\ (1<\tau<2),\qquad(\tau-1)n^{\tau-1}t\
    /// (\tau\ge2).$$
    ///
    /// @param t surrogate regret $t\ge0$, possibly infinite
    public double inverseBound(double t) {
        if (!(t >= 0)) {
            throw new IllegalArgumentException("t is %s; expected real >= 0".formatted(t));
        }
        double bound = tau >= 2
                ? (tau - 1) * t / scale()
                : Math.sqrt(tau <= 1 ? Math.pow(2, tau) * (2 - tau) * t : 2 * t / scale());
        return Math.min(1, bound);
    }

    /// Returns $\kappa$.
    public double scale() {
        return Math.pow(tau <= 1 ? 2 : classes, 1 - tau);
    }

    private static boolean isDirect(double a, double beta) {
        return a <= LARGEST_DIRECT_EXPONENT || PowerExcess.isNear(a, beta);
    }

    /// $(A(\beta)-1)/(a-1)$.
    private static double meanExcess(double a, double beta) {
        return (PowerExcess.at(a, 1 + beta, beta) + PowerExcess.at(a, 1 - beta, -beta)) / 2;
    }

    /// $\frac1a\log A(\beta)$, the logarithm of the power mean of $1+\beta$ and $1-\beta$.
    private double logPowerMean(double beta) {
        double a = PowerNorm.exponent(tau);
        if (isDirect(a, beta)) {
            return Math.log1p(PowerNorm.excessExponent(tau) * meanExcess(a, beta)) / a;
        }
        double up = a * Math.log1p(beta);
        double down = a * Math.log1p(-beta);
        return (up + Math.log1p(Math.exp(down - up)) - Math.log(2)) / a;
    }

    private static void requireRegret(double beta) {
        Require.within("beta", beta, 0, 1);
    }
}
