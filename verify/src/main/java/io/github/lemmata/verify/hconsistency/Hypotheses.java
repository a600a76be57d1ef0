package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.theory.hconsistency.Pool;
import io.github.lemmata.theory.hconsistency.PowerNorm;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of hypotheses on finite input spaces of up to 4 points and 5 classes.
///
/// @param constant whether they give the same scores everywhere; otherwise most points have the best scores
///     under some prediction, and the others random ones
/// @param lowestTau the smallest $\tau$
/// @param highestTau the largest $\tau$
record Hypotheses(boolean constant, double lowestTau, double highestTau) implements Instances<Hypothesis> {

    private static final int MOST_POINTS = 4;
    private static final int MOST_CLASSES = 5;

    @Override
    public String description() {
        return (constant ? "constant hypotheses" : "hypotheses") + " on up to " + MOST_POINTS + " points with 2 to "
                + MOST_CLASSES + " classes";
    }

    @Override
    public Hypothesis sample(UniformRandomProvider random, Effort effort) {
        int classes = 2 + random.nextInt(MOST_CLASSES - 1);
        int points = 1 + random.nextInt(MOST_POINTS);
        double tau = random.nextInt(3) == 0 ? lowestTau : lowestTau + (highestTau - lowestTau) * random.nextDouble();
        var probabilities = new double[points * classes];
        var scores = new double[points * classes];
        for (int i = 0; i < points; i++) {
            double[] p = SimplexDraws.probabilities(random, classes);
            System.arraycopy(p, 0, probabilities, i * classes, classes);
            System.arraycopy(scores(tau, p, random), 0, scores, i * classes, classes);
        }
        var weights = points == 1 ? new double[] {1} : SimplexDraws.probabilities(random, points);
        var world = new FiniteDistribution(classes, weights, probabilities);
        return constant
                ? Hypothesis.constant(tau, world, Arrays.copyOf(scores, classes))
                : new Hypothesis(tau, world, scores);
    }

    private static double[] scores(double tau, double[] p, UniformRandomProvider random) {
        if (tau >= 2 || random.nextInt(4) == 0) {
            return SimplexDraws.scores(random, p.length);
        }
        double a = PowerNorm.exponent(tau);
        double[] pooled = Pool.of(p, random.nextInt(p.length)).pooled(p);
        return Arrays.stream(pooled).map(x -> a * Math.log(x)).toArray();
    }

    /// Two points whose labels pull to different sides, tied scores; and a single point.
    @Override
    public List<Hypothesis> edgeCases() {
        var opposite = new FiniteDistribution(2, new double[] {.5, .5}, new double[] {.9, .1, .3, .7});
        var single = new FiniteDistribution(3, new double[] {1}, new double[] {0, 1, 0});
        return Stream.of(0.0, 1.0, 1.5, 2.0, 3.0)
                .filter(tau -> tau >= lowestTau && tau <= highestTau)
                .flatMap(tau -> Stream.of(
                        Hypothesis.constant(tau, opposite, new double[] {0, 0}),
                        Hypothesis.constant(tau, single, new double[] {0, 0, 0})))
                .toList();
    }
}
