package io.github.lemmata.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.sequential.BetaBinomial;
import io.github.lemmata.verify.sequential.MeanTest;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ProportionTestTest {

    /// Pr(coin with probability `p` shows heads) >= 0.9, confirmed from 0.75 on.
    private static final MeanTest<Double> COIN = ProportionTest.atLeast(
            "heads", 0.9, 0.15, (p, stream) -> stream.generator().nextDouble() < p);

    private static Trial trial(long seed, double errorProbability) {
        return new Trial(RandomStream.ofSeed(seed), errorProbability, Effort.SMOKE, _ -> {}, () -> false);
    }

    @Test
    void confirmsAProbabilityAboveTheClaim() {
        assertThat(COIN.judge(0.97, trial(1, 1e-9))).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void refutesAProbabilityFarBelowTheClaim() {
        assertThat(COIN.judge(0.3, trial(1, 1e-9))).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void sameStreamGivesTheSameVerdict() {
        assertThat(COIN.judge(0.9, trial(3, 1e-9))).isEqualTo(COIN.judge(0.9, trial(3, 1e-9)));
    }

    /// With a uniform prior and p = 1/2 the restricted prior's e-value has a closed form at n successes of n:
    /// the integral of x^n over (1/2, 1] is (1 - 2^-(n+1)) / (n+1), against the null's 2^-n, and the prior's
    /// mass is 1/2.
    @Test
    void evidenceOfOnlySuccessesHasItsClosedForm() {
        for (int n = 0; n <= 60; n += 5) {
            double expected = Math.log1p(-Math.pow(0.5, n + 1)) - Math.log(n + 1.0) + (n + 1) * Math.log(2);
            assertThat(BetaBinomial.againstAtMost(n, n, 0.5)).isCloseTo(expected, within(1e-12));
        }
    }

    /// Under the boundary of the null the e-value has mean 1: an exact sum over the binomial distribution.
    @Test
    void evidenceHasMeanOneAtTheBoundaryOfTheNull() {
        for (double p : new double[] {0.1, 0.5, 0.75, 0.9}) {
            var flips = BinomialDistribution.of(80, p);
            double mean = 0;
            for (int s = 0; s <= 80; s++) {
                mean += flips.probability(s) * Math.exp(BetaBinomial.againstAtMost(s, 80, p));
            }
            assertThat(mean).as("mean at p = %s", p).isCloseTo(1, within(1e-11));
        }
    }

    @Test
    void evidenceAgainstTheOtherSideIsItsMirrorImage() {
        assertThat(BetaBinomial.againstAtLeast(12, 40, 0.4))
                .isCloseTo(BetaBinomial.againstAtMost(28, 40, 0.6), within(1e-12));
        assertThat(LogBeta.value(1, 1)).isZero();
    }

    /// Wrong confirmations at the worst case, looking after every flip: at most alpha; the limit is the exact
    /// binomial
    /// one.
    @Test
    void wrongConfirmationsStayWithinTheErrorProbability() {
        int runs = 200;
        double alpha = 0.05;
        long wrong = 0;
        for (int run = 0; run < runs; run++) {
            wrong += COIN.judge(0.75, trial(1000 + run, alpha)) instanceof Verdict.Confirmed ? 1 : 0;
        }
        assertThat((int) wrong)
                .isLessThanOrEqualTo(BinomialDistribution.of(runs, alpha).inverseSurvivalProbability(1e-6));
    }

    @Test
    void refusesASlackThatReachesZero() {
        assertThatThrownBy(() -> ProportionTest.atLeast("heads", 0.1, 0.2, (_, _) -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.1")
                .hasMessageContaining("slack 0.2");
    }
}
