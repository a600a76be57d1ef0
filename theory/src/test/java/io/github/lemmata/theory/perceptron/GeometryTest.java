package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Angles, smoothness and the loss threshold: what is computed from points rather than from a formula's letters.
class GeometryTest {

    private static final double[] THM41 = {1, -1, 1, 4};
    private static final long[] ONCE_EACH = {1, 1};

    @ParameterizedTest
    @CsvSource({"1e-3", "1e-8", "1e-100"})
    void smallAnglesKeepTheirDigits(double slope) {
        // 1 - cos(atan x) = x^2 / (sqrt(1 + x^2) (sqrt(1 + x^2) + 1))
        double root = Math.sqrt(1 + slope * slope);
        double expected = slope * slope / (root * (root + 1));

        assertThat(Direction.oneMinusCos(new double[] {1, slope}, new double[] {3, 0}))
                .isCloseTo(expected, within(1e-15 * expected));
    }

    @Test
    void oppositeDirectionsAreTwoApart() {
        assertThat(Direction.oneMinusCos(new double[] {-2, 0}, new double[] {5, 0}))
                .isEqualTo(2);
        assertThat(Direction.oneMinusCos(new double[] {0, 1}, new double[] {5, 0}))
                .isEqualTo(1);
    }

    @Test
    void theZeroVectorHasNoDirection() {
        assertThatThrownBy(() -> Direction.oneMinusCos(new double[] {0, 0}, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("norm of u is 0.0");
    }

    /// Spec claim 18.
    @Test
    void smoothnessOfThm41AgreesWithTheSpec() {
        double smoothness = Smoothness.of(THM41, ONCE_EACH);

        assertThat(smoothness).isCloseTo(2.19721840133772, within(1e-13));
        assertThat(2 / smoothness).isCloseTo(0.910241785150876, within(1e-14));
        assertThat(smoothness).isLessThan(Smoothness.bound(17));
    }

    @Test
    void smoothnessCountsMultiplicities() {
        double counted = Smoothness.of(THM41, new long[] {1, 2});
        double listed = Smoothness.of(new double[] {1, -1, 1, 4, 1, 4}, new long[] {1, 1, 1});

        assertThat(counted).isCloseTo(listed, within(1e-14 * listed));
    }

    @Test
    void fewPointsInManyDimensionsHaveTheSameSmoothness() {
        assertThat(Smoothness.of(new double[] {3, 4, 0, 0}, new long[] {7})).isCloseTo(25.0 / 4, within(1e-14));
    }

    /// Spec section 8.
    @Test
    void lossThresholdOfThm41AgreesWithTheSpec() {
        double threshold =
                LossThreshold.of(new double[] {-0.25, 3.5}, ONCE_EACH).orElseThrow();

        assertThat(threshold).isCloseTo(4.394448039600655, within(1e-13 * threshold));
        assertThat(LossThreshold.lossAt(new double[] {-0.25, 3.5}, ONCE_EACH, threshold))
                .isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void withoutANegativeMarginNoStepRaisesTheLoss() {
        assertThat(LossThreshold.of(new double[] {0, 2}, ONCE_EACH)).isEmpty();
    }

    @Test
    void withoutAPositiveMeanEveryStepRaisesTheLoss() {
        assertThat(LossThreshold.of(new double[] {-1, 1}, ONCE_EACH)).hasValue(0);
    }

    /// With margins $-1$ and $1+\epsilon$ twice the rise is $\gamma^2/4-\gamma\epsilon/2$ to leading order: zero at
    /// $2\epsilon$.
    @Test
    void tinyThresholdsKeepTheirDigits() {
        double epsilon = 0x1p-30;

        assertThat(LossThreshold.of(new double[] {-1, 1 + epsilon}, ONCE_EACH).orElseThrow())
                .isCloseTo(2 * epsilon, within(1e-8 * epsilon));
    }
}
