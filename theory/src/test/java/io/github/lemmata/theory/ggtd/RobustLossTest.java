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

class RobustLossTest {

    @Property
    void noSlopeExceedsItsBound(@ForAll RobustLoss loss, @ForAll("residuals") double t, @ForAll("scales") double c) {
        assertThat(Math.abs(loss.influence(t * c, c))).isLessThanOrEqualTo(loss.largestInfluence(c) * (1 + 1e-15));
    }

    @Property
    void slopesAreOddAndLossesEven(@ForAll RobustLoss loss, @ForAll("residuals") double t, @ForAll("scales") double c) {
        assertThat(loss.influence(-t * c, c)).isEqualTo(-loss.influence(t * c, c));
        assertThat(loss.of(-t * c, c)).isEqualTo(loss.of(t * c, c));
        assertThat(loss.of(t * c, c)).isGreaterThanOrEqualTo(0);
    }

    @Property
    void slopesChangeWithTheCurvatureBetween(
            @ForAll RobustLoss loss, @ForAll("unit") double u, @ForAll("scales") double c) {
        double from = 8 * u * c;
        double step = 0.01 * c;
        // Simpson's rule on the curvature, whose error is of order (step / c)^5.
        double rise =
                (loss.curvature(from, c) + 4 * loss.curvature(from + step / 2, c) + loss.curvature(from + step, c))
                        * step
                        / 6;

        assertThat(loss.influence(from + step, c) - loss.influence(from, c))
                .isCloseTo(rise, within(1e-11 * loss.curvature(0, c) * c + 1e-15 * Math.abs(loss.influence(from, c))));
    }

    @Property
    void convexityEndsAtTheEdge(@ForAll RobustLoss loss, @ForAll("residuals") double t, @ForAll("scales") double c) {
        double place = Math.abs(t * c) / loss.convexUpTo(c);
        if (place < 1 - 1e-14) {
            assertThat(loss.curvature(t * c, c)).isGreaterThanOrEqualTo(0);
        } else if (place > 1 + 1e-14) {
            assertThat(loss.curvature(t * c, c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void farFromTheScaleTheLossesKeepTheirForms(@ForAll("scales") double c) {
        double r = 1e20 * c;

        assertThat(RobustLoss.PSEUDO_HUBER.of(r, c)).isCloseTo(r, within(1e-15 * r));
        assertThat(RobustLoss.CAUCHY.of(r, c)).isCloseTo(40 * Math.log(10) - Math.log(2), within(1e-12));
        assertThat(RobustLoss.GEMAN_MCCLURE.of(r, c)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void atResidualZeroThereIsNoLossAndNoSlope(RobustLoss loss) {
        assertThat(loss.of(0, 0.3)).isZero();
        assertThat(loss.influence(0, 0.3)).isZero();
        assertThat(loss.curvature(0, 0.3)).isPositive();
        assertThat(loss.ofMeanSquare(new double[] {0, 0}, 0.3)).isZero();
    }

    @Test
    void aVectorHasTheLossOfItsRootMeanSquareAlsoWhereSquaresOverflow() {
        assertThat(RobustLoss.PSEUDO_HUBER.ofMeanSquare(new double[] {3e200, -4e200}, 1))
                .isCloseTo(5e200 / Math.sqrt(2), within(1e186));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> RobustLoss.CAUCHY.of(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("c is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> RobustLoss.CAUCHY.influence(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("r is NaN");
        assertThatThrownBy(() -> RobustLoss.CAUCHY.of(1e300, 1e-300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("r / c is Infinity");
    }

    @Provide
    Arbitrary<Double> residuals() {
        return ConsistencyArbitraries.relativeResiduals();
    }

    @Provide
    Arbitrary<Double> scales() {
        return ConsistencyArbitraries.scales(20);
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
