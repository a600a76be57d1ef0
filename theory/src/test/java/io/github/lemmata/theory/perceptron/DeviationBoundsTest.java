package io.github.lemmata.theory.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeviationBoundsTest {

    /// At $\gamma_0$ the condition of the closed form turns into an equality.
    @Property
    void gamma0MakesTheConditionAnEquality(@ForAll("shares") double share, @ForAll("horizons") long horizon) {
        double squaredRadius = 17;
        double tieDistance = share * squaredRadius / 2;
        double gamma0 = DeviationBounds.gamma0(squaredRadius, horizon, tieDistance);

        // An error of 1e-14 in the step is magnified by gamma0 delta - 1 in the condition.
        double magnified = 1e-13 * gamma0 * tieDistance;
        assertThat(DeviationBounds.condition(horizon, squaredRadius, gamma0, tieDistance))
                .isCloseTo(1, within(magnified));
        assertThat(DeviationBounds.condition(horizon, squaredRadius, 1.01 * gamma0, tieDistance))
                .isLessThan(1);
    }

    /// Iterating the step bound stays below the closed form wherever its condition holds.
    @Property
    void iteratedStepsStayBelowTheClosedForm(@ForAll("shares") double share, @ForAll("horizons") long horizon) {
        double squaredRadius = 5;
        double tieDistance = share * squaredRadius / 2;
        double stepSize = 1.1 * DeviationBounds.gamma0(squaredRadius, horizon, tieDistance);
        double deviation = 0;

        for (long t = 2; t <= Math.min(horizon, 200); t++) {
            deviation = DeviationBounds.stepExponential(deviation, tieDistance, squaredRadius, stepSize);
            assertThat(deviation)
                    .isLessThanOrEqualTo(DeviationBounds.closed(t, squaredRadius, stepSize, tieDistance) * (1 + 1e-12));
        }
    }

    @Property
    void theSigmoidFormIsNeverAboveTheExponential(
            @ForAll("shares") double deviation, @ForAll("shares") double tieDistance, @ForAll("horizons") long gamma) {
        assertThat(DeviationBounds.step(deviation, tieDistance, 3, gamma))
                .isLessThanOrEqualTo(DeviationBounds.stepExponential(deviation, tieDistance, 3, gamma) * (1 + 1e-14));
    }

    /// Spec claim 19: on `nonmono` all steps from 19.798 on need 11 updates.
    @Test
    void nonmonoNeedsElevenUpdatesFromItsThresholdOn() {
        double gamma0 = DeviationBounds.gamma0(37, 11, 0.5);

        assertThat(gamma0).isCloseTo(19.798, within(5e-4));
        assertThat(DeviationBounds.sameSeparationIndex(11, 37, gamma0 + 1e-9, 0.5, 5.0 / 6))
                .isTrue();
        assertThat(DeviationBounds.sameSeparationIndex(11, 37, gamma0 - 1e-3, 0.5, 5.0 / 6))
                .isFalse();
    }

    @Test
    void outsideTheDomainASentenceNamesTheArgument() {
        assertThatThrownBy(() -> DeviationBounds.gamma0(1, 1, 0.1)).hasMessage("T is 1; expected integer >= 2");
        assertThatThrownBy(() -> DeviationBounds.gamma0(1, 2, 0.6))
                .hasMessage("tieDistance is 0.6; expected real <= squaredRadius / 2 = 0.5");
        assertThatThrownBy(() -> DeviationBounds.step(-1, 0.1, 1, 1))
                .hasMessage("deviation is -1.0; expected finite real >= 0.0");
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.longs().between(0, 15_000).map(k -> Math.exp(-k * 1e-3));
    }

    @Provide
    Arbitrary<Long> horizons() {
        return Arbitraries.longs().between(0, 12_000).map(k -> Math.max(2, Math.round(Math.exp(k * 1e-3))));
    }
}
