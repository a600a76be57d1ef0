package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerExponentialTest {

    @Property
    void upToShapeTwoNoEigenvalueIsNegative(
            @ForAll("definiteShapes") double shape, @ForAll("points") List<Double> points) {
        double[] t = points.stream().mapToDouble(Double::doubleValue).toArray();

        assertThat(new PowerExponential(shape).leastEigenvalue(t)).isGreaterThanOrEqualTo(-1e-13 * t.length);
    }

    @Property
    void upToShapeTwoTheThreePointFactorIsNotNegative(
            @ForAll("definiteShapes") double shape, @ForAll("distances") double h) {
        assertThat(new PowerExponential(shape).threePointFactor(h)).isNotNegative();
    }

    /// At $h^\beta=(2^\beta-4)/16$; there the factor is about $-\frac3{64}(2^\beta-4)^2$ for shapes near 2.
    @Property
    void aboveShapeTwoThreePointsHaveANegativeDeterminant(@ForAll("indefiniteShapes") double shape) {
        double excess = 4 * Math.expm1((shape - 2) * Math.log(2));
        double h = Math.pow(excess / 16, 1 / shape);
        var kernel = new PowerExponential(shape);

        assertThat(kernel.threePointFactor(h)).isNegative();
        assertThat(kernel.threePointDeterminant(h)).isNegative();
    }

    @Property
    void factorAgreesWithItsPlainForm(@ForAll("anyShapes") double shape, @ForAll("distances") double h) {
        double plain = 1 + Math.exp(-Math.pow(2 * h, shape)) - 2 * Math.exp(-2 * Math.pow(h, shape));

        assertThat(new PowerExponential(shape).threePointFactor(h)).isCloseTo(plain, within(4e-15));
    }

    @Property
    void determinantIsThatOfTheMatrix(@ForAll("anyShapes") double shape, @ForAll("distances") double h) {
        var kernel = new PowerExponential(shape);
        var m = kernel.matrix(0, h, 2 * h);
        double a = m.get(0, 1);
        double b = m.get(0, 2);

        assertThat(m.get(1, 2)).isEqualTo(a);
        assertThat(m.get(2, 0)).isEqualTo(b);
        assertThat(kernel.threePointDeterminant(h)).isCloseTo(1 + 2 * a * a * b - b * b - 2 * a * a, within(1e-14));
    }

    @Test
    void endsOfTheDomainAreLimits() {
        assertThat(new PowerExponential(2).threePointFactor(0)).isZero();
        assertThat(new PowerExponential(2).threePointFactor(1e300)).isEqualTo(1);
        assertThat(new PowerExponential(1e5).threePointFactor(0.4)).isZero();
        assertThat(new PowerExponential(1e5).threePointFactor(0.7)).isEqualTo(-1);
        assertThat(new PowerExponential(1e-300).threePointFactor(1))
                .isCloseTo(1 + Math.exp(-1) - 2 * Math.exp(-2), within(1e-15));
        assertThat(new PowerExponential(1.5).leastEigenvalue(3)).isEqualTo(1);
        assertThat(new PowerExponential(1.5).leastEigenvalue(3, 3)).isCloseTo(0, within(1e-15));
        assertThat(new PowerExponential(0.5).at(Double.NEGATIVE_INFINITY)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.POSITIVE_INFINITY, Double.NaN})
    void whatIsNoShapeIsRefused(double shape) {
        assertThatThrownBy(() -> new PowerExponential(shape))
                .hasMessage("shape is %s; expected finite real > 0", shape);
    }

    @Test
    void whatIsNoDistanceOrPointIsRefused() {
        var kernel = new PowerExponential(1);

        assertThatThrownBy(() -> kernel.threePointFactor(-1)).hasMessageStartingWith("h is -1.0");
        assertThatThrownBy(() -> kernel.threePointDeterminant(Double.NaN)).hasMessageStartingWith("h is NaN");
        assertThatThrownBy(kernel::leastEigenvalue).hasMessageStartingWith("points is []");
    }

    @Provide
    Arbitrary<Double> definiteShapes() {
        return Arbitraries.oneOf(
                Arbitraries.of(2.0, Math.nextDown(2.0), 1.0, 1e-3),
                LawArbitraries.unit().map(u -> 2 * (u + 0x1p-53)));
    }

    /// From $2+10^{-6}$ to 3.
    @Provide
    Arbitrary<Double> indefiniteShapes() {
        return LawArbitraries.unit().map(u -> 2 + Math.pow(10, -6 * u));
    }

    @Provide
    Arbitrary<Double> anyShapes() {
        return Arbitraries.oneOf(
                Arbitraries.of(1.0, Math.nextUp(1.0), 2.0, Math.nextUp(2.0), 3.0, Math.nextDown(3.0)),
                LawArbitraries.unit().map(u -> 0.1 * Math.pow(100, u)));
    }

    @Provide
    Arbitrary<Double> distances() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, 0.135, 0.5, 1.0, 30.0, 1e3),
                LawArbitraries.unit().map(u -> Math.pow(10, 4 * u - 3)));
    }

    @Provide
    Arbitrary<List<Double>> points() {
        var spread = LawArbitraries.unit().map(u -> Math.exp(6 * u - 3));
        return spread.flatMap(s -> LawArbitraries.unit()
                .map(u -> s * (2 * u - 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20));
    }
}
