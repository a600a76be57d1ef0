package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.theory.special.Logistic;

/// The losses of a margin that loss ensembles are compared with, by their derivatives.
public enum MarginLoss {
    /// $\log(1+e^{-z})$.
    LOGISTIC,
    /// $\max(0,1-z)$, with derivative 0 from $z=1$ on.
    HINGE,
    /// $e^{-z}$.
    EXPONENTIAL;

    /// Returns $\phi'(z)$.
    public double derivative(double margin) {
        return switch (this) {
            case LOGISTIC -> -Logistic.sigmoid(-margin);
            case HINGE -> margin < 1 ? -1 : 0;
            case EXPONENTIAL -> -Math.exp(-margin);
        };
    }
}
