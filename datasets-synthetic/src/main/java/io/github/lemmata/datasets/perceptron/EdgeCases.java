package io.github.lemmata.datasets.perceptron;

import java.util.List;

/// Exact datasets at the edges of what the claims speak of: where a search starts before it draws at random
/// (specification, section 5).
public final class EdgeCases {
    private EdgeCases() {}

    /// Returns all edge cases, each under a name that says what is special about it.
    public static List<LatticeDataset> all() {
        return List.of(
                LatticeDataset.ofIntegers(new long[][] {{3, 4}}, 1).named("one sample"),
                LatticeDataset.ofIntegers(new long[][] {{1, 2}, {1, -1}, {1, 2}, {1, 2}}, 1, 2, 1, 2)
                        .named("duplicate points"),
                NamedDatasets.tie().named("a tie after the first step"),
                LatticeDataset.ofIntegers(new long[][] {{1, 50}, {2, -51}}, 1, 1)
                        .named("a sum near 0"),
                LatticeDataset.ofIntegers(new long[][] {{100, 1}, {-1, 1}}, 1, 1)
                        .named("very unequal norms"),
                LatticeDataset.ofIntegers(new long[][] {{1, -1}, {1, 2}}, 1, 1_000_000)
                        .named("a multiplicity of 10^6"));
    }
}
