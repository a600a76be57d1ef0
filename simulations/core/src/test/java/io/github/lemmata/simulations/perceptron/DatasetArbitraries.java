package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact separable datasets like `latticeSlab`, built from parts that jqwik can shrink: fewer points, smaller
/// coordinates, fewer copies, no matrix. And step sizes that are uniform on a log scale.
class DatasetArbitraries extends DomainContextBase {
    private static final BigFraction LARGEST_N_KAPPA = BigFraction.of(3000);

    @Provide
    Arbitrary<LatticeDataset> datasets() {
        return Arbitraries.frequencyOf(
                        Tuple.of(20, Arbitraries.integers().between(2, 3).flatMap(DatasetArbitraries::slabs)),
                        Tuple.of(1, named()))
                .withoutEdgeCases();
    }

    private static Arbitrary<LatticeDataset> named() {
        return Arbitraries.of(
                NamedDatasets.thm41(),
                NamedDatasets.thm51(16),
                NamedDatasets.osc(10, 1),
                NamedDatasets.slow2(5, 8),
                NamedDatasets.hard3d(4, 2),
                NamedDatasets.tie(),
                NamedDatasets.nonmono(),
                NamedDatasets.basis(5));
    }

    private static Arbitrary<LatticeDataset> slabs(int d) {
        Arbitrary<List<Copies>> points = points(d).list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(points, matrices(d))
                .as(DatasetArbitraries::dataset)
                .filter(dataset -> dataset.kappa().multiply(dataset.n()).compareTo(LARGEST_N_KAPPA) <= 0);
    }

    private record Copies(List<Integer> point, int multiplicity) {}

    private static Arbitrary<Copies> points(int d) {
        Arbitrary<Integer> first = Arbitraries.integers().between(1, 2);
        Arbitrary<List<Integer>> others =
                Arbitraries.integers().between(-8, 8).list().ofSize(d - 1);
        Arbitrary<Integer> multiplicity = Arbitraries.integers().between(1, 30);
        return Combinators.combine(first, others, multiplicity).as((head, tail, copies) -> {
            List<Integer> point = new ArrayList<>(List.of(head));
            point.addAll(tail);
            return new Copies(point, copies);
        });
    }

    /// Invertible integer matrices, row by row; the identity in 7 of 10.
    private static Arbitrary<List<Integer>> matrices(int d) {
        List<Integer> identity = IntStream.range(0, d * d)
                .mapToObj(at -> at / d == at % d ? 1 : 0)
                .toList();
        Arbitrary<List<Integer>> others =
                Arbitraries.integers().between(-2, 2).list().ofSize(d * d).filter(entries -> invertible(entries, d));
        return Arbitraries.frequencyOf(Tuple.of(7, Arbitraries.just(identity)), Tuple.of(3, others));
    }

    private static boolean invertible(List<Integer> entries, int d) {
        long[][] rows = new long[d][d];
        for (int at = 0; at < d * d; at++) {
            rows[at / d][at % d] = entries.get(at);
        }
        return d == 2
                ? rows[0][0] * rows[1][1] != rows[0][1] * rows[1][0]
                : rows[0][0] * (rows[1][1] * rows[2][2] - rows[1][2] * rows[2][1])
                                - rows[0][1] * (rows[1][0] * rows[2][2] - rows[1][2] * rows[2][0])
                                + rows[0][2] * (rows[1][0] * rows[2][1] - rows[1][1] * rows[2][0])
                        != 0;
    }

    private static LatticeDataset dataset(List<Copies> points, List<Integer> matrix) {
        int d = points.getFirst().point().size();
        long[][] z = new long[points.size()][d];
        long[] multiplicities = new long[points.size()];
        for (int i = 0; i < z.length; i++) {
            multiplicities[i] = points.get(i).multiplicity();
            for (int j = 0; j < d; j++) {
                for (int l = 0; l < d; l++) {
                    z[i][j] += (long) points.get(i).point().get(l) * matrix.get(l * d + j);
                }
            }
        }
        return LatticeDataset.ofIntegers(z, multiplicities);
    }

    /// From 0.05 to 1000, with the step sizes of the claims.
    @Provide
    Arbitrary<Double> stepSizes() {
        Arbitrary<Double> logUniform =
                Arbitraries.integers().between(-83, 192).map(sixtyFourths -> Math.pow(10, sixtyFourths / 64.0));
        return Arbitraries.frequencyOf(Tuple.of(3, logUniform), Tuple.of(1, Arbitraries.of(0.05, 0.5, 1.0, 5.0, 1e3)));
    }
}
