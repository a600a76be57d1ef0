package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AldrLossTest {

    private static final AldrLoss STEEP = new AldrLoss(10, 1.05);

    /// Spec C9: one leading class, two behind it, seventeen far off.
    private static double[] threeLevels() {
        double[] delta = new double[20];
        Arrays.fill(delta, 1, 3, -4);
        Arrays.fill(delta, 3, 20, -30);
        return delta;
    }

    @Property
    void liesBetweenTheLossesAtTheEndsOfItsTemperatures(
            @ForAll("violations") double[] delta, @ForAll("bases") double base, @ForAll("alphas") double alpha) {
        var loss = new AldrLoss(base, alpha);
        double temperature = loss.maximiser(delta);

        assertThat(temperature).isBetween(loss.lowest(), base);
        assertThat(loss.of(delta))
                .isBetween(LdrLoss.of(delta, base) - 1e-12 * 60, LdrLoss.of(delta, loss.lowest()) + 1e-12 * 60);
    }

    @Property(tries = 200)
    void noTemperatureOfADenseGridIsBetter(
            @ForAll("violations") double[] delta, @ForAll("bases") double base, @ForAll("alphas") double alpha) {
        var loss = new AldrLoss(base, alpha);
        double found = loss.of(delta);

        for (int i = 0; i <= 500; i++) {
            double temperature = loss.lowest() + (base - loss.lowest()) * i / 500;
            assertThat(loss.objective(delta, temperature)).isLessThanOrEqualTo(found + 1e-9 * (1 + Math.abs(found)));
        }
    }

    @Property
    void whereTheObjectiveIsSurelyConcaveOneTemperatureIsStationary(
            @ForAll("violations") double[] delta, @ForAll("bases") double base, @ForAll("alphas") double alpha) {
        var loss = new AldrLoss(base, alpha);
        if (loss.isSurelyConcave(delta)) {
            assertThat(loss.stationary(delta)).hasSize(1);
            assertThat(loss.curvature(delta, loss.maximiser(delta))).isNegative();
        }
    }

    @Property
    void theUpdateStopsAtAStationaryTemperature(
            @ForAll("violations") double[] delta, @ForAll("bases") double base, @ForAll("alphas") double alpha) {
        var loss = new AldrLoss(base, alpha);
        double stop = loss.iterate(delta, base, 100_000);
        double next = loss.iterate(delta, stop, 1);

        assertThat(next).isCloseTo(stop, within(1e-6 * base));
        assertThat(stop).isBetween(loss.lowest() * (1 - 1e-12), base * (1 + 1e-12));
    }

    @Test
    void slopeAndCurvatureAreDerivatives() {
        double[] delta = threeLevels();
        double step = 1e-5;
        double slope = (STEEP.objective(delta, 3 + step) - STEEP.objective(delta, 3 - step)) / (2 * step);
        double curvature = (STEEP.slope(delta, 3 + step) - STEEP.slope(delta, 3 - step)) / (2 * step);

        assertThat(STEEP.slope(delta, 3)).isCloseTo(slope, within(1e-8));
        assertThat(STEEP.curvature(delta, 3)).isCloseTo(curvature, within(1e-8));
    }

    @Test
    void severalTemperaturesCanBeStationary() {
        var stationary = STEEP.stationary(threeLevels());

        assertThat(stationary).extracting(AldrLoss.Stationary::maximum).containsExactly(true, false, true);
        assertThat(stationary.get(0).temperature()).isCloseTo(0.49369, within(5e-5));
        assertThat(stationary.get(1).temperature()).isCloseTo(0.94241, within(5e-6));
        assertThat(stationary.get(2).temperature()).isCloseTo(3.52743, within(5e-6));
        assertThat(STEEP.of(threeLevels())).isCloseTo(-15.39626, within(5e-6));
    }

    @Test
    void theUpdateFromTheLowerEndStopsAtTheWrongMaximum() {
        assertThat(STEEP.iterate(threeLevels(), STEEP.lowest(), 10_000)).isCloseTo(0.49371, within(1e-5));
        assertThat(STEEP.iterate(threeLevels(), 10, 10_000)).isCloseTo(3.52743, within(5e-6));
    }

    @Test
    void whereOneClassDominatesTheTemperatureIsTheLowest() {
        double[] delta = {0, 1e6, -5};

        assertThat(new AldrLoss(1, 2).maximiser(delta)).isEqualTo(0.5);
    }

    @Test
    void equalViolationsKeepTheCommonTemperature() {
        assertThat(new AldrLoss(3, 2).maximiser(new double[] {4, 4, 4})).isCloseTo(3, within(1e-14));
    }

    @Test
    void anAlphaOfOneIsRefused() {
        assertThatThrownBy(() -> new AldrLoss(1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alpha is 1.0; expected finite real > 1");
        assertThatThrownBy(() -> new AldrLoss(0, 2)).hasMessage("base is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> STEEP.of(new double[] {1}))
                .hasMessage("number of violations is 1; expected integer >= 2");
    }

    @Provide
    Arbitrary<double[]> violations() {
        return RobustArbitraries.vectors(2, 8, RobustArbitraries.reals(60));
    }

    @Provide
    Arbitrary<Double> bases() {
        return RobustArbitraries.logUniform(0.1, 30);
    }

    @Provide
    Arbitrary<Double> alphas() {
        return RobustArbitraries.logUniform(0.02, 10).map(x -> 1 + x);
    }
}
