package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdrLossTest {

    private static final double[] DELTA = {1.6, 0, 0.9, 0.4};

    @Property
    void noLabelWeightsAreWorse(
            @ForAll("violations") double[] delta,
            @ForAll("temperatures") double temperature,
            @ForAll("violations") double[] tilt) {
        double[] q = LdrLoss.weights(resized(tilt, delta.length), 1);

        assertThat(objective(q, delta, temperature))
                .isLessThanOrEqualTo(LdrLoss.of(delta, temperature) + rounding(delta, temperature));
    }

    @Property
    void theMaximisingWeightsReachTheLoss(
            @ForAll("violations") double[] delta, @ForAll("temperatures") double temperature) {
        double[] q = LdrLoss.weights(delta, temperature);

        assertThat(Arrays.stream(q).sum()).isCloseTo(1, within(1e-14));
        assertThat(objective(q, delta, temperature))
                .isCloseTo(LdrLoss.of(delta, temperature), within(rounding(delta, temperature)));
    }

    @Property
    void fallsAsTheTemperatureRises(@ForAll("violations") double[] delta, @ForAll("temperatures") double temperature) {
        double cooler = LdrLoss.of(delta, temperature);
        double warmer = LdrLoss.of(delta, 1.5 * temperature);

        assertThat(warmer).isLessThanOrEqualTo(cooler + 1e-14 * size(delta));
    }

    @Property
    void liesBetweenItsLimits(@ForAll("violations") double[] delta, @ForAll("temperatures") double temperature) {
        double loss = LdrLoss.of(delta, temperature);
        double largest = LdrLoss.largest(delta);
        double range = largest - Arrays.stream(delta).min().orElseThrow();
        double rounding = 1e-14 * size(delta);

        assertThat(loss).isBetween(LdrLoss.mean(delta) - rounding, largest + rounding);
        assertThat(loss)
                .isGreaterThanOrEqualTo(largest - temperature * Math.log(delta.length) * (1 + 1e-14) - rounding);
        assertThat(LdrLoss.excess(delta, temperature))
                .isLessThanOrEqualTo(range / temperature * range / 8 * (1 + 1e-12) + rounding);
    }

    @Property
    void divergenceAndEntropyAddUpToLogK(
            @ForAll("violations") double[] delta, @ForAll("temperatures") double temperature) {
        double divergence = LdrLoss.divergence(delta, temperature);
        double entropy = LdrLoss.entropy(delta, temperature);

        assertThat(divergence).isGreaterThanOrEqualTo(-1e-15);
        assertThat(entropy).isGreaterThanOrEqualTo(0);
        double rounding = 1e-15 * delta.length * (10 + size(delta) / temperature);
        assertThat(divergence + entropy).isCloseTo(Math.log(delta.length), within(rounding));
    }

    @Property
    void theTemperatureActsThroughTheDivergence(@ForAll("violations") double[] delta, @ForAll("mild") double relative) {
        double temperature = relative * size(delta);
        double step = 1e-4 * temperature;
        double slope =
                (LdrLoss.excess(delta, temperature + step) - LdrLoss.excess(delta, temperature - step)) / (2 * step);

        assertThat(slope).isCloseTo(-LdrLoss.divergence(delta, temperature), within(1e-6));
    }

    @Property
    void withoutMarginItIsCrossEntropyAtATemperature(
            @ForAll("violations") double[] scores, @ForAll("mild") double relative) {
        double temperature = relative * size(scores);
        double largest = LdrLoss.largest(scores);
        double sum = Arrays.stream(scores)
                .map(score -> Math.exp((score - largest) / temperature))
                .sum();
        double crossEntropy = Math.log(sum) + (largest - scores[0]) / temperature;

        assertThat(LdrLoss.of(LdrLoss.violations(scores, 0, 0), temperature))
                .isCloseTo(
                        temperature * (crossEntropy - Math.log(scores.length)),
                        within(1e-13 * scores.length * size(scores) * (1 + relative)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e2, 1e5, 1e8, 1e12, 1e100})
    void excessKeepsItsDigitsAtHighTemperature(double temperature) {
        double mean = 0.725;
        double variance = 0;
        double third = 0;
        for (double violation : DELTA) {
            variance += (violation - mean) * (violation - mean) / 4;
            third += Math.pow(violation - mean, 3) / 4;
        }
        double expected = variance / (2 * temperature) + third / (6 * temperature * temperature);

        assertThat(LdrLoss.excess(DELTA, temperature))
                .isCloseTo(expected, within(expected * (1e-14 + 1 / (temperature * temperature))));
        assertThat(LdrLoss.divergence(DELTA, temperature))
                .isCloseTo(
                        variance / (2 * temperature * temperature),
                        within(variance / (2 * temperature * temperature) * (1e-14 + 1 / temperature)));
    }

    @Test
    void atItsEndsItIsTheLargestViolationAndTheMean() {
        assertThat(LdrLoss.of(DELTA, 0)).isEqualTo(1.6);
        assertThat(LdrLoss.of(DELTA, Double.POSITIVE_INFINITY)).isCloseTo(0.725, within(1e-15));
        assertThat(LdrLoss.weights(DELTA, 0)).containsExactly(1, 0, 0, 0);
        assertThat(LdrLoss.weights(DELTA, Double.POSITIVE_INFINITY)).containsOnly(0.25);
        assertThat(LdrLoss.weights(new double[] {2, 1, 2}, 0)).containsExactly(0.5, 0, 0.5);
        assertThat(LdrLoss.divergence(new double[] {2, 1, 2}, 0)).isCloseTo(Math.log(1.5), within(1e-15));
    }

    @Test
    void aDominatingClassOverflowsNothing() {
        double[] delta = {0, 1e300, -1e300};

        assertThat(LdrLoss.of(delta, 1e-300)).isEqualTo(1e300);
        assertThat(LdrLoss.entropy(delta, 1)).isZero();
        assertThat(LdrLoss.entropy(new double[] {0, -40}, 1)).isCloseTo(41 * Math.exp(-40), within(1e-30));
    }

    @Test
    void almostEqualViolationsAreAsGoodAsTheirDifferences() {
        double[] far = {50, 50 + Math.scalb(1.0, -30), 50};
        double[] near = {0, Math.scalb(1.0, -30), 0};

        assertThat(LdrLoss.divergence(far, 1e-8)).isEqualTo(LdrLoss.divergence(near, 1e-8));
        assertThat(LdrLoss.excess(far, 1e-8)).isEqualTo(LdrLoss.excess(near, 1e-8));
    }

    @Test
    void aSingleClassHasNoLoss() {
        assertThat(LdrLoss.of(LdrLoss.violations(new double[] {7}, 0, 3), 0.5)).isZero();
    }

    @Test
    void whatLiesOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> LdrLoss.of(DELTA, -1)).hasMessage("temperature is -1.0; expected real >= 0");
        assertThatThrownBy(() -> LdrLoss.of(DELTA, Double.NaN)).hasMessage("temperature is NaN; expected real >= 0");
        assertThatThrownBy(() -> LdrLoss.violations(DELTA, 4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label is 4; expected integer from 0 to 3");
        assertThatThrownBy(() -> LdrLoss.violations(DELTA, 0, -1))
                .hasMessage("margin is -1.0; expected finite real >= 0.0");
        assertThatThrownBy(() -> LdrLoss.mean(LdrLoss.violations(new double[] {Double.NaN}, 0, 0)))
                .hasMessage("scores is [NaN]; expected one or more finite reals");
    }

    @Provide
    Arbitrary<double[]> violations() {
        return RobustArbitraries.vectors(2, 9, RobustArbitraries.reals(50));
    }

    @Provide
    Arbitrary<Double> temperatures() {
        return RobustArbitraries.temperatures();
    }

    @Provide
    Arbitrary<Double> mild() {
        return Arbitraries.oneOf(RobustArbitraries.logUniform(0.02, 50), Arbitraries.of(0.5, 1.0));
    }

    private static double objective(double[] q, double[] delta, double temperature) {
        double mean = 0;
        double divergence = 0;
        for (int k = 0; k < q.length; k++) {
            mean += q[k] * delta[k];
            divergence += q[k] == 0 ? 0 : q[k] * Math.log(q.length * q[k]);
        }
        return mean - temperature * divergence;
    }

    private static double rounding(double[] delta, double temperature) {
        return 1e-14 * delta.length * (size(delta) + temperature);
    }

    private static double size(double[] delta) {
        return 1e-6 + Arrays.stream(delta).map(Math::abs).max().orElseThrow();
    }

    private static double[] resized(double[] vector, int length) {
        return Arrays.copyOf(vector, length);
    }
}
