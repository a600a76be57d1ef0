package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.junit.jupiter.api.Test;

class NaturalSplineTest {

    @Test
    void agreesWithTheGeneralSplineOfCommonsMath() {
        int nodes = 25;
        double reach = 3;
        double[] x = IntStream.range(0, nodes)
                .mapToDouble(i -> -reach + i * 2 * reach / (nodes - 1))
                .toArray();
        double[] y = IntStream.range(0, nodes).mapToDouble(i -> curve(x[i])).toArray();
        var general = new SplineInterpolator().interpolate(x, y);
        var spline = NaturalSpline.through(NaturalSplineTest::curve, reach, nodes);

        for (double t = -reach; t <= reach; t += 0.0371) {
            assertThat(spline.applyAsDouble(t)).isCloseTo(general.value(t), within(1e-13));
        }
    }

    private static double curve(double x) {
        return Math.sin(2 * x) + x * x / 5;
    }

    @Test
    void isTheFunctionAtItsNodes() {
        var spline = NaturalSpline.through(Math::exp, 2, 9);

        for (int i = 0; i < 9; i++) {
            double node = -2 + 0.5 * i;
            assertThat(spline.applyAsDouble(node)).isCloseTo(Math.exp(node), within(1e-14));
        }
    }

    @Test
    void keepsALineEverywhere() {
        var spline = NaturalSpline.through(x -> 3 * x - 1, 2, 7);

        for (double x : new double[] {-100, -2, -0.3, 0, 1.99, 2, 50}) {
            assertThat(spline.applyAsDouble(x)).isCloseTo(3 * x - 1, within(1e-13 * (1 + Math.abs(x))));
        }
    }

    @Test
    void goesOnWithTheSlopeOfItsEnds() {
        var spline = NaturalSpline.through(NaturalSplineTest::curve, 3, 25);
        double slope = (spline.applyAsDouble(3) - spline.applyAsDouble(3 - 1e-6)) / 1e-6;

        assertThat(spline.applyAsDouble(5)).isCloseTo(spline.applyAsDouble(3) + 2 * slope, within(1e-5));
        assertThat(spline.applyAsDouble(-5) + spline.applyAsDouble(-3))
                .isCloseTo(2 * spline.applyAsDouble(-4), within(1e-13));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> NaturalSpline.through(x -> x, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nodes is 2");
    }
}
