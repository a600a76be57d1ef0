package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;

/// A convex calibrated loss $\phi(z)$ of the margin $z$, with its least conditional risk and its
/// $\psi$-transform.
///
/// At $\eta=P(Y=1\mid x)$ the conditional risk of a score $z$ is $C_\eta(z)=\eta\phi(z)+(1-\eta)\phi(-z)$,
/// and with $\theta=|2\eta-1|$
///
/// $$H(\eta)=\inf_zC_\eta(z),\qquad\psi(\theta)=\phi(0)-H(\tfrac{1+\theta}2),\qquad\psi(R-R^*)\le R_\phi-R^*_\phi.$$
///
/// Source: Bartlett, Jordan & McAuliffe 2006; spec B1, B2.
public enum BinaryLoss {
    /// $(1-z)_+$.
    HINGE,
    /// $e^{-z}$.
    EXPONENTIAL,
    /// $\log(1+e^{-z})$, in nats.
    LOGISTIC,
    /// $(1-z)^2$.
    SQUARED,
    /// $(1-z)_+^2$.
    TRUNCATED_SQUARED;

    /// Returns the loss $\phi(z)$ of a margin.
    ///
    /// @param margin $z$, finite
    public double of(double margin) {
        Require.finite("margin", margin);
        return switch (this) {
            case HINGE -> Math.max(0, 1 - margin);
            case EXPONENTIAL -> Math.exp(-margin);
            case LOGISTIC -> Logistic.softplus(-margin);
            case SQUARED -> (1 - margin) * (1 - margin);
            case TRUNCATED_SQUARED -> Math.max(0, 1 - margin) * Math.max(0, 1 - margin);
        };
    }

    /// Returns the conditional risk $C_\eta(z)$, where $0\cdot\infty=0$.
    ///
    /// @param eta $\eta\in[0,1]$
    /// @param score $z$, finite
    public double conditionalRisk(double eta, double score) {
        Require.within("eta", eta, 0, 1);
        return (eta == 0 ? 0 : eta * of(score)) + (eta == 1 ? 0 : (1 - eta) * of(-score));
    }

    /// Returns the least conditional risk $H(\eta)$: $2\min(\eta,1-\eta)$, $2\sqrt{\eta(1-\eta)}$, the
    /// entropy in nats, or $4\eta(1-\eta)$ for both squared losses.
    ///
    /// @param eta $\eta\in[0,1]$
    public double minimumRisk(double eta) {
        Require.within("eta", eta, 0, 1);
        return switch (this) {
            case HINGE -> 2 * Math.min(eta, 1 - eta);
            case EXPONENTIAL -> 2 * Math.sqrt(eta * (1 - eta));
            case LOGISTIC -> -xLogX(eta) - xLogX(1 - eta);
            case SQUARED, TRUNCATED_SQUARED -> 4 * eta * (1 - eta);
        };
    }

    /// Returns the transform $\psi(\theta)$, to a relative error of about $10^{-15}$: $\theta$,
    /// $1-\sqrt{1-\theta^2}$, $\frac{1+\theta}2\log(1+\theta)+\frac{1-\theta}2\log(1-\theta)$, or $\theta^2$.
    ///
    /// @param theta $\theta\in[0,1]$
    public double psi(double theta) {
        Require.within("theta", theta, 0, 1);
        return switch (this) {
            case HINGE -> theta;
            case EXPONENTIAL -> theta * theta / (1 + Math.sqrt((1 - theta) * (1 + theta)));
            case LOGISTIC -> logisticPsi(theta);
            case SQUARED, TRUNCATED_SQUARED -> theta * theta;
        };
    }

    /// Returns Zhang's constants $s$ and $c$ of $|\eta-\frac12|^s\le c^s(\phi(0)-H(\eta))$.
    public ZhangConstants zhang() {
        return switch (this) {
            case HINGE -> new ZhangConstants(1, 0.5);
            case EXPONENTIAL, LOGISTIC -> new ZhangConstants(2, Math.sqrt(0.5));
            case SQUARED, TRUNCATED_SQUARED -> new ZhangConstants(2, 0.5);
        };
    }

    /// Near 0 as $\theta\operatorname{artanh}\theta+\frac12\log(1-\theta^2)$, which cancels by a factor of 3
    /// alone.
    private static double logisticPsi(double theta) {
        if (theta <= 0.5) {
            return (theta * Math.log1p(2 * theta / (1 - theta)) + Math.log1p(-theta * theta)) / 2;
        }
        return ((1 + theta) * Math.log1p(theta) + xLogX(1 - theta)) / 2;
    }

    private static double xLogX(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }
}
