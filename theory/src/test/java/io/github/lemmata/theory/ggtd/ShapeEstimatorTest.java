package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.ggtd.ShapeEstimator.KURTOSIS;
import static io.github.lemmata.theory.ggtd.ShapeEstimator.MALLAT;
import static io.github.lemmata.theory.ggtd.ShapeEstimator.MAXIMUM_LIKELIHOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Fits to quantile samples, whose answers are known or were computed elsewhere, and to samples at the ends
/// of what can be fitted.
class ShapeEstimatorTest {

    /// $n$ mid-quantiles of a law, symmetric about a location.
    private static double[] quantiles(double location, double scale, double shape, int n) {
        var law = new GeneralizedGaussian(scale, shape);
        return IntStream.range(0, n)
                .mapToDouble(i -> location + law.quantile((i + 0.5) / n))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        // shape, scale, fitted scale and shape: mpmath 1.3, 40 digits, findroot on the score equation
        ".5, 2, 2.1557717428797767842, 0.51311495942451169311",
        "1, 1, 1.0939447275646657761, 1.0836182442966383266",
        "2, .25, 0.26128004879689485482, 2.2751199350034861837",
        "5, 3, 3.0546639680958342586, 6.7259014455774183166"
    })
    void maximisesTheLikelihoodAsAnotherProgramDoes(
            double shape, double scale, double fittedScale, double fittedShape) {
        var fit = MAXIMUM_LIKELIHOOD.fitAbout(0, quantiles(0, scale, shape, 41));

        assertThat(fit.scale()).isCloseTo(fittedScale, within(1e-12 * fittedScale));
        assertThat(fit.shape()).isCloseTo(fittedShape, within(1e-12 * fittedShape));
        assertThat(fit.limit()).isEqualTo(GeneralizedGaussianFit.Limit.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void recoversTheLawFromManyOfItsQuantiles(ShapeEstimator estimator) {
        for (double shape : new double[] {0.8, 1, 1.5, 2, 4}) {
            var fit = estimator.fit(quantiles(-3, 2, shape, 20_000));

            assertThat(fit.location()).isCloseTo(-3, within(0.01));
            assertThat(fit.scale()).isCloseTo(2, within(0.06));
            assertThat(fit.shape()).isCloseTo(shape, within(0.03 * shape));
        }
    }

    @ParameterizedTest
    @EnumSource
    void statesTheErrorsOfItsLimitLaw(ShapeEstimator estimator) {
        int n = 20_000;
        var fit = estimator.fit(quantiles(0, 2, 2, n));

        assertThat(fit.shapeError()).isCloseTo(Math.sqrt(estimator.asymptoticVariance(2) / n), within(1e-4));
        // Gaussian numbers: every estimator's location is the mean to first order.
        assertThat(fit.locationError()).isCloseTo(Math.sqrt(2.0 / n), within(1e-4));
        assertThat(estimator.fitAbout(0, quantiles(0, 2, 2, 100)).locationError())
                .isZero();
    }

    @Test
    void theScaleErrorFollowsFromTheInformation() {
        var fit = MAXIMUM_LIKELIHOOD.fitAbout(0, quantiles(0, 2, 1.3, 1000));
        var information = FisherInformation.of(fit.scale(), fit.shape());

        assertThat(fit.scaleError()).isCloseTo(Math.sqrt(information.scaleVariance() / 1000), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1, 1e12, 1e300})
    void scalesWithTheNumbers(double unit) {
        double[] values = quantiles(0, 1, 1.4, 99);
        double[] scaled = Arrays.stream(values).map(v -> unit * v).toArray();
        for (var estimator : ShapeEstimator.values()) {
            assertThat(estimator.fit(scaled).shape())
                    .isCloseTo(estimator.fit(values).shape(), within(1e-9));
            assertThat(estimator.fit(scaled).scale() / unit)
                    .isCloseTo(estimator.fit(values).scale(), within(1e-9));
        }
    }

    @Test
    void theFreeLocationIsTheMostLikelyOne() {
        double[] skewed =
                IntStream.range(0, 200).mapToDouble(i -> Math.exp(0.01 * i)).toArray();
        var fit = MAXIMUM_LIKELIHOOD.fit(skewed);
        double most = fit.logLikelihood(skewed);

        for (double step : new double[] {-1e-2, -1e-4, 1e-4, 1e-2}) {
            assertThat(MAXIMUM_LIKELIHOOD
                            .fitAbout(fit.location() + step, skewed)
                            .logLikelihood(skewed))
                    .as("location moved by %s", step)
                    .isLessThan(most);
        }
    }

    @Test
    void belowShapeOneTheLocationIsTheBestOfAllValues() {
        double[] values = quantiles(0, 1, 0.6, 60);
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.05 * Math.sin(7 * i);
        }
        var fit = MAXIMUM_LIKELIHOOD.fit(values);
        double best = Arrays.stream(values)
                .map(v -> MAXIMUM_LIKELIHOOD.fitAbout(v, values).logLikelihood(values))
                .max()
                .orElseThrow();

        assertThat(fit.shape()).isLessThan(1);
        assertThat(values).contains(fit.location());
        assertThat(fit.logLikelihood(values)).isCloseTo(best, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheShapeAtTheEndsOfItsRange(ShapeEstimator estimator) {
        double[] signs = {-1, 1, 1, -1};
        double[] spike = new double[100_000];
        spike[7] = 1;

        assertThat(estimator.fitAbout(0, signs).limit()).isEqualTo(GeneralizedGaussianFit.Limit.HIGHEST);
        assertThat(estimator.fitAbout(0, signs).shape()).isEqualTo(ShapeEstimator.HIGHEST);
        if (estimator == MALLAT) {
            assertThat(estimator.fitAbout(0, spike).limit()).isEqualTo(GeneralizedGaussianFit.Limit.LOWEST);
            assertThat(estimator.fitAbout(0, spike).shape()).isEqualTo(ShapeEstimator.LOWEST);
        }
    }

    @Test
    void aFewNumbersHaveAFitAwayFromTheLowestShape() {
        var fit = MAXIMUM_LIKELIHOOD.fit(new double[] {1, 2, -1, 0.5, 0.9, 0.2, -0.3, -2, 0.1, 3});

        assertThat(fit.limit()).isEqualTo(GeneralizedGaussianFit.Limit.NONE);
        assertThat(fit.shape()).isBetween(0.8, 4.0);
        assertThat(fit.location()).isBetween(-1.0, 1.0);
    }

    /// Turns from the middle end at shape 1.16 and -11.327, less likely than the Gaussian with -11.322; from there the
    /// likelihood grows up to the uniform law.
    @Test
    void aFewNumbersMayBeMostLikelyUniform() {
        double[] values = {1, 2, -1, 0.5, -3, 0.2};
        var fit = MAXIMUM_LIKELIHOOD.fit(values);

        assertThat(fit.limit()).isEqualTo(GeneralizedGaussianFit.Limit.HIGHEST);
        assertThat(fit.location()).isCloseTo(-0.5, within(1e-6));
        assertThat(fit.logLikelihood(values)).isGreaterThan(-11.32);
    }

    @Test
    void whereMostNumbersAreTheSameTheLocationIsThat() {
        var fit = MAXIMUM_LIKELIHOOD.fit(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 3, -2});

        assertThat(fit.location()).isEqualTo(0.1);
        assertThat(fit.limit()).isEqualTo(GeneralizedGaussianFit.Limit.LOWEST);
    }

    @Test
    void zerosAndTiesCountAsNumbers() {
        double[] values = {0, 0, -1, 2, 2, -3, 0.5, -0.5, 1, 1};
        var fit = MAXIMUM_LIKELIHOOD.fitAbout(0, values);
        double there = fit.logLikelihood(values);

        assertThat(fit.limit()).isEqualTo(GeneralizedGaussianFit.Limit.NONE);
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(new GeneralizedGaussianFit(
                                    MAXIMUM_LIKELIHOOD, 10, 0, true, fit.scale(), fit.shape() * factor, fit.limit())
                            .logLikelihood(values))
                    .isLessThan(there);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatHasNoFit(ShapeEstimator estimator) {
        assertThatThrownBy(() -> estimator.fitAbout(2, new double[] {2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the largest deviation of 3 values from location 2.0 is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> estimator.fit(new double[] {5, 5, 5})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> estimator.fit(new double[] {1, Double.NaN, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> estimator.fit(new double[] {1, Double.POSITIVE_INFINITY, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> estimator.fitAbout(0, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of values is 1; expected integer >= 2");
        assertThatThrownBy(() -> estimator.fitAbout(Double.NaN, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIntervalOfTheShapeIsSymmetricInItsLogarithm() {
        var fit = KURTOSIS.fitAbout(0, quantiles(0, 1, 2, 400));
        var interval = fit.shapeInterval(0.95);

        assertThat(Math.log(interval.high() / fit.shape()))
                .isCloseTo(1.959963984540054 * fit.shapeError() / fit.shape(), within(1e-14));
        assertThat(interval.low() * interval.high()).isCloseTo(fit.shape() * fit.shape(), within(1e-13));
        assertThatThrownBy(() -> fit.shapeInterval(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
