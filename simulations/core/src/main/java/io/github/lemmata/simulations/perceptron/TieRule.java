package io.github.lemmata.simulations.perceptron;

/// What a score of exactly 0 weighs in an update of the batch perceptron.
public enum TieRule {
    /// A tie is an error and weighs 1: $S_t=\{i:z_i^\top\hat\theta_t\le0\}$. The first step from 0 is a half step.
    FULL,
    /// A tie weighs $\frac12$, also at the start, where everything is tied.
    HALF
}
