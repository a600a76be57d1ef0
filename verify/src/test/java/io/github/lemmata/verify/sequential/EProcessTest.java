package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The two properties that every verdict rests on, by exact sums over all paths: mean one at the edge
/// of the hypothesis, at most one inside it, and hence Ville's inequality at the worst time.
class EProcessTest {

    private static final int REPLICATES = 13;
    private static final Outcomes COIN = Outcomes.coin(0.3);
    private static final Outcomes THREE_POINTS = Outcomes.of(new double[] {0, 0.4, 1}, 0.5, 0.3, 0.2);

    /// A process in the middle of its life, with its name.
    record Named(String name, EProcess process) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Named> processesAgainst(Hypothesis hypothesis) {
        return Stream.of(
                        new Named("verdict bet", VerdictBet.against(hypothesis, 0.1)),
                        new Named("plug-in bet", SingleBet.against(hypothesis, new Bet.PlugIn(0.05), 0.5)),
                        new Named("risky Kelly bet", SingleBet.against(hypothesis, new Bet.Kelly(), 0.99)),
                        new Named("targeted bet", SingleBet.against(hypothesis, new Bet.Targeted(0.3), 0.75)))
                .toList();
    }

    static Stream<Named> atTheEdgeOfACoin() {
        return Stream.of(new Hypothesis.AtMost(0.3), new Hypothesis.AtLeast(0.3))
                .flatMap(hypothesis -> Stream.concat(
                        processesAgainst(hypothesis).stream(),
                        Stream.of(new Named("beta-binomial", Tally.against(hypothesis)))));
    }

    @ParameterizedTest
    @MethodSource("atTheEdgeOfACoin")
    void hasMeanOneAtTheEdge(Named named) {
        assertThat(COIN.expectedValue(named.process(), REPLICATES)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("atTheEdgeOfACoin")
    void reachesALevelAtTheWorstTimeHardlyEver(Named named) {
        for (double level : new double[] {1.5, 3, 20}) {
            assertThat(COIN.everReaches(level, named.process(), REPLICATES))
                    .as("Pr(E ever reaches %s)", level)
                    .isLessThanOrEqualTo(1 / level);
        }
    }

    @Test
    void everyBetHasMeanOneUnderOtherLawsWithTheSameMean() {
        double mean = THREE_POINTS.mean();
        for (var named : processesAgainst(new Hypothesis.AtMost(mean))) {
            assertThat(THREE_POINTS.expectedValue(named.process(), 8))
                    .as(named.name())
                    .isCloseTo(1, within(1e-12));
        }
        for (var named : processesAgainst(new Hypothesis.AtLeast(mean))) {
            assertThat(THREE_POINTS.expectedValue(named.process(), 8))
                    .as(named.name())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void insideTheHypothesisTheMeanIsBelowOne() {
        for (var named : processesAgainst(new Hypothesis.AtMost(0.45))) {
            assertThat(COIN.expectedValue(named.process(), REPLICATES))
                    .as(named.name())
                    .isLessThan(1);
        }
        assertThat(COIN.expectedValue(Tally.against(new Hypothesis.AtMost(0.45)), REPLICATES))
                .isLessThan(1);
        assertThat(THREE_POINTS.expectedValue(Tally.against(new Hypothesis.AtMost(0.45)), 8))
                .isLessThan(1);
    }

    @Test
    void boundedVarianceNeedsNoBoundedRange() {
        double far = 50;
        double rare = 1 / (far * far); // mean 1/50, variance below 1
        var heavy = Outcomes.of(new double[] {0, far}, 1 - rare, rare);
        var process = Catoni.against(new Hypothesis.AtMost(heavy.mean()), 1, 0.5);
        assertThat(heavy.expectedValue(process, REPLICATES)).isLessThanOrEqualTo(1);
        assertThat(heavy.expectedValue(Catoni.against(new Hypothesis.AtLeast(heavy.mean()), 1, 0.5), REPLICATES))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void theNormalMixtureHoldsForEveryBoundedLaw() {
        var process = NormalMixture.Against.of(new Hypothesis.AtMost(0.3), 0.5, 0.2, 0.05);
        assertThat(COIN.expectedValue(process, REPLICATES)).isLessThanOrEqualTo(1);
    }

    @Test
    void intervalsMissTheMeanHardlyEver() {
        double alpha = 0.1;
        assertThat(COIN.everMisses(EmpiricalBernstein.of(alpha), REPLICATES)).isLessThanOrEqualTo(alpha);
        assertThat(COIN.everMisses(Tally.Sequence.of(alpha), 10)).isBetween(1e-3, alpha);
        assertThat(COIN.everMisses(NormalMixture.Sequence.of(0.5, 1, alpha), REPLICATES))
                .isLessThanOrEqualTo(alpha);
    }

    @Test
    void theEndsOfTheRangeAreSettledWithoutDivision() {
        EProcess zero = Assumption.boundedIn(2, 4).against(new Hypothesis.AtMost(2), 0.1, 0.05);
        assertThat(zero.after(2).logValue()).isZero();
        assertThat(zero.after(2).after(2.001).after(2).logValue()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Assumption.boundedIn(2, 4)
                        .against(new Hypothesis.AtLeast(4.1), 0.1, 0.05)
                        .logValue())
                .isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Assumption.boundedIn(2, 4)
                        .against(new Hypothesis.AtLeast(2), 0.1, 0.05)
                        .after(2)
                        .after(4)
                        .logValue())
                .isZero();
    }

    @Test
    void evidenceDoesNotDependOnTheUnitOfMeasurement() {
        EProcess small = Assumption.boundedIn(0, 1).against(new Hypothesis.AtMost(0.25), 0.125, 0.05);
        EProcess large = Assumption.boundedIn(-8, 8).against(new Hypothesis.AtMost(-4), 2, 0.05);
        for (int i = 0; i < 50; i++) {
            small = small.after(i % 5 / 4.0);
            large = large.after(16 * (i % 5 / 4.0) - 8);
        }
        assertThat(large.logValue()).isEqualTo(small.logValue()).isPositive();
    }

    @Test
    void fourBettorsAreWorthTheirAverage() {
        VerdictBet bet = VerdictBet.against(new Hypothesis.AtMost(0.4), 0.1);
        for (int i = 0; i < 40; i++) {
            bet = bet.after(i % 3 / 2.0);
        }
        double average = Stream.of(bet.near(), bet.middle(), bet.far(), bet.kelly())
                .mapToDouble(bettor -> Math.exp(bettor.logWealth()))
                .average()
                .orElseThrow();
        assertThat(Math.exp(bet.logValue())).isCloseTo(average, within(1e-12 * average));
    }

    @Test
    void theFirstBetUsesThePriorAlone() {
        var coin = SingleBet.against(new Hypothesis.AtMost(0.4), new Bet.Targeted(0.1), 0.5);
        double stake = 0.1 / (0.25 + 0.01);
        assertThat(coin.after(1).logValue()).isCloseTo(Math.log1p(stake * 0.6), within(1e-15));
        assertThat(coin.after(0).logValue()).isCloseTo(Math.log1p(-stake * 0.4), within(1e-15));
    }
}
