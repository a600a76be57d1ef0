package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of losses, conditional probabilities and predictions: what a zero-one regret costs at least is
/// known there exactly, so that a search starts from the best scores and not from random ones.
///
/// @param lowestTau the smallest $\tau$
/// @param highestTau the largest $\tau$
/// @param mostClasses the largest number of classes
record Predictions(double lowestTau, double highestTau, int mostClasses) implements Instances<Prediction> {

    /// Values of $\tau$ at which formulas change, and their neighbours.
    private static final double[] SPECIAL = {0, 0.5, 1 - 1e-9, 1, 1 + 1e-9, 1.5, 1.75, 1.95, 2 - 1e-6, 2, 2.5, 3};

    /// Logarithms of probabilities are searched from here to 0.
    private static final double LEAST_LOG = -12;

    @Override
    public String description() {
        return "predictions with 2 to " + mostClasses + " classes, τ from " + Scored.number(lowestTau) + " to "
                + Scored.number(highestTau) + ", each with its best scores";
    }

    @Override
    public Prediction sample(UniformRandomProvider random, Effort effort) {
        // Few classes are where bounds are tight: every third draw has 2 or 3.
        int most = random.nextInt(3) == 0 ? Math.min(3, mostClasses) : mostClasses;
        int classes = 2 + random.nextInt(most - 1);
        return new Prediction(tau(random), SimplexDraws.probabilities(random, classes), random.nextInt(classes));
    }

    private double tau(UniformRandomProvider random) {
        double special = SPECIAL[random.nextInt(SPECIAL.length)];
        boolean possible = special >= lowestTau && special <= highestTau;
        return possible && random.nextBoolean() ? special : lowestTau + (highestTau - lowestTau) * random.nextDouble();
    }

    /// The worst pair at several regrets, one-hot and uniform probabilities, ties, a block: at all special τ.
    @Override
    public List<Prediction> edgeCases() {
        var points = List.of(
                new Prediction(0, new double[] {.55, .45}, 1),
                new Prediction(0, new double[] {.525, .475}, 1),
                new Prediction(0, new double[] {1, 0}, 1),
                new Prediction(0, new double[] {1, 0, 0}, 2),
                new Prediction(0, new double[] {.7, .3, 0, 0}, 1),
                new Prediction(0, new double[] {.25, .25, .25, .25}, 3),
                new Prediction(0, new double[] {.5, 0, .5}, 1),
                new Prediction(0, new double[] {.5, .5, 0}, 2),
                new Prediction(0, new double[] {.4, .4, .2}, 2));
        return Arrays.stream(SPECIAL)
                .filter(tau -> tau >= lowestTau && tau <= highestTau)
                .boxed()
                .flatMap(tau -> points.stream()
                        .filter(point -> point.classes() <= mostClasses)
                        .map(point -> new Prediction(tau, point.p(), point.predicted())))
                .toList();
    }

    /// τ first, then the logarithms of the probabilities up to a common constant.
    @Override
    public Optional<Coordinates<Prediction>> coordinates(Prediction start) {
        int n = start.classes();
        double largest = start.largest();
        var from = new double[n + 1];
        var lower = new double[n + 1];
        var upper = new double[n + 1];
        Arrays.fill(lower, LEAST_LOG);
        for (int y = 0; y < n; y++) {
            from[y + 1] = Math.max(LEAST_LOG, Math.log(start.p()[y] / largest));
        }
        from[0] = start.tau();
        lower[0] = lowestTau;
        upper[0] = highestTau;
        return Optional.of(new Coordinates<>(from, lower, upper, at -> Optional.of(read(at, start.predicted()))));
    }

    private Prediction read(double[] at, int predicted) {
        var weights = Arrays.stream(at, 1, at.length).map(Math::exp).toArray();
        return new Prediction(Math.clamp(at[0], lowestTau, highestTau), SimplexDraws.normalised(weights), predicted);
    }

    @Override
    public Stream<Prediction> simpler(Prediction point) {
        var rounder = Stream.of(10.0, 100.0, 1000.0)
                .map(steps -> Math.rint(point.tau() * steps) / steps)
                .filter(tau -> tau >= lowestTau && tau <= highestTau)
                .filter(tau ->
                        Scored.number(tau).length() < Scored.number(point.tau()).length())
                .map(tau -> new Prediction(tau, point.p(), point.predicted()));
        var simpler = SimplexDraws.simpler(point.p()).map(p -> new Prediction(point.tau(), p, point.predicted()));
        return Stream.concat(rounder, simpler);
    }
}
