package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTransformTest {

    @Provide
    Arbitrary<Double> regrets() {
        return CompSumArbitraries.regrets();
    }

    @Property
    void bothFormsOfTheMeanAbsoluteErrorAgree(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll("regrets") double beta) {
        double exact = ExactTransform.meanAbsoluteError(n, beta);

        assertThat(ExactTransform.fromTwoOn(2, n, beta)).isCloseTo(exact, within(1e-15));
    }

    @Property
    void publishedAndDimensionFreeBoundsLieBelowTheEnvelopeAndThatBelowTheLeastRegret(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll("regrets") double beta) {
        double exact = ExactTransform.meanAbsoluteError(n, beta);
        double envelope = ExactTransform.meanAbsoluteErrorEnvelope(n, beta);

        assertThat(envelope).isLessThanOrEqualTo(exact + 1e-15);
        assertThat(new Transform(2, n).at(beta)).isLessThanOrEqualTo(envelope + 1e-15);
        assertThat(DimensionFreeBounds.meanAbsoluteError(beta)).isLessThanOrEqualTo(envelope + 1e-15);
    }

    @Property
    void theRegretOfTheMeanAbsoluteErrorAllowsWhatTheBoundSays(
            @ForAll @IntRange(min = 2, max = 60) int n, @ForAll("regrets") double beta) {
        double paid = ExactTransform.meanAbsoluteError(n, beta);

        assertThat(DimensionFreeBounds.meanAbsoluteErrorInverse(n, paid)).isGreaterThanOrEqualTo(beta * (1 - 1e-13));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 40})
    void nodesOfTheEnvelopeLieOnTheDimensionFreeBound(int k) {
        double node = 1.0 / (k - 1);

        assertThat(ExactTransform.meanAbsoluteErrorEnvelope(40, node))
                .isCloseTo(DimensionFreeBounds.meanAbsoluteError(node), within(1e-15));
        assertThat(ExactTransform.meanAbsoluteError(40, node))
                .isCloseTo(DimensionFreeBounds.meanAbsoluteError(node), within(1e-15));
    }

    @Test
    void valuesOfTheSpecification() {
        assertThat(ExactTransform.fromTwoOn(3, 2, .3)).isCloseTo(.15, within(1e-15));
        assertThat(new Transform(3, 2).at(.3)).isCloseTo(.0375, within(1e-15));
        assertThat(ExactTransform.fromTwoOn(3, 3, .3)).isCloseTo(.14583333333333333, within(1e-15));
        assertThat(new Transform(3, 3).at(.3)).isCloseTo(.016666666666666667, within(1e-15));
        assertThat(ExactTransform.worstOfThree(1.8, .4).largest()).isCloseTo(.492756437, within(1e-8));
        assertThat(DimensionFreeBounds.meanAbsoluteErrorInverse(100, .01)).isCloseTo(.1051249, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.05, 1.5, 1.8, 1.99})
    void threeClassesPayMoreThanPublishedAndNoMoreThanTwo(double tau) {
        for (double beta : new double[] {.01, .3, .5, .9, 1}) {
            assertThat(ExactTransform.threeClasses(tau, beta))
                    .isGreaterThan(new Transform(tau, 3).at(beta))
                    .isLessThanOrEqualTo(new Transform(tau, 2).at(beta) * (1 + 1e-12));
        }
        assertThat(ExactTransform.threeClasses(tau, 0)).isZero();
    }

    @Test
    void theSharperBoundIsBestPossibleAtOneHotLabels() {
        assertThat(DimensionFreeBounds.generalizedCrossEntropy(1.75, 1))
                .isCloseTo(new CompSumLoss(1.75).phi(1), within(1e-15));
        assertThat(DimensionFreeBounds.quadraticConstant(1)).isCloseTo(Math.log(2), within(1e-16));
        assertThat(DimensionFreeBounds.quadraticConstant(2)).isCloseTo(.5, within(1e-16));
    }

    @Test
    void aSearchOfTwoValleysFindsTheLowerOne() {
        var found = MultiStartMinimum.of(100, 2, 1e-9, -2, 2, x -> (x * x - 1) * (x * x - 1) + .1 * x);

        assertThat(found.at()).isCloseTo(-1.0122731, within(1e-6));
        assertThat(MultiStartMinimum.of(1, 1, 1e-9, 3, 3, x -> x).value()).isEqualTo(3);
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> ExactTransform.threeClasses(2, .5))
                .hasMessage("tau is 2.0; expected real > 1 and < 2");
        assertThatThrownBy(() -> ExactTransform.fromTwoOn(1.5, 3, .5))
                .hasMessage("tau is 1.5; expected finite real >= 2.0");
        assertThatThrownBy(() -> ExactTransform.meanAbsoluteError(1, .5))
                .hasMessage("classes is 1; expected integer >= 2");
        assertThatThrownBy(() -> DimensionFreeBounds.generalizedCrossEntropy(2.5, .5))
                .hasMessage("tau is 2.5; expected real from 1.0 to 2.0");
        assertThatThrownBy(() -> DimensionFreeBounds.meanAbsoluteError(.5, .4))
                .hasMessage("largest is 0.4; expected real from 0.5 to 0.75");
    }
}
