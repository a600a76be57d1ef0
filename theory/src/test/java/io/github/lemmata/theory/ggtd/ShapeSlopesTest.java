package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeSlopesTest {

    private static final double EULER_GAMMA = 0.57721566490153286;
    private static final double ROUNDING = 4e-15;

    @Test
    void knownValuesOfTheKurtosisSlopeAreMet() {
        assertThat(ShapeSlopes.logKurtosis(0)).isCloseTo(0, within(ROUNDING));
        assertThat(ShapeSlopes.logKurtosis(0.5)).isCloseTo(4.0 / 3, within(ROUNDING));
        assertThat(ShapeSlopes.logKurtosis(1)).isCloseTo(17.0 / 12, within(ROUNDING));
        assertThat(ShapeSlopes.logKurtosis(1e12)).isCloseTo(1.45551583, within(1e-8));
        assertThat(ShapeSlopes.logKurtosisCurvature(0)).isCloseTo(4 * Math.PI * Math.PI / 3, within(1e-13));
    }

    @Test
    void slopesAtTheUniformLawAreMultiplesOfEulersConstant() {
        assertThat(ShapeSlopes.entropy(0)).isCloseTo(1 - EULER_GAMMA, within(ROUNDING));
        assertThat(ShapeSlopes.logVariance(0)).isCloseTo(-2 * EULER_GAMMA, within(ROUNDING));
        assertThat(ShapeSlopes.logMeanAbsolute(0)).isCloseTo(-EULER_GAMMA, within(ROUNDING));
    }

    @Property
    void everySlopeRises(@ForAll("inverseShapes") double x, @ForAll("inverseShapes") double other) {
        double low = Math.min(x, other);
        double high = Math.max(x, other);

        assertThat(ShapeSlopes.logKurtosis(low)).isLessThanOrEqualTo(ShapeSlopes.logKurtosis(high) + ROUNDING);
        assertThat(ShapeSlopes.entropy(low)).isLessThanOrEqualTo(ShapeSlopes.entropy(high) + ROUNDING);
        assertThat(ShapeSlopes.logVariance(low)).isLessThanOrEqualTo(ShapeSlopes.logVariance(high) + 2 * ROUNDING);
        assertThat(ShapeSlopes.logMeanAbsolute(low))
                .isLessThanOrEqualTo(ShapeSlopes.logMeanAbsolute(high) + 2 * ROUNDING);
    }

    @Property
    void kurtosisSlopeAndItsDerivativeArePositive(@ForAll("inverseShapes") double x) {
        double rounding = ROUNDING * Math.max(1, 1 / (1 + x));

        assertThat(ShapeSlopes.logKurtosis(x)).isBetween(-rounding, 5 * Math.log(5) - 6 * Math.log(3) + rounding);
        assertThat(ShapeSlopes.logKurtosisCurvature(x)).isGreaterThan(-ROUNDING);
    }

    @Property
    void entropySlopeStaysAboveItsBound(@ForAll("inverseShapes") double x) {
        assertThat(ShapeSlopes.entropy(x)).isGreaterThan(0.42);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void whatIsNoInverseShapeIsRefused(double x) {
        assertThatThrownBy(() -> ShapeSlopes.logKurtosis(x)).hasMessage("x is %s; expected finite real >= 0.0", x);
        assertThatThrownBy(() -> ShapeSlopes.logKurtosisCurvature(x)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapeSlopes.entropy(x)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapeSlopes.logVariance(x)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShapeSlopes.logMeanAbsolute(x)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<Double> inverseShapes() {
        return Arbitraries.oneOf(
                LawArbitraries.unit().map(u -> Math.pow(10, 8 * u - 5)),
                Arbitraries.of(0.0, Double.MIN_VALUE, 1e-300, 0.109712, 0.145035, 0.2, 0.5, 1.0, 1e3));
    }
}
