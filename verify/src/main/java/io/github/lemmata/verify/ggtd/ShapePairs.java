package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of two shapes, log-uniform in $[0.4,40]$.
record ShapePairs() implements Instances<ShapePairs.Pair> {

    private static final double LOG_LOWER = Math.log(0.4);
    private static final double LOG_UPPER = Math.log(40);

    /// Two shapes, the first the smaller.
    record Pair(double first, double second) {

        private static Optional<Pair> sorted(double a, double b) {
            return a == b ? Optional.empty() : Optional.of(new Pair(Math.min(a, b), Math.max(a, b)));
        }

        @Override
        public String toString() {
            return "beta1=" + first + " beta2=" + second;
        }
    }

    @Override
    public String description() {
        return "pairs of shapes in [0.4, 40]";
    }

    @Override
    public Pair sample(UniformRandomProvider random, Effort effort) {
        return Pair.sorted(shape(random), shape(random)).orElse(new Pair(1, 2));
    }

    private static double shape(UniformRandomProvider random) {
        return Math.exp(LOG_LOWER + (LOG_UPPER - LOG_LOWER) * random.nextDouble());
    }

    /// The spec's three, both sides of each critical shape, and shapes far apart.
    @Override
    public List<Pair> edgeCases() {
        return List.of(
                new Pair(10, 20),
                new Pair(7, 8),
                new Pair(3.3, 1000),
                new Pair(3.2, 1000),
                new Pair(3.3, 180),
                new Pair(3.3, 181),
                new Pair(1, 2),
                new Pair(2, 2.1),
                new Pair(2, 2.4),
                new Pair(2.2, 2.3),
                new Pair(6, 6.8),
                new Pair(0.4, 40));
    }

    @Override
    public Optional<Coordinates<Pair>> coordinates(Pair pair) {
        double[] start = {inside(pair.first()), inside(pair.second())};
        return Optional.of(new Coordinates<>(
                start,
                new double[] {LOG_LOWER, LOG_LOWER},
                new double[] {LOG_UPPER, LOG_UPPER},
                logs -> Pair.sorted(Math.exp(logs[0]), Math.exp(logs[1]))));
    }

    private static double inside(double shape) {
        return Math.clamp(Math.log(shape), LOG_LOWER, LOG_UPPER);
    }

    /// The shapes rounded to integers, then to tenths.
    @Override
    public Stream<Pair> simpler(Pair pair) {
        return Stream.of(1.0, 10.0)
                .flatMap(steps -> Pair.sorted(rounded(pair.first(), steps), rounded(pair.second(), steps)).stream())
                .filter(rounded -> rounded.first() > 0 && !rounded.equals(pair));
    }

    private static double rounded(double shape, double steps) {
        return Math.rint(shape * steps) / steps;
    }
}
