package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class IntervalPropertiesTest {

    private static final double ALPHA = 0.05;

    /// Samples in [0, 1] of all sizes up to 200, many of them at the ends.
    @Provide
    Arbitrary<double[]> samples() {
        var sizes = Arbitraries.integers().between(1, 200);
        var seeds = Arbitraries.longs();
        var powers = Arbitraries.of(0.05, 0.3, 1.0, 4.0, 30.0);
        return Combinators.combine(sizes, seeds, powers).as((size, seed, power) -> {
            var generator = RandomSource.XO_SHI_RO_256_PP.create(seed);
            return generator
                    .doubles(size)
                    .map(u -> u < 0.1 ? Math.rint(10 * u) : Math.pow(u, power))
                    .toArray();
        });
    }

    private static double logWealth(double[] sample, Hypothesis hypothesis) {
        EProcess wealth = SingleBet.against(hypothesis, new Bet.PlugIn(ALPHA), 0.5);
        for (double x : sample) {
            wealth = wealth.after(x);
        }
        return wealth.logValue();
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void theBettingIntervalEndsWhereTheWealthReachesItsThreshold(@ForAll("samples") double[] sample) {
        var interval = BettingInterval.of(sample, ALPHA);
        double threshold = Math.log(2 / ALPHA);
        if (interval.lower() > 0) {
            assertThat(logWealth(sample, new Hypothesis.AtMost(interval.lower())))
                    .isCloseTo(threshold, within(1e-9));
        }
        if (interval.upper() < 1) {
            assertThat(logWealth(sample, new Hypothesis.AtLeast(interval.upper())))
                    .isCloseTo(threshold, within(1e-9));
        }
        for (double m = 0.05; m < 1; m += 0.05) {
            boolean open =
                    Math.max(logWealth(sample, new Hypothesis.AtMost(m)), logWealth(sample, new Hypothesis.AtLeast(m)))
                            < threshold;
            assertThat(interval.contains(m)).as("mean %s in %s", m, interval).isEqualTo(open);
        }
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void mirroringASampleMirrorsItsIntervals(@ForAll("samples") double[] sample) {
        double[] mirrored = Arrays.stream(sample).map(x -> 1 - x).toArray();
        var interval = BettingInterval.of(sample, ALPHA);
        var other = BettingInterval.of(mirrored, ALPHA);
        assertThat(other.lower()).isCloseTo(1 - interval.upper(), within(1e-12));
        assertThat(other.upper()).isCloseTo(1 - interval.lower(), within(1e-12));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theBetaBinomialIntervalEndsWhereTheEvidenceReachesItsThreshold(
            @ForAll("counts") long[] counts, @ForAll("levels") double alpha) {
        double successes = counts[0];
        double flips = counts[1];
        var interval = BetaBinomial.interval(successes, flips, alpha);
        assertThat(interval.contains(successes / flips)).isTrue();
        double threshold = -Math.log(alpha);
        double rounding = 1e-6;
        if (interval.lower() > 0) {
            double below = BetaBinomial.logEvidence(successes, flips, Math.nextDown(interval.lower()));
            double above = BetaBinomial.logEvidence(successes, flips, Math.nextUp(interval.lower()));
            assertThat(threshold).isBetween(above - rounding, below + rounding);
        }
        if (interval.upper() < 1) {
            double below = BetaBinomial.logEvidence(successes, flips, Math.nextDown(interval.upper()));
            assertThat(below).isLessThanOrEqualTo(threshold + rounding);
        }
        if (Math.nextUp(interval.upper()) < 1) {
            double above = BetaBinomial.logEvidence(successes, flips, Math.nextUp(interval.upper()));
            assertThat(above).isGreaterThanOrEqualTo(threshold - rounding);
        }
    }

    @Provide
    Arbitrary<long[]> counts() {
        return Arbitraries.integers()
                .between(0, 24)
                .flatMap(octave -> Arbitraries.longs()
                        .between(1, 1L << octave)
                        .flatMap(flips -> Arbitraries.longs().between(0, flips).map(s -> new long[] {s, flips})));
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.integers().between(1, 40).map(bits -> Math.scalb(1.0, -bits));
    }

    /// The one-sided mixture over half a normal law, against quadrature of its definition.
    @Test
    void theNormalMixtureIsTheIntegralOfItsBets() {
        for (double[] c : new double[][] {{30, 100, 10}, {-20, 50, 5}, {0, 1, 1}, {7, 0, 2}}) {
            double precision = c[1] + c[2];
            double end = Math.max(0, c[0] / precision) + 12 / Math.sqrt(precision);
            double integral = simpson(0, end, bet -> Math.exp(bet * c[0] - bet * bet * precision / 2));
            double expected = Math.log(integral * 2 * Math.sqrt(c[2] / (2 * Math.PI)));
            assertThat(NormalMixture.logEvidence(c[0], c[1], c[2])).isCloseTo(expected, within(1e-10));
        }
    }

    private static double simpson(double from, double to, DoubleUnaryOperator integrand) {
        int pieces = 20_000;
        double step = (to - from) / pieces;
        double sum = integrand.applyAsDouble(from) + integrand.applyAsDouble(to);
        for (int i = 1; i < pieces; i++) {
            sum += (i % 2 == 1 ? 4 : 2) * integrand.applyAsDouble(from + i * step);
        }
        return sum * step / 3;
    }

    @Test
    void farOnTheWrongSideTheNormalMixtureStaysFinite() {
        double far = NormalMixture.logEvidence(-1e6, 100, 10);
        double tail = -Math.log(1e6 / Math.sqrt(110) * Math.sqrt(2 * Math.PI));
        assertThat(far).isCloseTo(0.5 * Math.log(40.0 / 110) + tail, within(1e-6));
    }

    @Test
    void bandsShrinkLikeOneOverTheRootOfTheSample() {
        assertThat(DistributionBand.atOnce(400, ALPHA))
                .isCloseTo(DistributionBand.atOnce(100, ALPHA) / 2, within(1e-15));
        assertThat(DistributionBand.always(100, 100, DistributionBand.Level.FIVE_PERCENT))
                .isCloseTo(0.085 * Math.sqrt(8.1228), within(1e-12))
                .isGreaterThan(DistributionBand.atOnce(100, ALPHA));
    }

    @Test
    void arraysOfStrangersAreRefusedWithTheirValue() {
        assertThatThrownBy(() -> BettingInterval.of(new double[] {0.5, 1.5}, ALPHA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the sample holds 1.5, expected values in [0, 1]");
        assertThatThrownBy(() -> BetaBinomial.interval(5, 4, ALPHA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("successes is 5.0");
        assertThatThrownBy(() -> Assumption.boundedIn(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("range [1.0, 1.0]");
        assertThatThrownBy(() -> new MeanStatement.Equal(0.5, Tolerance.within(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tolerance of an equality is 0.0");
    }
}
