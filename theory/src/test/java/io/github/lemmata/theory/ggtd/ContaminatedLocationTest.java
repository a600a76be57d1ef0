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

class ContaminatedLocationTest {

    @Property(tries = 40)
    void biasesSolveTheEquationBetweenZeroAndTheOutlier(
            @ForAll RobustLoss loss,
            @ForAll("scales") double scale,
            @ForAll("unit") double u,
            @ForAll("unit") double v) {
        double outlier = Math.pow(10, 3 * v - 1);
        var location = new ContaminatedLocation(loss, scale, 0.3 * u, outlier);
        double bias = location.bias();

        assertThat(bias).isBetween(0.0, outlier);
        assertThat(location.equation(bias)).isCloseTo(0, within(1e-11 * loss.curvature(0, scale) * (1 + outlier)));
    }

    @Property(tries = 60)
    void noEstimateBeatsTheMeanOnNormalData(@ForAll RobustLoss loss, @ForAll("scales") double scale) {
        assertThat(ContaminatedLocation.asymptoticVariance(loss, scale)).isGreaterThanOrEqualTo(1 - 1e-13);
    }

    @Property
    void boundedLossesBreakDownBelowOneHalf(@ForAll("wideScales") double scale) {
        assertThat(ContaminatedLocation.gemanMcClureBreakdown(scale)).isBetween(0.0, 0.5);
        assertThat(ContaminatedLocation.meanGemanMcClure(scale)).isBetween(0.0, 2.0);
    }

    @Test
    void withoutOutliersThereIsNoBias() {
        for (RobustLoss loss : RobustLoss.values()) {
            assertThat(new ContaminatedLocation(loss, 1, 0, 7).bias())
                    .as(loss.name())
                    .isZero();
        }
    }

    @Test
    void theMeanMovesByShareTimesOutlier() {
        assertThat(new ContaminatedLocation(RobustLoss.SQUARED, 1, 0.1, 5).bias())
                .isEqualTo(0.5);
    }

    @Test
    void largeScalesGiveTheMean() {
        assertThat(ContaminatedLocation.asymptoticVariance(RobustLoss.CAUCHY, 1e4))
                .isCloseTo(1, within(1e-7));
        assertThat(new ContaminatedLocation(RobustLoss.PSEUDO_HUBER, 1e4, 0.1, 5).bias())
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void theCauchyBiasTendsToItsTail() {
        var location = new ContaminatedLocation(RobustLoss.CAUCHY, 1, 0.1, 1e7);

        assertThat(location.bias()).isCloseTo(location.cauchyTail(), within(1e-6 * location.cauchyTail()));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new ContaminatedLocation(RobustLoss.CAUCHY, 0.001, 0.1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("scale is 0.001");
        assertThatThrownBy(() -> new ContaminatedLocation(RobustLoss.CAUCHY, 1, 0.5, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("share is 0.5");
    }

    @Provide
    Arbitrary<Double> scales() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.05, 1.0, 10.0), LawArbitraries.unit().map(u -> 0.05 * Math.pow(200, u)));
    }

    @Provide
    Arbitrary<Double> wideScales() {
        return LawArbitraries.unit().map(u -> Math.pow(10, 7 * u - 4));
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
