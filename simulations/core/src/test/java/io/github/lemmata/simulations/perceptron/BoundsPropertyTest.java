package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.perceptron.DescentBounds;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import java.math.BigInteger;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.apache.commons.numbers.fraction.BigFraction;

/// The bounds of claims 7, 11, 12, 15 and 16, in exact numbers where the run is exact.
@Domain(DatasetArbitraries.class)
class BoundsPropertyTest {
    private static final double LONGEST_RUN = 2e4;

    @Property(tries = 400)
    void batchPerceptronNeverExceedsItsBound(@ForAll LatticeDataset dataset) {
        assertThat(BigFraction.of(BatchPerceptron.separationIndex(dataset, TieRule.FULL)))
                .isLessThanOrEqualTo(PerceptronBounds.batch(samples(dataset), dataset.kappa()));
    }

    @Property(tries = 400)
    void batchPerceptronWithHalfTiesNeverExceedsItsBound(@ForAll LatticeDataset dataset) {
        assertThat(BigFraction.of(BatchPerceptron.separationIndex(dataset, TieRule.HALF)))
                .isLessThanOrEqualTo(PerceptronBounds.batchHalf(samples(dataset), dataset.kappa()));
    }

    @Property(tries = 200)
    void onlinePerceptronNeverMakesMoreMistakesThanKappa(@ForAll LatticeDataset dataset) {
        for (UpdateRule rule : new UpdateRule[] {
            UpdateRule.first(),
            UpdateRule.cyclic(),
            UpdateRule.mostViolated(),
            UpdateRule.random(RandomStream.ofSeed(11).child(dataset.toString()))
        }) {
            assertThat(BigFraction.of(OnlinePerceptron.mistakes(dataset, rule))).isLessThanOrEqualTo(dataset.kappa());
        }
    }

    @Property(tries = 200)
    void normalizedBatchPerceptronNeverExceedsKappa(@ForAll LatticeDataset dataset) {
        assertThat(BigFraction.of(NormalizedBatchPerceptron.separationIndex(dataset)))
                .isLessThanOrEqualTo(dataset.kappa());
    }

    @Property(tries = 200)
    void normalizedDescentNeverExceedsItsBound(@ForAll LatticeDataset dataset, @ForAll double stepSize) {
        double bound = DescentBounds.nlrGd(
                dataset.n(),
                dataset.squaredRadius().doubleValue(),
                dataset.squaredMargin().doubleValue(),
                stepSize);
        Assume.that(bound <= LONGEST_RUN);

        assertSeparationWithin(bound, dataset, DescentRule.nlrGd(stepSize));
    }

    @Property(tries = 200)
    void descentNeverExceedsItsBound(@ForAll LatticeDataset dataset, @ForAll double stepSize) {
        Assume.that(dataset.n() >= 2);
        double bound = DescentBounds.lrGd(
                dataset.n(),
                dataset.squaredRadius().doubleValue(),
                dataset.squaredMargin().doubleValue(),
                stepSize);
        Assume.that(bound <= LONGEST_RUN);

        assertSeparationWithin(bound, dataset, DescentRule.lrGd(stepSize));
    }

    private static void assertSeparationWithin(double bound, LatticeDataset dataset, DescentRule rule) {
        long cap = (long) Math.floor(bound * (1 + 1e-12));

        assertThat(RescaledDescent.separationIndex(dataset.toPoints(), rule, cap))
                .isPresent();
    }

    /// Claim 7's proof, step by step: $\|V_{t+1}\|^2\le\|V_t\|^2+4|S_t|^2R^2$ with $V=2n\hat\theta$.
    @Property(tries = 100)
    void squaredNormGrowsNoFasterThanTheProofSays(@ForAll LatticeDataset dataset) {
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, TieRule.FULL);
        run.step();
        while (!run.separated()) {
            BigFraction share = BigFraction.of(run.errors(), dataset.n());
            BigFraction allowed = run.squaredNorm().add(share.multiply(share).multiply(dataset.squaredRadius()));
            run.step();
            assertThat(run.squaredNorm()).isLessThanOrEqualTo(allowed);
        }
    }

    private static BigInteger samples(LatticeDataset dataset) {
        return BigInteger.valueOf(dataset.n());
    }
}
