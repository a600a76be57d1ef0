package io.github.lemmata.verify.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.ggtd.GaussianComparison;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.formula.Derivative;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Formulas;
import io.github.lemmata.verify.formula.Tape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// That the certificates of claims 14 and 15 are about the closed forms, and that the coverage test can fail.
class EstimationClaimsTest {

    private static double at(Formula formula, double x) {
        return Tape.of(formula, List.of("x")).value(x);
    }

    private static double curvature(Formula formula, double x) {
        return at(Derivative.of(Derivative.of(formula, "x"), "x"), x);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 1.9})
    void theCertifiedCurvatureIsThatOfTheEfficiency(double x) {
        assertThat(Math.exp(at(GaussianClaims.logRatio(), x)))
                .isCloseTo(GaussianComparison.locationEfficiency(1 / x), within(1e-11 / x));
        double curvature = curvature(GaussianClaims.logRatio(), x);
        assertThat(at(GaussianClaims.curvatureOfLogRatio(), x)).isCloseTo(curvature, within(1e-12 * curvature));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 1.9})
    void theCertifiedSlopeIsMinusTheNegentropysCurvature(double x) {
        var negentropy = GaussianClaims.negentropy(Formulas.variable("x"));

        assertThat(at(negentropy, x)).isCloseTo(GaussianComparison.negentropy(1 / x), within(1e-14));
        assertThat(at(GaussianClaims.slopeOfEntropy(), x)).isCloseTo(-curvature(negentropy, x), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.3, 0.5, 0.7, 1, 1.5, 10})
    void theCertifiedVariancesAreThoseOfTheEstimators(double x) {
        double shape = 1 / x;
        double likelihood = ShapeEstimator.MAXIMUM_LIKELIHOOD.asymptoticVariance(shape);

        assertThat(1 / (x * x * x * at(EstimatorFormulas.information(), x)))
                .isCloseTo(likelihood, within(1e-9 * likelihood));
        for (var estimator : List.of(ShapeEstimator.MALLAT, ShapeEstimator.KURTOSIS)) {
            int p = estimator == ShapeEstimator.MALLAT ? 1 : 2;
            double slope = x * x * at(EstimatorFormulas.slope(p), x);
            double variance = estimator.asymptoticVariance(shape);

            assertThat(at(EstimatorFormulas.spread(p), x) / (slope * slope))
                    .as("%s", estimator)
                    .isCloseTo(variance, within(1e-9 * variance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void coverageRefutesAStandardErrorOfHalfTheSize(ShapeEstimator wrong) {
        var halved = new EstimatorsClaim.Efficiency(
                (estimator, shape) -> estimator.asymptoticVariance(shape) / (estimator == wrong ? 4 : 1),
                Formulas.number(99));
        var trial = Trial.of(RandomStream.ofSeed(13), Effort.SMOKE);

        assertThat(new CoverageCheck(2).judge(halved, trial)).isInstanceOf(Verdict.Refuted.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 2, 9, 100})
    void theQuadratureHasTheMomentsOfTheLaw(double shape) {
        var rule = LawQuadrature.of(shape);
        var law = new GeneralizedGaussian(1, shape);

        assertThat(rule.mass()).isCloseTo(Math.exp(law.logNormalizer()) / 2, within(1e-12 * rule.mass()));
        for (int q : shape < 0.1 ? new int[] {1, 2} : new int[] {1, 4, 8}) {
            double moment = law.absoluteMoment(q);
            assertThat(rule.mean(size -> Math.pow(size, q))).isCloseTo(moment, within(1e-11 * moment));
        }
    }

    @Test
    void theQuadraturesCovarianceOfTheSizeIsItsVariance() {
        double mean = new GeneralizedGaussian(1, 1.5).meanAbsolute();
        double variance = new GeneralizedGaussian(1, 1.5).variance() - mean * mean;

        assertThat(LawQuadrature.of(1.5).covariance(size -> size, size -> size)).isCloseTo(variance, within(1e-13));
    }
}
