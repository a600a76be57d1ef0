package io.github.lemmata.theory.hconsistency;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// What properties of comp-sum losses are tried on: log-uniform doubles, special values and the neighbours of
/// thresholds.
final class CompSumArbitraries {

    private CompSumArbitraries() {}

    /// Losses below τ = 2, with the places where formulas change.
    static Arbitrary<Double> tausBelowTwo() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        0.0,
                        Double.MIN_VALUE,
                        0.5,
                        1 - 1e-9,
                        Math.nextDown(1.0),
                        1.0,
                        Math.nextUp(1.0),
                        1 + 1e-9,
                        1.5,
                        1.98,
                        1.99,
                        2 - 1e-6),
                unit().map(u -> 1.999 * u));
    }

    /// All losses.
    static Arbitrary<Double> taus() {
        return Arbitraries.oneOf(
                tausBelowTwo(), Arbitraries.of(2.0, Math.nextUp(2.0), 2 + 1e-6, 3.0), unit().map(u -> 2 + 2 * u));
    }

    /// Zero-one regrets from 0 to 1: uniform, log-uniform from either end, special.
    static Arbitrary<Double> regrets() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 1e-9, 0.25, 0.5, Math.nextUp(0.5), 1 - 1e-9, Math.nextDown(1.0), 1.0),
                unit(),
                logs().map(x -> Math.pow(10, x)),
                logs().map(x -> 1 - Math.pow(10, x)));
    }

    /// Probability vectors of 2 to 6 classes, with zeros and ties among them.
    static Arbitrary<double[]> probabilities() {
        var weight = Arbitraries.oneOf(
                Arbitraries.of(0.0, 1.0, 1.0, 2.0), unit().map(u -> -Math.log1p(-u)), logs().map(x -> Math.pow(10, x)));
        return weight.list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .filter(weights -> weights.stream().anyMatch(w -> w > 1e-3))
                .map(CompSumArbitraries::normalised);
    }

    /// Scores: moderate, large, tied.
    static Arbitrary<double[]> scores(int classes) {
        return Arbitraries.oneOf(Arbitraries.of(-1.0, 0.0, 0.0, 1.0, 30.0), unit().map(u -> 10 * u - 5))
                .list()
                .ofSize(classes)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// Uniform on [0, 1), with all 53 bits.
    static Arbitrary<Double> unit() {
        return Arbitraries.longs().between(0, (1L << 53) - 1).map(bits -> bits * 0x1p-53);
    }

    private static Arbitrary<Double> logs() {
        return unit().map(u -> -12 * u);
    }

    private static double[] normalised(List<Double> weights) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().mapToDouble(w -> w / sum).toArray();
    }
}
