package io.github.lemmata.verify.sequential;

import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.GrowthLaw.LINEAR;
import static io.github.lemmata.verify.sequential.GrowthLaw.LOGARITHMIC;
import static io.github.lemmata.verify.sequential.GrowthLaw.SQUARE_ROOT;
import static io.github.lemmata.verify.sequential.Sweep.doublings;
import static io.github.lemmata.verify.sequential.Tolerance.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.check.LogLogFit;
import io.github.lemmata.verify.sequential.LineFit.Point;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Trial TRIAL = new Trial(RandomStream.ofSeed(11), 1e-6, Effort.QUICK, _ -> {}, () -> false);

    /// Uniform in the middle half of [0, 2 mean(n)].
    private static <T> Sweep<T> noisy(double[] places, double most, DoubleUnaryOperator mean) {
        return Sweep.over(
                places,
                boundedIn(0, most),
                (_, n, stream) ->
                        mean.applyAsDouble(n) * (0.5 + stream.generator().nextDouble()));
    }

    private static final ExponentTest<Double> SQUARE_ROOT_DECAY = ExponentTest.equal(
            "risk in n", claimed -> claimed, within(0.1), noisy(doublings(4, 4), 0.75, n -> 1 / Math.sqrt(n)));

    @Test
    void theTrueExponentIsConfirmed() {
        assertThat(SQUARE_ROOT_DECAY.judge(-0.5, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void aWrongExponentIsRefutedWithTheIntervalThatExcludesIt() {
        assertThat(SQUARE_ROOT_DECAY.judge(-1.0, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().violation())
                                .startsWith("exponent of risk in n in [-0.")
                                .endsWith("established, but expected = -1 (±0.1)"));
    }

    @Test
    void anExponentOnTheEdgeOfTheToleranceStaysOpen() {
        assertThat(SQUARE_ROOT_DECAY.upTo(2000, 30_000, 30_000).judge(-0.4, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        open -> assertThat(open.reason())
                                .startsWith("the budget of 30000 replicates ended first, with exponents [-0."));
    }

    private static final List<GrowthLaw> LAWS = List.of(LOGARITHMIC, LINEAR, SQUARE_ROOT);

    private static Check<GrowthLaw> growing(DoubleUnaryOperator mean, double most) {
        return GrowthTest.of("T", law -> law, LAWS, 0.01, noisy(doublings(8, 4), most, mean));
    }

    @Test
    void logarithmicAndLinearGrowthAreToldApart() {
        var linear = growing(n -> 3 + n / 2, 102);
        assertThat(linear.judge(LINEAR, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
        assertThat(linear.judge(LOGARITHMIC, TRIAL)).isInstanceOf(Verdict.Refuted.class);
        var logarithmic = growing(n -> 1 + 2 * Math.log(n), 17);
        assertThat(logarithmic.judge(LOGARITHMIC, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
        assertThat(logarithmic.judge(LINEAR, TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void aShrinkingMeanGrowsLikeNothing() {
        var shrinking = growing(n -> 40 - n / 4, 60);
        assertThat(shrinking.judge(LINEAR, TRIAL)).isInstanceOf(Verdict.Refuted.class);
        assertThat(shrinking.judge(GrowthLaw.power(-1), TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void aReplicateOutsideItsRangeMakesARateInvalid() {
        var wrong = ExponentTest.<Double>equal(
                "risk", claimed -> claimed, within(0.1), noisy(doublings(4, 4), 0.6, n -> 1 / Math.sqrt(n)));
        assertThat(wrong.judge(-0.5, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        open -> assertThat(open.reason())
                                .matches(
                                        "invalid: replicate \\d+ at 4\\.0 is 0\\.\\d+, outside the declared range .*"));
    }

    /// The samples that logistic regression needs: spec naivebayes C19, with errors of 0.7%.
    private static List<Point> logisticRegressionNeeds() {
        double[] n = {32, 48, 64, 96, 128, 192, 256};
        double[] needed = {60.6, 73.6, 87.2, 118.2, 148.2, 209.0, 268.5};
        return IntStream.range(0, n.length)
                .mapToObj(i -> new Point(n[i], needed[i], 0.007 * needed[i]))
                .toList();
    }

    @Test
    void fittedLawsAreToldApartByTheirMisfit() {
        Check<GrowthLaw> needs = FittedRate.growth("m", law -> law, LAWS, _ -> logisticRegressionNeeds());
        assertThat(needs.judge(LINEAR, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
        assertThat(needs.judge(LOGARITHMIC, TRIAL)).isInstanceOf(Verdict.Refuted.class);
        var line = LineFit.weighted(logisticRegressionNeeds());
        assertThat(line.slope()).isCloseTo(0.93, Offset.offset(0.02));
        assertThat(line.intercept()).isCloseTo(30.5, Offset.offset(2.0));
    }

    @Test
    void aFittedExponentAccountsForScatterBeyondTheStatedErrors() {
        var points = logisticRegressionNeeds().stream()
                .map(point -> Point.onLogAxes(point.x(), point.y(), 0.007))
                .toList();
        Check<Double> needs = FittedRate.exponent("m in n", p -> p, within(0.25), _ -> points);
        assertThat(needs.judge(0.75, TRIAL)).isInstanceOf(Verdict.Confirmed.class);
        assertThat(needs.judge(0.1, TRIAL)).isInstanceOf(Verdict.Refuted.class);
        var fit = LineFit.weighted(points);
        assertThat(fit.scaleFactor()).isGreaterThan(3);
        assertThat(fit.slopeInterval(0.05).width())
                .isCloseTo(2 * 1.959963984540054 * fit.slopeError() * fit.scaleFactor(), Offset.offset(1e-12));
    }

    @Test
    void theScatterOfCellsGivesStudentsInterval() {
        var oracle = new SimpleRegression();
        double[] x = {1, 2, 3, 5, 8, 13};
        double[] y = {2.1, 3.9, 6.2, 9.8, 16.5, 25.7};
        for (int i = 0; i < x.length; i++) {
            oracle.addData(x[i], y[i]);
        }
        var fit = LineFit.scattered(x, y);
        assertThat(fit.slope()).isCloseTo(oracle.getSlope(), Offset.offset(1e-13));
        assertThat(fit.intercept()).isCloseTo(oracle.getIntercept(), Offset.offset(1e-12));
        assertThat(fit.slopeError()).isCloseTo(oracle.getSlopeStdErr(), Offset.offset(1e-13));
        assertThat(fit.slopeInterval(0.01).width() / 2)
                .isCloseTo(oracle.getSlopeConfidenceInterval(0.01), Offset.offset(1e-9));
    }

    @Test
    void exactPowersHaveTheirExponentsGloballyAndLocally() {
        var sizes = List.of(1.0, 3.0, 10.0, 40.0);
        assertThat(LogLogFit.exponent(sizes, n -> n, n -> 7 * Math.pow(n, 1.5))).isCloseTo(1.5, Offset.offset(1e-14));
        assertThat(LogLogFit.rate(sizes, n -> n, n -> 7 * Math.exp(-n / 4))).isCloseTo(-0.25, Offset.offset(1e-14));
        double[] local = LogLogFit.localExponents(sizes, n -> n, n -> n * n + n);
        assertThat(local).isSorted().hasSize(3);
        assertThat(local[0]).isGreaterThan(1);
        assertThat(local[2]).isLessThan(2);
    }

    @Test
    void twoPlacesCannotTellLawsApart() {
        assertThatThrownBy(() ->
                        GrowthTest.<GrowthLaw>of("T", law -> law, LAWS, 0, noisy(new double[] {1, 2}, 1, _ -> 0.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected three");
    }

    @Test
    void anExponentJustOutsideTheToleranceIsHardlyEverConfirmed() {
        var test = SQUARE_ROOT_DECAY.upTo(3000, 3000, 3000);
        wrong(Verdict.Confirmed.class, test, -0.4, 25).stayWithin(0.05);
        wrong(Verdict.Refuted.class, test, -0.6, 25).stayWithin(0.05);
    }

    @Test
    void aTrueLawIsHardlyEverRefuted() {
        var linear = GrowthTest.<GrowthLaw>of("T", law -> law, LAWS, 0, noisy(doublings(8, 4), 102, n -> 3 + n / 2))
                .upTo(3000, 3000, 3000);
        wrong(Verdict.Refuted.class, linear, LINEAR, 25).stayWithin(0.05);
    }

    private static List<Point> gaussian(Trial trial) {
        var generator = trial.stream().child("points").generator();
        return IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new Point(
                        n,
                        2
                                + 0.5 * n
                                + 0.1
                                        * ZigguratSampler.NormalizedGaussian.of(generator)
                                                .sample(),
                        0.1))
                .toList();
    }

    @Test
    void fitsToGaussianPointsErrAsRarelyAsStated() {
        Check<GrowthLaw> growth = FittedRate.growth("y", law -> law, LAWS, RatesTest::gaussian);
        wrong(Verdict.Refuted.class, growth, LINEAR, 1000).stayWithin(0.05);
        Check<Double> slope = FittedRate.exponent("y", p -> p, within(1e-9), RatesTest::gaussian);
        wrong(Verdict.Refuted.class, slope, 0.5, 1000).stayWithin(0.05);
    }

    @Test
    void aRangeThatShrinksWithTheMeanMakesARateCheaper() {
        Sweep.Draw<Double> draw = (_, n, stream) -> (0.5 + stream.generator().nextDouble()) / n;
        var wide = ExponentTest.<Double>equal(
                "1/n", p -> p, within(0.1), Sweep.over(doublings(4, 4), boundedIn(0, 1), draw));
        var narrow = ExponentTest.<Double>equal(
                "1/n", p -> p, within(0.1), Sweep.over(doublings(4, 4), n -> boundedIn(0, 2 / n), draw));
        assertThat(replicates(narrow.judge(-1.0, TRIAL))).isLessThan(replicates(wide.judge(-1.0, TRIAL)) / 2);
    }

    private static long replicates(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Confirmed.class);
        return Long.parseLong(((Verdict.Confirmed) verdict).evidence().figures().get("replicates"));
    }

    /// On how many streams a verdict is wrong at error probability 0.05.
    private static <T> Misses wrong(Class<? extends Verdict> verdict, Check<T> check, T candidate, int runs) {
        long count = IntStream.range(0, runs)
                .mapToObj(run -> new Trial(RandomStream.ofSeed(run), 0.05, Effort.SMOKE, _ -> {}, () -> false))
                .filter(trial -> verdict.isInstance(check.judge(candidate, trial)))
                .count();
        return new Misses(count, runs);
    }
}
