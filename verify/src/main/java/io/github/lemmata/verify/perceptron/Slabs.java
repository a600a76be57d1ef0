package io.github.lemmata.verify.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of small separable integer datasets: lattice slabs of spec section 5, its named sets and its edge cases.
final class Slabs implements Instances<LatticeDataset> {

    private static final double FARTHEST = 9;
    private static final double MOST_COPIES = Math.log(60);

    private static final long MOST_UPDATES = 30_000;

    private final List<LatticeDataset> giants;

    private Slabs(List<LatticeDataset> giants) {
        this.giants = giants;
    }

    /// Datasets with $n\kappa\le3\cdot10^4$ (`deep`: draws up to $3\cdot10^5$), so that every simulator ends
    /// soon.
    static Slabs slabs() {
        return new Slabs(List.of());
    }

    /// The same with edge cases of many updates, for simulators that skip ahead.
    static Slabs withGiants() {
        return new Slabs(List.of(
                NamedDatasets.slow2(1000, 1000),
                NamedDatasets.hard3d(60, 500),
                LatticeDataset.ofIntegers(new long[][] {{1, 1000}, {1, -1}}, 1, 1_000_000),
                LatticeDataset.ofIntegers(new long[][] {{1, 3}, {1, -1}}, 1_000_000, 1)));
    }

    @Override
    public String description() {
        return "separable integer datasets";
    }

    @Override
    public LatticeDataset sample(UniformRandomProvider random, Effort effort) {
        return LatticeSlab.drawWithin(effort.pick(MOST_UPDATES, MOST_UPDATES, 10 * MOST_UPDATES), random);
    }

    @Override
    public List<LatticeDataset> edgeCases() {
        var small = List.of(
                LatticeDataset.ofIntegers(new long[][] {{1, 2}}, 1),
                LatticeDataset.ofIntegers(new long[][] {{3, -1}}, 7),
                NamedDatasets.tie(),
                NamedDatasets.thm41(),
                NamedDatasets.thm51(2),
                NamedDatasets.thm51(16),
                NamedDatasets.thm51(1000),
                NamedDatasets.osc(5, 1),
                NamedDatasets.osc(10, 1),
                NamedDatasets.osc(20, 1),
                NamedDatasets.slow2(5, 8),
                NamedDatasets.hard3d(4, 2),
                NamedDatasets.hard3d(8, 5),
                NamedDatasets.nonmono(),
                NamedDatasets.basis(2),
                NamedDatasets.basis(5),
                LatticeDataset.ofIntegers(new long[][] {{1, 5}, {1, -5}}, 4, 4),
                LatticeDataset.ofIntegers(new long[][] {{1, 50}, {1, -1}}, 1, 3));
        return Stream.concat(small.stream(), giants.stream()).toList();
    }

    /// The points' coordinates, rounded to integers, and the logarithms of the multiplicities.
    @Override
    public Optional<Coordinates<LatticeDataset>> coordinates(LatticeDataset data) {
        int points = data.distinct();
        int numbers = points * data.dimension();
        var start = new double[numbers + points];
        var lower = new double[numbers + points];
        var upper = new double[numbers + points];
        for (int i = 0; i < start.length; i++) {
            boolean coordinate = i < numbers;
            double value = coordinate
                    ? data.points()[i / data.dimension()][i % data.dimension()]
                    : Math.log(data.multiplicities()[i - numbers]);
            lower[i] = coordinate ? -FARTHEST : 0;
            upper[i] = coordinate ? FARTHEST : MOST_COPIES;
            start[i] = Math.clamp(value, lower[i], upper[i]);
        }
        return Optional.of(new Coordinates<>(start, lower, upper, at -> read(at, points, data.dimension())));
    }

    private static Optional<LatticeDataset> read(double[] at, int points, int dimension) {
        var z = new long[points][dimension];
        for (int i = 0; i < points * dimension; i++) {
            z[i / dimension][i % dimension] = Math.round(at[i]);
        }
        var multiplicities = Arrays.stream(at, points * dimension, at.length)
                .mapToLong(log -> Math.round(Math.exp(log)))
                .toArray();
        return separable(z, multiplicities).filter(Slabs::soonSeparated);
    }

    private static boolean soonSeparated(LatticeDataset data) {
        return data.kappa().doubleValue() * data.n() <= MOST_UPDATES;
    }

    /// The dataset without a point, with smaller multiplicities, or with smaller coordinates.
    @Override
    public Stream<LatticeDataset> simpler(LatticeDataset data) {
        int points = data.distinct();
        var dropped = IntStream.range(0, points)
                .filter(_ -> points > 1)
                .mapToObj(gone -> separable(without(data.points(), gone), without(data.multiplicities(), gone)));
        var fewer = IntStream.range(0, points)
                .boxed()
                .flatMap(i -> smaller(data.multiplicities()[i], 1).map(m -> {
                    var multiplicities = data.multiplicities().clone();
                    multiplicities[i] = m;
                    return separable(data.points(), multiplicities);
                }));
        var nearer = IntStream.range(0, points * data.dimension())
                .boxed()
                .flatMap(i -> smaller(data.points()[i / data.dimension()][i % data.dimension()], 0)
                        .map(value -> {
                            var z = Stream.of(data.points()).map(long[]::clone).toArray(long[][]::new);
                            z[i / data.dimension()][i % data.dimension()] = value;
                            return separable(z, data.multiplicities());
                        }));
        return Stream.of(dropped, fewer, nearer).flatMap(s -> s).flatMap(Optional::stream);
    }

    /// The floor, the value half-way to it and the next value towards it, where these differ from the value.
    private static Stream<Long> smaller(long value, long floor) {
        return Stream.of(floor, floor + (value - floor) / 2, value - Long.signum(value - floor))
                .filter(other -> other != value)
                .distinct();
    }

    private static Optional<LatticeDataset> separable(long[][] points, long[] multiplicities) {
        var data = LatticeDataset.ofIntegers(points, multiplicities);
        return data.separable() ? Optional.of(data) : Optional.empty();
    }

    private static long[][] without(long[][] rows, int gone) {
        return IntStream.range(0, rows.length)
                .filter(i -> i != gone)
                .mapToObj(i -> rows[i])
                .toArray(long[][]::new);
    }

    private static long[] without(long[] values, int gone) {
        return IntStream.range(0, values.length)
                .filter(i -> i != gone)
                .mapToLong(i -> values[i])
                .toArray();
    }
}
