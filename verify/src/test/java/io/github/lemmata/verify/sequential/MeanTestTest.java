package io.github.lemmata.verify.sequential;

import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Assumption.subGaussian;
import static io.github.lemmata.verify.sequential.Assumption.varianceAtMost;
import static io.github.lemmata.verify.sequential.Tolerance.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;

class MeanTestTest {

    private static final double ALPHA = 1e-9;

    /// A uniform number in [0, 2 p]: its mean is p, whatever the candidate says.
    private static Replicate<Double> uniform(double p) {
        return (_, stream) -> 2 * p * stream.generator().nextDouble();
    }

    private static MeanTest<Double> meanIs(double truth) {
        return MeanTest.equal("U", claimed -> claimed, within(0.05), boundedIn(0, 1), uniform(truth));
    }

    private static Trial trial(long seed, double alpha) {
        return new Trial(RandomStream.ofSeed(seed), alpha, Effort.SMOKE, _ -> {}, () -> false);
    }

    private static String reason(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Undecided.class);
        return ((Verdict.Undecided) verdict).reason();
    }

    @Test
    void aTrueEqualityIsConfirmed() {
        assertThat(meanIs(0.4).judge(0.4, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void aBiasOfHalfTheToleranceIsConfirmed() {
        assertThat(meanIs(0.4).judge(0.375, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void aTwinAtThreeTolerancesIsRefuted() {
        assertThat(meanIs(0.4).judge(0.55, trial(1, ALPHA)))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().violation())
                                .startsWith("U ≠ 0.55 ± 0.05 established, but expected = 0.55 (mean 0.3"));
        assertThat(meanIs(0.4).judge(0.25, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void aTrueMeanOnTheEdgeIsLeftOpenWithTheNumberItWouldTake() {
        var verdict = meanIs(0.4).judge(0.35, trial(1, ALPHA));
        assertThat(reason(verdict)).startsWith("the budget of 5000 replicates ended first; a decision would take");
        assertThat(((Verdict.Undecided) verdict).evidence().figures()).containsKeys("interval", "log E needed");
    }

    @Test
    void strictnessRefutesADifferenceInsideTheTolerance() {
        var coin = MeanTest.<Double>equal(
                "U", claimed -> claimed, within(0.2).refutedByAnyDifference(), boundedIn(0, 0.8), uniform(0.4));
        assertThat(coin.judge(0.56, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void boundsAreConfirmedWithTheirToleranceAndRefutedWithout() {
        var above = MeanTest.<Double>atMost("U", bound -> bound, within(0.1), boundedIn(0, 1), uniform(0.4));
        var below = MeanTest.<Double>atLeast("U", bound -> bound, within(0.1), boundedIn(0, 1), uniform(0.4));
        assertThat(above.judge(0.4, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
        assertThat(above.judge(0.3, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
        assertThat(below.judge(0.4, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
        assertThat(below.judge(0.5, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void anAttainedBoundWithoutToleranceStaysOpen() {
        var test = MeanTest.<Double>atMost("U", bound -> bound, within(0), boundedIn(0, 1), uniform(0.4));
        assertThat(reason(test.judge(0.4, trial(1, ALPHA)))).startsWith("the budget of 5000 replicates ended first");
    }

    @Test
    void aClaimBeyondTheRangeIsRefutedAndOneAtItsEndCanBeConfirmed() {
        assertThat(meanIs(0.4).judge(1.2, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
        var constant = MeanTest.<Double>equal("1", claimed -> claimed, within(0.05), boundedIn(0, 1), (_, _) -> 1);
        assertThat(constant.judge(1.0, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void aClaimThatIsNotANumberIsRefuted() {
        assertThat(meanIs(0.4).judge(Double.NaN, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void replicatesOutsideTheDeclaredRangeMakeTheTestInvalid() {
        var wide = MeanTest.<Double>equal("U", claimed -> claimed, within(0.05), boundedIn(0, 0.7), uniform(0.4));
        assertThat(reason(wide.judge(0.4, trial(1, ALPHA))))
                .matches("invalid: replicate \\d+ is 0\\.7\\d+, outside the declared range \\[0.0, 0.7\\]");
        var nan = MeanTest.<Double>equal("U", claimed -> claimed, within(0.05), boundedIn(0, 1), (_, _) -> Double.NaN);
        assertThat(reason(nan.judge(0.4, trial(1, ALPHA)))).startsWith("invalid: replicate 1 is NaN");
    }

    @Test
    void aReplicateThatBreaksOffMakesTheTestInvalidAndIsNotDropped() {
        var fragile = MeanTest.<Double>equal("U", claimed -> claimed, within(0.05), boundedIn(0, 1), (_, stream) -> {
            double u = stream.generator().nextDouble();
            if (u > 0.99) {
                throw new ArithmeticException("did not converge");
            }
            return u;
        });
        String reason = reason(fragile.judge(0.5, trial(1, ALPHA)));
        assertThat(reason).matches("invalid: replicate \\d+ broke off: .*did not converge");
        assertThat(reason(fragile.inParallel().judge(0.5, trial(1, ALPHA)))).isEqualTo(reason);
    }

    @Test
    void theVerdictIsTheSameInParallel() {
        assertThat(meanIs(0.4).inParallel().judge(0.4, trial(5, ALPHA)))
                .isEqualTo(meanIs(0.4).judge(0.4, trial(5, ALPHA)));
    }

    @Test
    void aTestThatWasCutOffGoesOnAsIfNothingHadHappened() {
        var statement = new MeanStatement.Equal(0.4, within(0.05));
        var whole = SequentialTest.of(statement, boundedIn(0, 1), ALPHA);
        var first = SequentialTest.of(statement, boundedIn(0, 1), ALPHA);
        for (int i = 1; i <= 100; i++) {
            whole.observe(i * 0.37 % 0.8);
            first.observe(i * 0.37 % 0.8);
        }
        var second = SequentialTest.resumed(statement, boundedIn(0, 1), ALPHA, first.state());
        for (int i = 101; i <= 300; i++) {
            whole.observe(i * 0.37 % 0.8);
            second.observe(i * 0.37 % 0.8);
        }
        assertThat(second.state()).isEqualTo(whole.state());
    }

    @Test
    void thePValueIsSmallWhereTheStatementIsRefutedAndOneWhereItHolds() {
        var wrong = SequentialTest.of(new MeanStatement.Equal(0.2, within(0.05)), boundedIn(0, 1), ALPHA);
        var right = SequentialTest.of(new MeanStatement.Equal(0.4, within(0.05)), boundedIn(0, 1), ALPHA);
        for (int i = 1; i <= 1000; i++) {
            wrong.observe(i * 0.37 % 0.8);
            right.observe(i * 0.37 % 0.8);
        }
        assertThat(wrong.outcome()).isEqualTo(SequentialTest.Outcome.REFUTED);
        assertThat(wrong.anytimePValue()).isLessThan(ALPHA);
        assertThat(right.anytimePValue()).isEqualTo(1);
    }

    @Test
    void gaussianAndHeavyTailedMeansAreJudgedToo() {
        Replicate<Double> normal = (_, stream) -> 3
                + 2 * ZigguratSampler.NormalizedGaussian.of(stream.generator()).sample();
        var gaussian = MeanTest.<Double>equal("N", claimed -> claimed, within(0.5), subGaussian(2), normal);
        var heavy = MeanTest.<Double>equal("N", claimed -> claimed, within(0.5), varianceAtMost(4), normal);
        assertThat(gaussian.judge(3.0, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
        assertThat(gaussian.judge(4.5, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
        assertThat(heavy.judge(3.0, trial(1, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
        assertThat(heavy.judge(4.5, trial(1, ALPHA))).isInstanceOf(Verdict.Refuted.class);
    }

    /// X = U² with the control U: Var(X - c (U - 1/2)) is a fifteenth of Var(X) at c = 1.
    @Test
    void aControlVariateConfirmsWithFewerReplicates() {
        Replicate<Double> square = (_, stream) -> Math.pow(stream.generator().nextDouble(), 2);
        Replicate<Double> control = (_, stream) -> stream.generator().nextDouble();
        var plain = MeanTest.<Double>equal("U²", claimed -> claimed, within(0.02), boundedIn(0, 1), square)
                .upTo(20_000, 20_000, 20_000);
        var controlled = MeanTest.<Double>equal(
                "U²",
                claimed -> claimed,
                within(0.02),
                boundedIn(0.25, 0.5),
                Replicate.controlled(square, control, 0.5, 1));
        assertThat(replicates(controlled.judge(1.0 / 3, trial(2, 1e-3))))
                .isLessThan(replicates(plain.judge(1.0 / 3, trial(2, 1e-3))) / 10);
    }

    @Test
    void commonRandomNumbersShowASmallDifferenceAndPairsShowAVariance() {
        var difference = MeanTest.<Double>equal(
                "difference",
                claimed -> claimed,
                within(0.02),
                boundedIn(-1, 1),
                Replicate.difference(uniform(0.5), uniform(0.45)));
        assertThat(difference.judge(0.05, trial(3, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
        var variance = MeanTest.<Double>equal(
                "Var U", claimed -> claimed, within(0.02), boundedIn(0, 0.5), Replicate.variance(uniform(0.5)));
        assertThat(variance.judge(1 / 12.0, trial(3, ALPHA))).isInstanceOf(Verdict.Confirmed.class);
    }

    private static long replicates(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Confirmed.class);
        return Long.parseLong(((Verdict.Confirmed) verdict).evidence().figures().get("replicates"));
    }
}
