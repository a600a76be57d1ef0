package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadLossTest {

    @Property
    void thePapersHeadIsConsistentAtUnitScale(@ForAll("shapes") double shape) {
        assertThat(HeadLoss.PAPER.minimiser(new GeneralizedGaussian(1, shape)))
                .isCloseTo(shape, within(1e-11 * shape * shape + 1e-13));
    }

    @Property
    void noShapeHasALowerMeanLoss(
            @ForAll HeadLoss loss, @ForAll("moderate") GeneralizedGaussian errors, @ForAll("shapes") double other) {
        double least = loss.mean(errors, loss.minimiser(errors));

        assertThat(loss.mean(errors, other)).isGreaterThanOrEqualTo(least - 1e-13 * (1 + Math.abs(least)));
    }

    @Property
    void theMeanLossChangesAsItsSlopeSays(
            @ForAll HeadLoss loss, @ForAll("moderate") GeneralizedGaussian errors, @ForAll("unit") double u) {
        double shape = 0.3 * Math.pow(20, u);
        double h = 1e-4 * shape;
        var term = loss.meanTerm(errors, shape);
        var above = loss.meanTerm(errors, shape + h);
        var below = loss.meanTerm(errors, shape - h);
        double size = 1 + Math.abs(term.value()) + above.curvature() * shape * shape;

        assertThat(term.slope()).isCloseTo((above.value() - below.value()) / (2 * h), within(1e-6 * size / shape));
        assertThat(term.curvature())
                .isCloseTo(
                        (above.slope() - below.slope()) / (2 * h),
                        within(1e-6 * (size + Math.abs(term.curvature())) / (shape * shape) + 1e-5 * size));
    }

    @Property
    void thePapersLossIsTheNegativeLogLikelihoodAtUnitScale(@ForAll("shapes") double shape, @ForAll("unit") double u) {
        double error = 4 * u - 2;
        var exact = NegativeLogLikelihood.of(error, 1, shape);

        assertThat(HeadLoss.PAPER.of(error, shape)).isCloseTo(exact.value(), within(1e-13 * exact.value() + 1e-13));
        assertThat(HeadLoss.PAPER.errorSlope(error, shape))
                .isCloseTo(exact.errorSlope(), within(1e-12 * Math.abs(exact.errorSlope())));
    }

    @ParameterizedTest
    @EnumSource
    void withoutErrorEitherHeadSaysTheShapeOfLeastNormalizer(HeadLoss loss) {
        assertThat(loss.minimiser(new GeneralizedGaussian(1e-150, 2)))
                .isCloseTo(HeadLoss.minimiserWithoutError(), within(1e-14));
        assertThat(loss.errorSlope(0, 0.5)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void errorsTooLargeForAnyShapeAreRefused(HeadLoss loss) {
        assertThatThrownBy(() -> loss.minimiser(new GeneralizedGaussian(1e200, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.05");
    }

    @Test
    void theReleasedDensityHasMassOneAtTwoShapesOnly() {
        assertThat(HeadLoss.RELEASED.logMass(0.5)).isZero();
        assertThat(HeadLoss.RELEASED.logMass(1)).isZero();
        assertThat(HeadLoss.RELEASED.logMass(0.7)).isPositive();
        assertThat(HeadLoss.RELEASED.logMass(0.4)).isNegative();
        assertThat(HeadLoss.RELEASED.logMass(1.5)).isNegative();
    }

    @Test
    void theNormalisedWeightPullsTheMemberOfTheLargestLossDown() {
        double[] shapes = {1, 2, 3};
        double[] losses = {1, 5, 1};

        assertThat(RiskAverseWeight.normalisedSlope(1, shapes, losses, 0)).isCloseTo((5 - 14.0 / 6) / 6, within(1e-15));
        assertThat(RiskAverseWeight.normalisedSlope(0, shapes, losses, 0)).isNegative();
        assertThatThrownBy(() -> RiskAverseWeight.normalisedSlope(3, shapes, losses, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RiskAverseWeight.normalisedSlope(0, shapes, new double[] {1}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 losses; expected 3, one for each shape");
    }

    @Property
    void anUnstoppedWeightPullsTheShapeDown(@ForAll("unit") double u) {
        double shape = 0.3 * Math.pow(30, u);

        assertThat(RiskAverseWeight.weightedSlope(shape, shape))
                .isCloseTo(new GeneralizedGaussian(1, shape).entropy(), within(1e-12 * (1 + shape)));
        assertThat(RiskAverseWeight.biasedShape(shape)).isLessThan(shape);
    }

    @Provide
    Arbitrary<Double> shapes() {
        return LawArbitraries.shapes();
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }

    /// Laws of shapes from 0.5 to 8 and scales from 1/8 to 8.
    @Provide
    Arbitrary<GeneralizedGaussian> moderate() {
        return net.jqwik.api.Combinators.combine(LawArbitraries.unit(), LawArbitraries.unit())
                .as((u, v) -> new GeneralizedGaussian(Math.pow(64, u) / 8, 0.5 * Math.pow(16, v)));
    }
}
