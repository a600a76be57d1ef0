package io.github.lemmata.simulations.compute;

/// What becomes of many entries when they are made one.
public enum Reduction {
    /// Their sum.
    SUM,
    /// The smallest, NaN if one is; $\infty$ of none.
    MIN,
    /// The largest, NaN if one is; $-\infty$ of none.
    MAX
}
