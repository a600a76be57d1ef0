package io.github.lemmata.theory.ggtd;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What properties of generalized Gaussians are tried on: log-uniform scales and shapes, special shapes and
/// their neighbours.
final class LawArbitraries {

    private LawArbitraries() {}

    /// Shapes from 0.1 to 100.
    static Arbitrary<Double> shapes() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        0.1, 0.5, Math.nextUp(0.5), Math.nextDown(1.0), 1.0, Math.nextUp(1.0), 2.0, 9.1147, 100.0),
                unit().map(u -> 0.1 * Math.pow(1000, u)));
    }

    /// Laws of such shapes, with scales from $10^{-3}$ to $10^3$.
    static Arbitrary<GeneralizedGaussian> laws() {
        var scales = Arbitraries.oneOf(Arbitraries.of(1.0, 3.0), unit().map(u -> Math.pow(10, 6 * u - 3)));
        return Combinators.combine(scales, shapes()).as(GeneralizedGaussian::new);
    }

    /// Probabilities above 0 and up to one half, down to $10^{-300}$.
    static Arbitrary<Double> tails() {
        return Arbitraries.oneOf(
                Arbitraries.of(1e-300, 0.25, Math.nextDown(0.25), Math.nextDown(0.5), 0.5),
                unit().map(u -> 0.5 * Math.pow(10, -299 * u)),
                unit().map(u -> 0.5 * (u + 0x1p-53)));
    }

    /// Uniform on [0, 1), with all 53 bits.
    static Arbitrary<Double> unit() {
        return Arbitraries.longs().between(0, (1L << 53) - 1).map(bits -> bits * 0x1p-53);
    }
}
