package io.github.lemmata.theory.ggtd;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What properties of robust losses and consistency functions are tried on: log-uniform scales and levels,
/// special values and their neighbours.
final class ConsistencyArbitraries {

    private ConsistencyArbitraries() {}

    /// Positive numbers from $10^{-d}$ to $10^d$.
    static Arbitrary<Double> scales(int decades) {
        return Arbitraries.oneOf(
                Arbitraries.of(1.0, Math.nextUp(1.0), Math.nextDown(1.0), 0.5, 2.0),
                LawArbitraries.unit().map(u -> Math.pow(10, decades * (2 * u - 1))));
    }

    /// Residuals in units of the scale: 0, tiny, about the edges of convexity, and up to $10^{100}$.
    static Arbitrary<Double> relativeResiduals() {
        double cauchy = Math.sqrt(2);
        double geman = 2 / Math.sqrt(3);
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_VALUE, cauchy, Math.nextUp(cauchy), Math.nextDown(cauchy), geman, 1e100),
                LawArbitraries.unit().map(u -> Math.pow(10, 200 * u - 100)),
                LawArbitraries.unit().map(u -> 10 * u),
                LawArbitraries.unit().map(u -> -10 * u));
    }

    /// Grids of 2 to 60 levels.
    static Arbitrary<KarrasGrid> grids() {
        return Combinators.combine(
                        scales(3),
                        scales(3),
                        Arbitraries.of(1.0, 2.0, 7.0, 3.3),
                        Arbitraries.integers().between(2, 60))
                .as((low, ratio, exponent, count) -> new KarrasGrid(low, low * (1 + ratio), exponent, count));
    }

    /// Correlations from 0 to 1, with both ends and their neighbours.
    static Arbitrary<Double> correlations() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, Double.MIN_NORMAL, Math.nextDown(1.0), 1.0), LawArbitraries.unit());
    }

    /// Mixtures of one to three components within 3 of 0, some of weight 0, with spreads from 0.05 to 2.
    static Arbitrary<NormalMixture> mixtures() {
        var weights = Arbitraries.oneOf(Arbitraries.of(0.0, 1.0), LawArbitraries.unit());
        var means = LawArbitraries.unit().map(u -> 6 * u - 3);
        var stds = LawArbitraries.unit().map(u -> 0.05 * Math.pow(40, u));
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(n -> Combinators.combine(
                                weights.list().ofSize(n),
                                means.list().ofSize(n),
                                stds.list().ofSize(n))
                        .as((w, m, s) -> {
                            double[] shares = w.stream().mapToDouble(x -> x).toArray();
                            shares[0] += 0.1;
                            double total = Arrays.stream(shares).sum();
                            return new NormalMixture(
                                    Arrays.stream(shares).map(x -> x / total).toArray(),
                                    m.stream().mapToDouble(x -> x).toArray(),
                                    s.stream().mapToDouble(x -> x).toArray());
                        }));
    }
}
