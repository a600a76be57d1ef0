package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// The reference values of spec sequential-tests, section 8, row by row.
class ReferenceValuesTest {

    /// $x_i=\mathrm{frac}(i(\sqrt5-1)/2)$.
    private static double[] sample(double size) {
        double golden = (Math.sqrt(5) - 1) / 2;
        return IntStream.rangeClosed(1, (int) size)
                .mapToDouble(i -> i * golden % 1)
                .toArray();
    }

    private static <E extends EProcess> EProcess fed(E start, double[] sample) {
        EProcess process = start;
        for (double x : sample) {
            process = process.after(x);
        }
        return process;
    }

    private static VerdictBet verdict(Hypothesis hypothesis, double size, double distance) {
        return (VerdictBet) fed(VerdictBet.against(hypothesis, distance), sample(size));
    }

    private static EmpiricalBernstein bernstein(double size, double alpha) {
        var sequence = EmpiricalBernstein.of(alpha);
        for (double x : sample(size)) {
            sequence = sequence.after(x);
        }
        return sequence;
    }

    private static double stake(double size, double alpha) {
        var past = Moments.PRIOR;
        for (double x : sample(size)) {
            past = past.after(x);
        }
        return new Bet.PlugIn(alpha).stake(past);
    }

    private static double logWealth(Hypothesis hypothesis, double size, double share, double alpha) {
        return fed(SingleBet.against(hypothesis, new Bet.PlugIn(alpha), share), sample(size))
                .logValue();
    }

    private static double value(String quantity, double... a) {
        return switch (quantity) {
            case "normal.tuned" -> NormalMixture.tuned(a[0], a[1]);
            case "normal.boundary" -> NormalMixture.boundary(a[0], a[1], a[2]);
            case "normal.oneSidedBoundary" -> NormalMixture.oneSidedBoundary(a[0], a[1], a[2]);
            case "normal.logEvidence" -> NormalMixture.logEvidence(a[0], a[1], a[2]);
            case "bernstein.logEvidence" -> BernsteinBoundary.logEvidence(a[0], a[1], a[2], a[3]);
            case "bernstein.gammaExponential" -> BernsteinBoundary.gammaExponential(a[0], a[1], a[2], a[3]);
            case "bernstein.stitched" -> BernsteinBoundary.stitched(a[0], a[1], a[2], a[3]);
            case "beta.lower" -> BetaBinomial.interval(a[0], a[1], a[2]).lower();
            case "beta.upper" -> BetaBinomial.interval(a[0], a[1], a[2]).upper();
            case "beta.logEvidence" -> BetaBinomial.logEvidence(a[0], a[1], a[2]);
            case "beta.againstAtMost" -> BetaBinomial.againstAtMost(a[0], a[1], a[2]);
            case "betting.plugIn" -> stake(a[0], a[1]);
            case "betting.logAbove" -> logWealth(new Hypothesis.AtMost(a[1]), a[0], a[2], a[3]);
            case "betting.logBelow" -> logWealth(new Hypothesis.AtLeast(a[1]), a[0], a[2], a[3]);
            case "betting.lower" -> BettingInterval.of(sample(a[0]), a[2], a[1]).lower();
            case "betting.upper" -> BettingInterval.of(sample(a[0]), a[2], a[1]).upper();
            case "empiricalBernstein.centre" -> bernstein(a[0], a[1]).centre();
            case "empiricalBernstein.halfWidth" -> bernstein(a[0], a[1]).halfWidth();
            case "asymptotic.halfWidth" -> AsymptoticInterval.halfWidth((long) a[0], a[1], a[2], a[3]);
            case "spending" -> ManyTests.openEndedShare(a[0], (int) a[1]);
            case "verdict.below" ->
                verdict(new Hypothesis.AtLeast(a[1]), a[0], a[2]).logValue();
            case "verdict.above" ->
                verdict(new Hypothesis.AtMost(a[1]), a[0], a[2]).logValue();
            case "verdict.near" ->
                verdict(new Hypothesis.AtLeast(a[1]), a[0], a[2]).near().logWealth();
            case "verdict.middle" ->
                verdict(new Hypothesis.AtLeast(a[1]), a[0], a[2]).middle().logWealth();
            case "verdict.far" ->
                verdict(new Hypothesis.AtLeast(a[1]), a[0], a[2]).far().logWealth();
            case "verdict.kelly" ->
                verdict(new Hypothesis.AtLeast(a[1]), a[0], a[2]).kelly().logWealth();
            case "sample.mean" -> Arrays.stream(sample(a[0])).average().orElseThrow();
            default -> throw new IllegalArgumentException("no quantity " + quantity);
        };
    }

    @ParameterizedTest
    @CsvFileSource(resources = "reference-values.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String quantity, String arguments, double expected, double tolerance, String origin) {
        var numbers = Arrays.stream(arguments.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(value(quantity, numbers))
                .as("%s, %s", quantity, origin)
                .isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    /// Rows 32 and 33.
    @Test
    void theProceduresForManyTestsRejectFourEach() {
        double[] eValues = {210, 120, 70, 52, 39, 5, 1, .5, .2, .1};
        double[] pValues = {.0005, .004, .011, .02, .6};
        assertThat(ManyTests.eBenjaminiHochberg(eValues, .05))
                .containsExactly(true, true, true, true, false, false, false, false, false, false);
        assertThat(ManyTests.holm(pValues, .05)).containsExactly(true, true, true, true, false);
    }

    /// Row 3: the approximation that the exact tuning replaces.
    @Test
    void theApproximateTuningIsWithinFivePercentOfTheExactOne() {
        double log = 2 * Math.log(1 / .05);
        double approximate = 1 / (log + Math.log1p(log));
        assertThat(approximate).isCloseTo(0.126005609792563, within(1e-14));
        assertThat(NormalMixture.tuned(1, .05)).isBetween(approximate / 1.05, approximate);
    }
}
