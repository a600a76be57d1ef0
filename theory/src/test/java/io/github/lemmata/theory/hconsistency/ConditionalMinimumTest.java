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

class ConditionalMinimumTest {

    @Provide
    Arbitrary<Double> taus() {
        return CompSumArbitraries.taus();
    }

    @Provide
    Arbitrary<Double> tausBelowTwo() {
        return CompSumArbitraries.tausBelowTwo();
    }

    @Provide
    Arbitrary<double[]> probabilities() {
        return CompSumArbitraries.probabilities();
    }

    @Property
    void noScoresDoBetter(@ForAll("taus") double tau, @ForAll("probabilities") double[] p) {
        double least = ConditionalMinimum.of(tau, p);
        for (double scale : new double[] {0, 0.5, 1, 3}) {
            double[] scores = Arrays.stream(p).map(x -> scale * Math.sqrt(x)).toArray();
            assertThat(new CompSumLoss(tau).conditionalRisk(p, scores)).isGreaterThanOrEqualTo(least * (1 - 1e-13));
        }
    }

    @Property
    void theMinimisersSoftmaxHasTheLeastRisk(@ForAll("tausBelowTwo") double tau, @ForAll("probabilities") double[] p) {
        double least = ConditionalMinimum.of(tau, p);
        double[] scores =
                Arrays.stream(ConditionalMinimum.softmax(tau, p)).map(Math::log).toArray();

        // A softmax that underflows costs its class up to its probability times the limit of the loss.
        double lost = tau > 1 ? 1e-12 : 1e-13 * (1 + least);
        assertThat(new CompSumLoss(tau).conditionalRisk(p, scores)).isCloseTo(least, within(lost));
    }

    @Property
    void aClassThatNeverComesChangesNothing(@ForAll("taus") double tau, @ForAll("probabilities") double[] p) {
        double[] padded = Arrays.copyOf(p, p.length + 1);

        assertThat(ConditionalMinimum.of(tau, padded)).isEqualTo(ConditionalMinimum.of(tau, p));
    }

    @Property
    void oneHotLabelsCostNothing(@ForAll("taus") double tau) {
        assertThat(ConditionalMinimum.of(tau, new double[] {0, 1, 0})).isZero();
    }

    @Property
    void uniformLabelsCostWhatTiedScoresCost(@ForAll("taus") double tau) {
        double[] uniform = {.25, .25, .25, .25};
        double tied = tau <= 2 ? new CompSumLoss(tau).phi(3) : .75 / (tau - 1);

        assertThat(ConditionalMinimum.of(tau, uniform)).isCloseTo(tied, within(1e-13));
    }

    @Test
    void theNormDoesNotUnderflowNextToTheMeanAbsoluteError() {
        double a = PowerNorm.exponent(1.99996);

        assertThat(Math.pow(.5, a)).isZero();
        assertThat(PowerNorm.of(a, new double[] {.5, .3, .2})).isCloseTo(.5, within(1e-15));
        assertThat(PowerNorm.of(a, new double[] {.5, .5})).isCloseTo(.5 * Math.pow(2, 1 / a), within(1e-15));
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        assertThatThrownBy(() -> ConditionalMinimum.of(1, new double[] {.5, .6}))
                .hasMessage("p is [0.5, 0.6]; expected reals >= 0 with sum 1");
        assertThatThrownBy(() -> ConditionalMinimum.of(-1, new double[] {1}))
                .hasMessage("tau is -1.0; expected finite real >= 0.0");
        assertThatThrownBy(() -> ConditionalMinimum.softmax(2, new double[] {1}))
                .hasMessage("tau is 2.0; expected real >= 0 and < 2");
        assertThatThrownBy(() -> PowerNorm.of(2, new double[] {0, 0}))
                .hasMessage("p is [0.0, 0.0]; expected reals >= 0, one at least positive");
    }
}
