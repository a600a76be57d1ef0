package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of points with conditional probabilities and scores, independent of each other.
///
/// @param mostClasses the largest number of classes
record ScoredPoints(int mostClasses) implements Instances<Scored> {

    @Override
    public String description() {
        return "points with 2 to " + mostClasses + " classes and random scores";
    }

    @Override
    public Scored sample(UniformRandomProvider random, Effort effort) {
        int classes = 2 + random.nextInt(mostClasses - 1);
        return new Scored(SimplexDraws.probabilities(random, classes), SimplexDraws.scores(random, classes));
    }

    /// One-hot and uniform probabilities, ties everywhere, the worst pair with tied scores.
    @Override
    public List<Scored> edgeCases() {
        return List.of(
                new Scored(new double[] {1, 0}, new double[] {0, 0}),
                new Scored(new double[] {.5, .5}, new double[] {1, -1}),
                new Scored(new double[] {.6, .4}, new double[] {0, 0}),
                new Scored(new double[] {0, 1, 0}, new double[] {1, 0, 0}),
                new Scored(new double[] {.25, .25, .25, .25}, new double[] {0, 0, 0, 0}),
                new Scored(new double[] {.5, 0, .5}, new double[] {2, 2, 2}));
    }

    @Override
    public Stream<Scored> simpler(Scored point) {
        var fewer = IntStream.range(0, point.classes() > 2 ? point.classes() : 0)
                .filter(y -> point.p()[y] < 1)
                .mapToObj(y -> new Scored(SimplexDraws.normalised(without(point.p(), y)), without(point.scores(), y)));
        var rounder = SimplexDraws.simpler(point.p()).map(p -> new Scored(p, point.scores()));
        var smaller = Stream.of(1.0, 10.0)
                .map(steps -> Arrays.stream(point.scores())
                        .map(f -> Math.rint(f * steps) / steps)
                        .toArray())
                .filter(f ->
                        Scored.list(f).length() < Scored.list(point.scores()).length())
                .map(f -> new Scored(point.p(), f));
        return Stream.of(fewer, rounder, smaller).flatMap(stream -> stream);
    }

    private static double[] without(double[] values, int index) {
        return IntStream.range(0, values.length)
                .filter(i -> i != index)
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
