package io.github.lemmata.theory.ggtd;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Batches of variances and regularisers, over many orders of magnitude.
final class VarianceArbitraries {

    private VarianceArbitraries() {}

    /// From 10⁻¹² to 10¹², log-uniform, and exact powers that tie.
    static Arbitrary<Double> variances() {
        var logUniform = Arbitraries.longs().between(-12_000, 12_000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, Math.nextUp(1.0), 1e-8, 1e-12, 1e12));
    }

    static Arbitrary<double[]> batches() {
        return variances()
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// From 10⁻¹⁴ to 10¹⁴, and 0.
    static Arbitrary<Double> regularisers() {
        var logUniform = Arbitraries.longs().between(-14_000, 14_000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(0.0));
    }
}
