package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExponentialEnsembleTest {

    @Property
    void theTransformOfTheMeanIsAtMostTheMeanOfTheTransforms(
            @ForAll("rates") double[] rates, @ForAll("thetas") double theta) {
        double psi = new ExponentialEnsemble(rates).psi(theta);

        assertThat(psi).isBetween(0.0, ExponentialEnsemble.meanPsi(theta) * (1 + 1e-13));
    }

    @Property
    void noMarginHasLessRisk(
            @ForAll("rates") double[] rates, @ForAll("thetas") double theta, @ForAll("margins") double margin) {
        var ensemble = new ExponentialEnsemble(rates);

        assertThat(1 - ensemble.risk(theta, margin)).isLessThanOrEqualTo(ensemble.psi(theta) + 1e-14);
    }

    @Property
    void equalRatesLoseNothing(@ForAll("rate") double rate, @ForAll("thetas") double theta) {
        double expected = ExponentialEnsemble.meanPsi(theta);

        assertThat(new ExponentialEnsemble(rate, rate).psi(theta)).isCloseTo(expected, within(1e-13 * expected));
    }

    @Property
    void theTransformIsConvexAndIncreasing(
            @ForAll("rates") double[] rates, @ForAll("thetas") double left, @ForAll("thetas") double right) {
        var ensemble = new ExponentialEnsemble(rates);
        double middle = ensemble.psi((left + right) / 2);

        assertThat(middle).isLessThanOrEqualTo((ensemble.psi(left) + ensemble.psi(right)) / 2 + 1e-14);
        assertThat(ensemble.psi(Math.min(left, right)))
                .isLessThanOrEqualTo(ensemble.psi(Math.max(left, right)) * (1 + 1e-13));
    }

    @Test
    void nearZeroTheTransformIsTheSquareOfTheMeanRateOverTwiceTheMeanSquare() {
        double theta = 1e-6;
        double expected = theta * theta * Math.pow(5.5, 2) / (2 * 50.5);

        assertThat(new ExponentialEnsemble(1, 10).psi(theta)).isCloseTo(expected, within(1e-11 * expected));
    }

    @Test
    void atItsEndsTheTransformIsZeroAndOne() {
        assertThat(new ExponentialEnsemble(1, 10).psi(0)).isZero();
        assertThat(new ExponentialEnsemble(1, 10).psi(1)).isEqualTo(1);
        assertThat(new ExponentialEnsemble(1, 2).psi(Math.nextDown(1.0))).isBetween(0.999, 1.0);
    }

    @Test
    void whatLiesOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> new ExponentialEnsemble(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rate is 0.0; expected finite real > 0");
        assertThatThrownBy(() -> new ExponentialEnsemble(1).psi(1.1))
                .hasMessage("theta is 1.1; expected real from 0.0 to 1.0");
    }

    @Provide
    Arbitrary<double[]> rates() {
        return RobustArbitraries.vectors(1, 5, rate());
    }

    @Provide
    Arbitrary<Double> rate() {
        return RobustArbitraries.logUniform(0.05, 20);
    }

    @Provide
    Arbitrary<Double> thetas() {
        return Arbitraries.oneOf(
                RobustArbitraries.logUniform(1e-8, 1),
                RobustArbitraries.logUniform(1e-12, 1).map(x -> 1 - x),
                Arbitraries.of(0.0, 0.5, Math.nextUp(0.5), 1.0));
    }

    @Provide
    Arbitrary<Double> margins() {
        return RobustArbitraries.reals(30);
    }
}
