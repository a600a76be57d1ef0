package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NegativeLogLikelihoodTest {

    @Property
    void theScaleSlopeVanishesWhereThePowerIsOneOverTheShape(@ForAll("laws") GeneralizedGaussian law) {
        double error = law.scale() * Math.pow(1 / law.shape(), 1 / law.shape());

        assertThat(new NegativeLogLikelihood(error, law).scaleSlope() * law.scale())
                .isCloseTo(0, within(4e-16 * (2 + law.shape())));
    }

    @Property
    void aLossOfTwiceTheErrorAndTheScaleIsLargerByLogTwo(
            @ForAll("laws") GeneralizedGaussian law, @ForAll("unit") double u) {
        double error = law.scale() * (2 * u - 1);
        var loss = new NegativeLogLikelihood(error, law);
        var doubled = NegativeLogLikelihood.of(2 * error, 2 * law.scale(), law.shape());

        assertThat(doubled.value() - loss.value()).isCloseTo(Math.log(2), within(1e-13 * (1 + Math.abs(loss.value()))));
        assertThat(doubled.shapeSlope()).isEqualTo(loss.shapeSlope());
        assertThat(doubled.errorSlope()).isEqualTo(loss.errorSlope() / 2);
    }

    @Property
    void slopesInErrorAndScaleBalance(@ForAll("laws") GeneralizedGaussian law, @ForAll("unit") double u) {
        // Euler's relation of that invariance: delta d/d(delta) + alpha d/d(alpha) = 1.
        double error = law.scale() * (2 * u - 1);
        var loss = new NegativeLogLikelihood(error, law);

        assertThat(error * loss.errorSlope() + law.scale() * loss.scaleSlope()).isCloseTo(1, within(1e-12));
    }

    @Test
    void errorZeroHasTheLimitsOfItsTerms() {
        var loss = NegativeLogLikelihood.of(0, 2, 0.5);

        assertThat(loss.value()).isCloseTo(Math.log(4) + Math.log(2), within(1e-15));
        assertThat(loss.errorSlope()).isZero();
        assertThat(loss.scaleSlope()).isEqualTo(0.5);
        assertThat(loss.shapeSlope()).isCloseTo(-4 * 0.9227843350984671394, within(1e-14));
    }

    @Test
    void informationOnTheLocationIsInfiniteUpToShapeOneHalf() {
        assertThat(FisherInformation.of(1, 0.5).location()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FisherInformation.of(1, 0.1).location()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(FisherInformation.of(1, 0.51).location()).isFinite();
    }

    @Property
    void informationIsPositiveDefinite(@ForAll("laws") GeneralizedGaussian law) {
        var information = new FisherInformation(law);
        double determinant = information.scale() * information.shape() - Math.pow(information.scaleShape(), 2);

        assertThat(determinant).isPositive();
        assertThat(information.shapeVariance())
                .isCloseTo(information.scale() / determinant, within(1e-10 * information.shapeVariance()));
        assertThat(information.scaleVariance())
                .isCloseTo(information.shape() / determinant, within(1e-10 * information.scaleVariance()));
    }

    @Test
    void errorsThatAreNotFiniteAreRefused() {
        assertThatThrownBy(() -> NegativeLogLikelihood.of(Double.NaN, 1, 1))
                .hasMessage("error is NaN; expected finite real");
    }

    @Provide
    Arbitrary<GeneralizedGaussian> laws() {
        return LawArbitraries.laws();
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
