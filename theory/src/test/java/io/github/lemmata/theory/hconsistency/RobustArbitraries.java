package io.github.lemmata.theory.hconsistency;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Doubles for the properties of groups C and D: log-uniform sizes, zeros, ties, and the ends of the domains.
final class RobustArbitraries {

    private RobustArbitraries() {}

    /// $10^x$ with $x$ uniform, to nine digits.
    static Arbitrary<Double> logUniform(double least, double most) {
        long from = Math.round(1e9 * Math.log10(least));
        long to = Math.round(1e9 * Math.log10(most));
        return Arbitraries.longs().between(from, to).map(x -> Math.clamp(Math.pow(10, x * 1e-9), least, most));
    }

    /// Reals of either sign, from tiny to large, 0 among them.
    static Arbitrary<Double> reals(double most) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, logUniform(1e-6, most)),
                net.jqwik.api.Tuple.of(6, logUniform(1e-6, most).map(x -> -x)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(0.0, 1.0, -1.0, most)));
    }

    static Arbitrary<double[]> vectors(int least, int most, Arbitrary<Double> entries) {
        return entries.list().ofMinSize(least).ofMaxSize(most).map(RobustArbitraries::plain);
    }

    /// Temperatures from far below to far above the violations, and the neighbours of both ends.
    static Arbitrary<Double> temperatures() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, logUniform(1e-4, 1e6)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Double.MIN_NORMAL, 1e-12, 1e12, 1e300)));
    }

    /// Distributions of 2 to 8 classes, all probabilities above 0, some of them equal.
    static Arbitrary<double[]> distributions() {
        var weights = Arbitraries.oneOf(logUniform(1e-3, 1), Arbitraries.of(0.25, 0.5, 1.0));
        return vectors(2, 8, weights).map(w -> {
            double sum = Arrays.stream(w).sum();
            return Arrays.stream(w).map(x -> x / sum).toArray();
        });
    }

    private static double[] plain(List<Double> boxed) {
        return boxed.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
