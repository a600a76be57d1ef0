package io.github.lemmata.simulations.compute;

/// A function of two entries.
public enum Combination {
    /// $x+y$.
    ADD,
    /// $x-y$.
    SUBTRACT,
    /// $xy$.
    MULTIPLY,
    /// $x/y$.
    DIVIDE,
    /// The smaller of the two, NaN if one is.
    MIN,
    /// The larger of the two, NaN if one is.
    MAX
}
