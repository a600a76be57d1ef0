package io.github.lemmata.theory.ggtd;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.gamma.Erfc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralizedGaussianTest {

    private static final GeneralizedGaussian LAPLACE = new GeneralizedGaussian(2, 1);

    @ParameterizedTest
    @CsvFileSource(resources = "generalized-gaussian.csv", useHeadersInDisplayName = true)
    void agreesWithReference(String function, double scale, double shape, double at, double value, double tolerance) {
        var law = new GeneralizedGaussian(scale, shape);
        double found = switch (function) {
            case "survival" -> law.survival(at);
            case "inverseSurvival" -> law.inverseSurvival(at);
            case "central" -> law.central(at);
            case "logSurvival" -> law.logSurvival(at);
            case "density" -> law.density(at);
            case "absoluteMoment" -> law.absoluteMoment(at);
            case "entropy" -> law.entropy();
            case "kurtosis" -> law.kurtosis();
            case "divergence" -> law.divergenceTo(new GeneralizedGaussian(1.75, at));
            default -> throw new IllegalArgumentException(function);
        };
        assertThat(found).isCloseTo(value, within(tolerance * Math.abs(value)));
    }

    @Property
    void theTailAboveAQuantileIsTheProbabilityAskedFor(
            @ForAll("laws") GeneralizedGaussian law, @ForAll("tails") double p) {
        double x = law.inverseSurvival(p);
        // One ulp of x is worth this much of its tail.
        double condition = 1 + x * law.density(x) / p;

        assertThat(law.survival(x)).isCloseTo(p, within(p * (1e-12 + 4e-16 * condition)));
        assertThat(law.cumulative(-x)).isEqualTo(law.survival(x));
    }

    @Property
    void quantilesAreSymmetric(@ForAll("laws") GeneralizedGaussian law, @ForAll("tails") double p) {
        assertThat(law.quantile(p)).isEqualTo(-law.inverseSurvival(p));
        assertThat(law.quantile(1 - p)).isEqualTo(law.inverseSurvival(1 - (1 - p)));
    }

    @Property
    void largerValuesAreExceededLessOften(
            @ForAll("laws") GeneralizedGaussian law, @ForAll("tails") double p, @ForAll("tails") double q) {
        double x = law.inverseSurvival(Math.min(p, q));
        double y = law.inverseSurvival(Math.max(p, q));

        assertThat(x).isGreaterThanOrEqualTo(y * (1 - 1e-14));
        assertThat(law.survival(x)).isLessThanOrEqualTo(law.survival(y) * (1 + 1e-12));
    }

    @Property
    void logSurvivalIsTheLogarithmOfSurvival(@ForAll("laws") GeneralizedGaussian law, @ForAll("tails") double p) {
        double x = law.inverseSurvival(p);

        assertThat(law.logSurvival(x)).isCloseTo(Math.log(law.survival(x)), within(5e-13));
        assertThat(law.logSurvival(-x)).isCloseTo(Math.log(law.survival(-x)), within(1e-15));
    }

    @Property
    void centreAndTailsSumToOne(@ForAll("laws") GeneralizedGaussian law, @ForAll("tails") double p) {
        double x = law.inverseSurvival(p);

        assertThat(law.central(x) + 2 * law.survival(x)).isCloseTo(1, within(4e-16 + 4e-13 * p));
    }

    @Property
    void divergenceIsNotNegative(@ForAll("laws") GeneralizedGaussian law, @ForAll("laws") GeneralizedGaussian other) {
        assertThat(law.divergenceTo(other)).isGreaterThanOrEqualTo(-1e-13 * (1 + 1 / law.shape()));
        assertThat(law.divergenceTo(law)).isCloseTo(0, within(1e-13 * (1 + 1 / law.shape())));
    }

    @Property
    void differentLawsDiverge(@ForAll("laws") GeneralizedGaussian law, @ForAll("unit") double u) {
        var wider = new GeneralizedGaussian(law.scale() * (1.01 + u), law.shape());
        var other = new GeneralizedGaussian(law.scale(), law.shape() * (1.1 + u));

        assertThat(law.divergenceTo(wider)).isGreaterThan(1e-6);
        assertThat(law.divergenceTo(other)).isGreaterThan(1e-6);
    }

    @Property
    void entropyIsTheMeanLoss(@ForAll("laws") GeneralizedGaussian law) {
        // The mean of u^beta is 1/beta, where u^beta + ln(normaliser) is the loss.
        double meanPower = law.absoluteMoment(law.shape()) / Math.pow(law.scale(), law.shape());

        assertThat(law.entropy()).isCloseTo(meanPower + law.logNormalizer(), within(1e-12 * (1 + meanPower)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-9, 0.3, 1, 3, 10, 26})
    void shapeTwoIsTheNormalLaw(double x) {
        var law = new GeneralizedGaussian(Math.sqrt(2), 2);

        assertThat(law.density(x)).isCloseTo(Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI), within(1e-15));
        assertThat(law.survival(x) / (Erfc.value(x / Math.sqrt(2)) / 2)).isCloseTo(1, within(2e-13));
    }

    @Test
    void shapeOneIsLaplacesLaw() {
        assertThat(LAPLACE.density(-3)).isCloseTo(Math.exp(-1.5) / 4, within(1e-17));
        assertThat(LAPLACE.survival(1400)).isCloseTo(0.5 * Math.exp(-700), within(1e-13 * Math.exp(-700)));
        assertThat(LAPLACE.logSurvival(1e6)).isCloseTo(-5e5 - Math.log(2), within(1e-10));
    }

    @Test
    void largeShapesApproachTheUniformLaw() {
        var law = new GeneralizedGaussian(3, 1e9);

        assertThat(law.survival(1)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(law.variance()).isCloseTo(3, within(1e-7));
        assertThat(law.kurtosis()).isCloseTo(1.8, within(1e-7));
        assertThat(law.quantile(0.9)).isCloseTo(2.4, within(1e-7));
        assertThat(law.survival(3.1)).isZero();
    }

    @Test
    void momentsBeyondDoubleRangeAreInfinite() {
        var law = new GeneralizedGaussian(1, 0.01);

        assertThat(law.absoluteMoment(2)).isEqualTo(POSITIVE_INFINITY);
        assertThat(law.kurtosis()).isCloseTo(2.1881576451737011e63, within(1e52));
        assertThat(law.moment(3)).isZero();
        assertThat(law.moment(0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.1, 0.3, 0.49})
    void quantilesBeyondDoubleRangeAreInfinite(double p) {
        assertThat(new GeneralizedGaussian(1, 0.001).inverseSurvival(p)).isEqualTo(POSITIVE_INFINITY);
        assertThat(new GeneralizedGaussian(1, 0.001).quantile(p)).isEqualTo(NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.05, 1000, 1e5})
    void quantilesOfExtremeShapesStillLeadBack(double shape) {
        var law = new GeneralizedGaussian(1, shape);
        for (double p : new double[] {1e-90, 1e-9, 0.1, 0.3, 0.49}) {
            assertThat(law.survival(law.inverseSurvival(p))).isCloseTo(p, within(1e-8 * p));
        }
    }

    @Test
    void endsOfTheLine() {
        assertThat(LAPLACE.density(POSITIVE_INFINITY)).isZero();
        assertThat(LAPLACE.cumulative(NEGATIVE_INFINITY)).isZero();
        assertThat(LAPLACE.cumulative(POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(LAPLACE.logSurvival(POSITIVE_INFINITY)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(LAPLACE.quantile(0)).isEqualTo(NEGATIVE_INFINITY);
        assertThat(LAPLACE.quantile(0.5)).isZero();
        assertThat(LAPLACE.quantile(1)).isEqualTo(POSITIVE_INFINITY);
        assertThat(LAPLACE.survival(Double.NaN)).isNaN();
    }

    @Test
    void parametersOutsideTheirDomainsAreRefused() {
        assertThatThrownBy(() -> new GeneralizedGaussian(0, 1)).hasMessage("scale is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> new GeneralizedGaussian(1, Double.NaN))
                .hasMessage("shape is NaN; expected finite real > 0");
        assertThatThrownBy(() -> LAPLACE.quantile(1.5)).hasMessage("p is 1.5; expected real from 0.0 to 1.0");
        assertThatThrownBy(() -> LAPLACE.absoluteMoment(-1)).hasMessage("q is -1.0; expected finite real > -1");
    }

    @Provide
    Arbitrary<GeneralizedGaussian> laws() {
        return LawArbitraries.laws();
    }

    @Provide
    Arbitrary<Double> tails() {
        return LawArbitraries.tails();
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
