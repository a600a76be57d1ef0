package io.github.lemmata.verify.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ExactTransform;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Twin;
import io.github.lemmata.verify.Verdict;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class CompSumClaimsTest {

    private static final double[] CONCENTRATIONS = {.1, .3, 1, 5};
    private static final double[] SCALES = {.1, 1, 5, 20};
    private static final int DRAWS = 5000;

    /// Least ratios to the transform over many points with three classes or more.
    private record Closest(double atRandomScores, double atBestScores) {}

    private static Closest search(double tau, int classes, Transform bound, UniformRandomProvider random) {
        double atRandom = Double.POSITIVE_INFINITY;
        double atBest = Double.POSITIVE_INFINITY;
        var loss = new CompSumLoss(tau);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int i = 0; i < DRAWS; i++) {
            double[] p = DirichletSampler.symmetric(random, classes, CONCENTRATIONS[random.nextInt(4)])
                    .sample();
            double scale = SCALES[random.nextInt(4)];
            double[] scores = normal.samples(classes).map(z -> scale * z).toArray();
            int predicted = TieBreak.LARGEST_INDEX.predicted(p, scores);
            double beta = TieBreak.zeroOneRegret(p, predicted);
            if (beta > 1e-3) {
                atRandom = Math.min(atRandom, loss.conditionalRegret(p, scores) / bound.at(beta));
                atBest = Math.min(atBest, LeastRegret.of(tau, p, predicted) / bound.at(beta));
            }
        }
        return new Closest(atRandom, atBest);
    }

    /// Why the claim's search starts from pooled minimisers: at the same points random scores never come within 2
    /// per cent of the bound, so they would let a constant of 1.02 pass.
    @Test
    void randomScoresAloneWouldMissTheTwins() {
        var random = RandomStream.ofSeed(3).child("random scores").generator();
        for (double tau : new double[] {0, .5, 1}) {
            var closest = search(tau, 5, new Transform(tau, 5), random);

            assertThat(closest.atRandomScores()).isGreaterThan(1.02);
            assertThat(closest.atBestScores()).isBetween(1.0 - 1e-9, 1.02);
        }
    }

    /// The witness of the specification for that twin, spec A5 (a).
    @Test
    void theWitnessOfTheSpecificationRefutesTheTwin() {
        double[] p = {.4723, .0723, .4554};
        double regret = LeastRegret.of(1.95, p, 1);

        assertThat(regret).isCloseTo(.136352, within(5e-7));
        assertThat(new Transform(1.95, 2).at(TieBreak.zeroOneRegret(p, 1))).isCloseTo(.191966, within(5e-7));
        assertThat(ExactTransform.threeClasses(1.95, .4)).isLessThanOrEqualTo(regret);
    }

    @Test
    void blockProgramsHaveTheValuesOfTheSpecification() {
        assertThat(BlockPrograms.leastRegret(3, 3, .3)).isCloseTo(.1458333333, within(1e-10));
        assertThat(BlockPrograms.leastRegret(2, 10, .4)).isCloseTo(.1333333333, within(1e-10));
    }

    @Test
    void aLowerHullIsStraightBelowABump() {
        var hull = LowerHull.of(new double[] {0, .5, 1}, x -> x == .5 ? 3 : x);

        assertThat(hull.corners()).hasSize(2);
        assertThat(hull.at(.5)).isEqualTo(.5);
    }

    /// At another seed and the least effort, all of them hold and refute their twins.
    @Test
    void claimsOfCompSumLossesHoldAtAnotherSeed() {
        for (var claim : CompSumClaims.all()) {
            judge(claim);
        }
    }

    private static <T> void judge(Claim<T> claim) {
        var trial = Trial.of(RandomStream.ofSeed(99).child(claim.id().toString()), Effort.SMOKE);

        assertThat(claim.check().judge(claim.theory(), trial).passes())
                .as(claim.id() + " holds")
                .isTrue();
        for (Twin<T> twin : claim.twins()) {
            assertThat(claim.check().judge(twin.theory(), trial))
                    .as(claim.id() + " refutes " + twin.name())
                    .isInstanceOf(Verdict.Refuted.class);
        }
    }
}
