package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GaussianComparisonTest {

    @Property
    void theMeanIsNeverTheBetterLocation(@ForAll("shapes") double shape) {
        assertThat(GaussianComparison.locationEfficiency(shape)).isGreaterThanOrEqualTo(1 - 1e-15);
    }

    @Property
    void efficiencyIsInformationTimesVariance(@ForAll("laws") GeneralizedGaussian law) {
        double product = new FisherInformation(law).location() * law.variance();
        double efficiency = GaussianComparison.locationEfficiency(law.shape());

        assertThat(efficiency)
                .satisfiesAnyOf(
                        e -> assertThat(e).isEqualTo(product),
                        e -> assertThat(e).isCloseTo(product, within(1e-11 * product)));
    }

    @Property
    void negentropyIsTheDivergenceOfTheGaussianOfTheSameVariance(@ForAll("laws") GeneralizedGaussian law) {
        var gaussian = new GeneralizedGaussian(Math.sqrt(2 * law.variance()), 2);
        double negentropy = GaussianComparison.negentropy(law.shape());

        assertThat(negentropy).isGreaterThanOrEqualTo(-1e-15);
        assertThat(negentropy).isCloseTo(law.divergenceTo(gaussian), within(2e-12 * (1 + negentropy)));
    }

    @Test
    void neitherLosesAnythingAtShapeTwo() {
        assertThat(GaussianComparison.negentropy(2)).isCloseTo(0, within(2e-16));
        assertThat(GaussianComparison.locationEfficiency(2)).isCloseTo(1, within(2e-16));
    }

    @Test
    void theMeanIsInfinitelyWorseUpToShapeOneHalf() {
        assertThat(GaussianComparison.locationEfficiency(0.5)).isInfinite();
        assertThat(GaussianComparison.locationEfficiency(0.1)).isInfinite();
        assertThat(GaussianComparison.locationEfficiency(Math.nextUp(0.5)))
                .isFinite()
                .isGreaterThan(1e14);
        assertThatThrownBy(() -> GaussianComparison.locationEfficiency(0)).isInstanceOf(IllegalArgumentException.class);
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
