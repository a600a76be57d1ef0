package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MomentRatioTest {

    @Property
    void theShapeOfARatioIsTheOneItCameFrom(@ForAll MomentRatio ratio, @ForAll("shapes") double shape) {
        // The ratio levels off as 1/shape².
        assertThat(ratio.shape(ratio.at(shape))).isCloseTo(shape, within(1e-14 * shape * (1 + shape * shape)));
    }

    @Property
    void theSlopeIsThatOfTheLogarithm(@ForAll MomentRatio ratio, @ForAll("shapes") double shape) {
        double h = 1e-4 * shape;
        double difference = (ratio.log(shape + h) - ratio.log(shape - h)) / (2 * h);

        assertThat(ratio.slope(shape)).isNegative().isCloseTo(difference, within(1e-6 * -difference + 1e-10 / shape));
    }

    @Property
    void theMomentsOfTheLawHaveTheRatio(@ForAll("laws") GeneralizedGaussian law) {
        double mean = law.meanAbsolute();

        assertThat(MomentRatio.MALLAT.at(law.shape())).isCloseTo(mean * mean / law.variance(), within(1e-12));
        assertThat(MomentRatio.KURTOSIS.at(law.shape())).isCloseTo(law.kurtosis(), within(1e-12 * law.kurtosis()));
    }

    @Property
    void noEstimatorBeatsMaximumLikelihood(@ForAll("shapes") double shape) {
        double least = ShapeEstimator.MAXIMUM_LIKELIHOOD.asymptoticVariance(shape);

        assertThat(ShapeEstimator.KURTOSIS.asymptoticVariance(shape)).isGreaterThan(least);
        assertThat(ShapeEstimator.MALLAT.asymptoticVariance(shape)).isGreaterThan(least);
    }

    @Test
    void uniformNumbersAndBeyondHaveAnInfiniteShape() {
        assertThat(MomentRatio.KURTOSIS.shape(1.8)).isInfinite();
        assertThat(MomentRatio.KURTOSIS.shape(1)).isInfinite();
        assertThat(MomentRatio.MALLAT.shape(0.75)).isInfinite();
        assertThat(MomentRatio.MALLAT.shape(1)).isInfinite();
        assertThat(MomentRatio.KURTOSIS.shape(1.81)).isBetween(30.0, 35.0);
    }

    @Test
    void shapesBelowTheLowestAreOutOfRange() {
        double lowest = MomentRatio.KURTOSIS.at(ShapeEstimator.LOWEST);

        assertThat(MomentRatio.KURTOSIS.shape(lowest)).isCloseTo(ShapeEstimator.LOWEST, within(1e-14));
        assertThatThrownBy(() -> MomentRatio.KURTOSIS.shape(2 * lowest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ratio is ")
                .hasMessageContaining("expected at most");
        assertThatThrownBy(() -> MomentRatio.MALLAT.shape(1e-5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected at least");
        assertThatThrownBy(() -> MomentRatio.MALLAT.shape(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.shapes();
    }

    @Provide
    Arbitrary<GeneralizedGaussian> laws() {
        return LawArbitraries.laws();
    }
}
