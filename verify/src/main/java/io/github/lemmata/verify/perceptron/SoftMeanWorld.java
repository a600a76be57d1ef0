package io.github.lemmata.verify.perceptron;

import io.github.lemmata.theory.perceptron.SoftMean;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import io.github.lemmata.verify.perceptron.ScalarClaims.SoftMeanBounds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of scores with multiplicities, on which the soft mean is tried: spread out, or near the point of
/// equality.
final class SoftMeanWorld implements Instances<SoftMeanWorld.Scores> {

    private static final double FARTHEST = 30;
    private static final long MOST_COPIES = 100_000;

    private SoftMeanWorld() {}

    /// Scores and how often each occurs; the first is the smallest and occurs once.
    record Scores(double[] values, long[] multiplicities) {
        long n() {
            return LongStream.of(multiplicities).sum();
        }

        double smallest() {
            return Arrays.stream(values).min().orElseThrow();
        }

        @Override
        public String toString() {
            return "scores=" + Arrays.toString(values) + " mult=" + Arrays.toString(multiplicities);
        }
    }

    /// Claim 13 (A) and (B) on the soft mean itself.
    static Check<SoftMeanBounds> neverExceeded() {
        return AdversarialSearch.over(new SoftMeanWorld(), (bounds, scores) -> {
            double mean = SoftMean.of(scores.values(), scores.multiplicities());
            double smallest = scores.smallest();
            var separated = Comparison.atMost(
                    "Φ − min", mean - smallest, "Λ", bounds.separated().applyAsDouble(scores.n()), 1e-12);
            var unseparated =
                    Comparison.atMost("Φ", mean, "λ*", bounds.unseparated().applyAsDouble(scores.n()), 1e-12);
            return Optional.of(
                    smallest < 0 ? unseparated : smallest > 0 ? separated : Comparison.worst(unseparated, separated));
        });
    }

    @Override
    public String description() {
        return "vectors of scores";
    }

    @Override
    public Scores sample(UniformRandomProvider random, Effort effort) {
        int distinct = 2 + random.nextInt(4);
        var multiplicities = new long[distinct];
        var values = new double[distinct];
        for (int i = 0; i < distinct; i++) {
            multiplicities[i] =
                    i == 0 ? 1 : Math.round(Math.pow(MOST_COPIES, random.nextDouble() * random.nextDouble()));
            values[i] = random.nextDouble() * FARTHEST * (random.nextInt(4) == 0 ? -1 : 1);
        }
        var spread = new Scores(values, multiplicities);
        return random.nextBoolean() ? spread : nearEquality(spread.multiplicities(), random);
    }

    private static Scores nearEquality(long[] multiplicities, UniformRandomProvider random) {
        double others = SoftMean.equalityPoint(LongStream.of(multiplicities).sum());
        double distance = Math.pow(10, -6 * random.nextDouble());
        var values = IntStream.range(0, multiplicities.length)
                .mapToDouble(i -> (i == 0 ? 0 : others) + distance * (random.nextDouble() - 0.5))
                .toArray();
        return new Scores(values, multiplicities);
    }

    @Override
    public List<Scores> edgeCases() {
        return LongStream.of(2, 3, 10, 1000, MOST_COPIES)
                .mapToObj(n -> new Scores(new double[] {0, SoftMean.equalityPoint(n)}, new long[] {1, n - 1}))
                .flatMap(scores -> Stream.of(
                        scores,
                        new Scores(new double[] {0, 0}, scores.multiplicities()),
                        new Scores(new double[] {-FARTHEST, FARTHEST}, scores.multiplicities()),
                        new Scores(new double[] {FARTHEST, FARTHEST}, scores.multiplicities())))
                .toList();
    }

    @Override
    public Optional<Coordinates<Scores>> coordinates(Scores scores) {
        var lower = new double[scores.values().length];
        var upper = new double[scores.values().length];
        Arrays.fill(lower, -FARTHEST);
        Arrays.fill(upper, FARTHEST);
        return Optional.of(new Coordinates<>(
                scores.values(),
                lower,
                upper,
                values -> Optional.of(new Scores(values.clone(), scores.multiplicities()))));
    }

    /// All scores rounded to fewer digits.
    @Override
    public Stream<Scores> simpler(Scores scores) {
        return Stream.of(1, 10, 100, 1000)
                .map(steps -> new Scores(
                        Arrays.stream(scores.values())
                                .map(value -> Math.rint(value * steps) / steps)
                                .toArray(),
                        scores.multiplicities()))
                .filter(rounded ->
                        rounded.toString().length() < scores.toString().length());
    }
}
