package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.Cloud;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.ProportionTest;
import java.util.List;

/// When the batch perceptron beats the normalized one, and when it loses.
final class BalanceClaim {

    private static final long MOST_UPDATES = 20_000;

    private BalanceClaim() {}

    /// Which of the two perceptrons needs fewer updates on the same data.
    enum Winner {
        BATCH,
        NORMALIZED
    }

    /// A contest on random data: who is said to win it in at least nine of ten draws.
    record Contest(Cloud cloud, Winner winner) {

        /// Runs both on one draw; equal counts are no win.
        boolean won(RandomStream stream) {
            var points = cloud.drawPoints(stream.generator());
            var rules = List.of(DescentRule.batchPerceptron(), DescentRule.normalizedBatchPerceptron());
            long[] updates = RescaledDescent.separationIndices(points, rules, MOST_UPDATES).stream()
                    .mapToLong(index -> index.orElseThrow(() -> new IllegalStateException("a run on " + cloud
                            + " did not separate in " + MOST_UPDATES + " updates, so the test is void")))
                    .toArray();
            return switch (winner) {
                case BATCH -> updates[0] < updates[1];
                case NORMALIZED -> updates[1] < updates[0];
            };
        }
    }

    /// The two contests of claim 23.
    record Balance(Contest balanced, Contest imbalanced) {}

    static Claim<Balance> balance() {
        var balanced = new Cloud(200, 10, 0.5, 0.1, 0);
        var batchWins = new Contest(balanced, Winner.BATCH);
        var normalizedWins = new Contest(new Cloud(1000, 20, 0.005, 0.1, 5), Winner.NORMALIZED);
        return claim("perceptron.balance")
                .says(
                        "The batch perceptron separates balanced clouds sooner than the normalized one, and extremely imbalanced clouds later.")
                .formula("""
                        \\Pr(T_{\\mathrm{BP}}<T_{\\mathrm{NBP}})\\ge0.9\\ \\ (q=\\tfrac12),\\qquad
                        \\Pr(T_{\\mathrm{BP}}>T_{\\mathrm{NBP}})\\ge0.9\\ \\ (q=0.005)""")
                .assuming(
                        "clouds with gap 0.1: n = 200, d = 10 balanced; n = 1000, d = 20, constant feature 5 imbalanced")
                .source(TYURIN_2024.at("Figures 6 and 7, qualitatively; measured, spec claim 23"))
                .finding(
                        "The paper calls the batch perceptron slightly better on balanced data; on these clouds it is 7 to 12 times faster.")
                .theory(new Balance(batchWins, normalizedWins))
                .checkedBy(
                        ProportionTest.atLeast(
                                "the claimed one is faster, balanced",
                                0.9,
                                0.15,
                                (theory, stream) -> theory.balanced().won(stream)),
                        ProportionTest.atLeast(
                                "the claimed one is faster, imbalanced",
                                0.9,
                                0.15,
                                (theory, stream) -> theory.imbalanced().won(stream)))
                .twin(
                        "imbalance at q = 0.1",
                        new Balance(batchWins, new Contest(new Cloud(1000, 20, 0.1, 0.1, 5), Winner.NORMALIZED)))
                .twin("balanced, reversed", new Balance(new Contest(balanced, Winner.NORMALIZED), normalizedWins))
                .build();
    }
}
