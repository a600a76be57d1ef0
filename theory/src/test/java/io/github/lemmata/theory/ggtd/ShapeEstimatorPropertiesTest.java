package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.GeneralizedGaussianFit.Limit;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds of fits to any numbers: ties, outliers and a few distinct values among them.
class ShapeEstimatorPropertiesTest {

    @Property
    void aFitIsALawWithinItsRange(@ForAll ShapeEstimator estimator, @ForAll("samples") double[] values) {
        var fit = estimator.fit(values);

        assertThat(fit.scale()).isPositive().isFinite();
        assertThat(fit.shape()).isBetween(ShapeEstimator.LOWEST, ShapeEstimator.HIGHEST);
        assertThat(fit.limit() == Limit.NONE)
                .isEqualTo(fit.shape() > ShapeEstimator.LOWEST && fit.shape() < ShapeEstimator.HIGHEST);
        assertThat(fit.location())
                .isBetween(
                        Arrays.stream(values).min().orElseThrow() - 1e-9,
                        Arrays.stream(values).max().orElseThrow() + 1e-9);
        assertThat(fit.shapeError()).isPositive();
        assertThat(fit.scaleError()).isPositive();
    }

    @Property
    void noShapeNearAMaximumOfTheLikelihoodIsMoreLikely(@ForAll("samples") double[] values) {
        var fit = ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(0.25, values);
        var likelihood = new ProfileLikelihood(Residuals.about(0.25, values));
        double there = ProfileLikelihood.meanNegativeLog(fit.shape(), fit.scale());

        for (double factor : new double[] {0.9999, 1.0001}) {
            double shape = Math.clamp(fit.shape() * factor, ShapeEstimator.LOWEST, ShapeEstimator.HIGHEST);
            assertThat(ProfileLikelihood.meanNegativeLog(shape, likelihood.scale(shape)))
                    .isGreaterThanOrEqualTo(there - 1e-12 * (1 + Math.abs(there)));
        }
    }

    @Property
    void theScaleIsTheMostLikelyOne(@ForAll("samples") double[] values) {
        var fit = ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(0.25, values);
        double powers = Arrays.stream(values)
                .map(v -> Math.pow(Math.abs(v - 0.25) / fit.scale(), fit.shape()))
                .sum();

        assertThat(fit.shape() * powers / values.length).isCloseTo(1, within(1e-10));
    }

    @Property
    void theFreeLocationIsAtLeastAsLikelyAsTheMiddle(@ForAll("samples") double[] values) {
        double middle = FreeLocation.middle(Arrays.stream(values).sorted().toArray());
        var fixed = ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(middle, values);
        Assume.that(fixed.limit() == Limit.NONE);
        var free = ShapeEstimator.MAXIMUM_LIKELIHOOD.fit(values);

        assertThat(free.logLikelihood(values))
                .isGreaterThanOrEqualTo(fixed.logLikelihood(values) - 1e-9 * values.length);
    }

    @Property
    void theFitIsAtLeastAsLikelyAsTheGaussianAndTheLaplaceLaw(@ForAll("samples") double[] values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        double median = sorted[values.length / 2];
        double deviation = Arrays.stream(values).map(v -> Math.abs(v - median)).sum() / values.length;
        Assume.that(deviation > 0);
        var fit = ShapeEstimator.MAXIMUM_LIKELIHOOD.fit(values);
        double gaussian = Math.log(2 * Math.PI * variance(values)) / 2 + 0.5;
        double laplace = Math.log(2 * deviation) + 1;

        assertThat(-fit.logLikelihood(values) / values.length).isLessThanOrEqualTo(Math.min(gaussian, laplace) + 1e-9);
    }

    private static double variance(double[] values) {
        double mean = Moments.mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }

    /// Three to forty numbers, not all equal: normal, uniform, of heavy tails, or few values with ties.
    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.integers()
                .between(3, 40)
                .flatMap(n -> Arbitraries.integers()
                        .between(0, 4)
                        .flatMap(kind -> LawArbitraries.unit()
                                .array(double[].class)
                                .ofSize(n)
                                .map(units -> Arrays.stream(units)
                                        .map(u -> number(kind, u))
                                        .toArray())
                                .filter(values ->
                                        Arrays.stream(values).distinct().count() > 1)));
    }

    private static double number(int kind, double u) {
        return switch (kind) {
            case 0 -> u;
            case 1 -> Math.tan(Math.PI * (u - 0.5) * 0.9999);
            case 2 -> Math.rint(4 * u) - 1;
            case 3 -> Math.exp(20 * (u - 0.5)) * (u > 0.7 ? -1 : 1);
            default -> new GeneralizedGaussian(1, 2).quantile(0.001 + 0.998 * u);
        };
    }
}
