package io.github.lemmata.simulations.ggtd.td;

/// What the transitions of a batch are weighted by; the weights are then divided by their mean.
public enum BatchWeighting {
    /// Nothing: plain TD.
    EQUAL,
    /// $1/(\hat v+\xi)$ with $\hat v$ the released estimate of the variance of the members' errors, kurtosis
    /// and all (BIEV).
    ERROR_VARIANCE,
    /// $1/(\hat v+\xi)$ with $\hat v=\gamma^2\,\mathbb V[V(s')]$, the variance of the members' targets (BIV).
    TARGET_VARIANCE,
    /// The shape $\beta_s$ that a head learns for the state: larger for lighter tails (risk-averse weights).
    SHAPE
}
