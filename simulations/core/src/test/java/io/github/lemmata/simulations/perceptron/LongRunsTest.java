package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.Arrays;
import org.apache.commons.math3.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Claims 17 to 22: losses, flow, implicit bias.
class LongRunsTest {
    private static final WeightedPoints THM41 = NamedDatasets.thm41().toPoints();

    /// Gragg's extrapolation in 30-digit Python (mpmath), two step sizes agreeing to 19 digits.
    @ParameterizedTest
    @CsvFileSource(resources = "flow-separation-times.csv", numLinesToSkip = 1)
    void flowSeparatesAtItsReferenceTime(String dataset, double time) {
        WeightedPoints points = switch (dataset) {
            case "thm51(100)" -> NamedDatasets.thm51(100).toPoints();
            case "nonmono" -> NamedDatasets.nonmono().toPoints();
            default -> NamedDatasets.hard3d(4, 2).toPoints();
        };

        assertThat(GradientFlow.separationTime(points, 1e4)).hasValueCloseTo(time, withinPercentage(1e-8));
    }

    @Test
    void flowSeparatesAtTheSameTimeUnderAnotherIntegrator() {
        WeightedPoints points = NamedDatasets.slow2(5, 8).toPoints();
        double reference = GradientFlow.separationTime(
                        points, 1e4, new GraggBulirschStoerIntegrator(1e-10, 10, 1e-13, 1e-13))
                .orElseThrow();

        assertThat(GradientFlow.separationTime(points, 1e4)).hasValueCloseTo(reference, withinPercentage(1e-8));
    }

    @Test
    void smallStepsSeparateAtTheFlowsTime() {
        double time = GradientFlow.separationTime(NamedDatasets.nonmono().toPoints(), 100)
                .orElseThrow();
        long steps = RescaledDescent.separationIndex(NamedDatasets.nonmono().toPoints(), DescentRule.lrGd(1e-3), 10_000)
                .orElseThrow();

        assertThat(steps * 1e-3).isEqualTo(time, within(5e-3));
    }

    @Test
    void flowThatSeparatesAtOnceTakesNoTime() {
        assertThat(GradientFlow.separationTime(NamedDatasets.basis(3).toPoints(), 1))
                .hasValue(0);
        assertThat(GradientFlow.separationTime(NamedDatasets.thm51(100).toPoints(), 561))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GradientFlow.separationTime(NamedDatasets.tie().toPoints(), 1))
                .withMessageContaining("starts along a tie");
    }

    /// Claim 17: the run with 350 times the loss needs 2.4 times fewer steps.
    @Test
    void lossesSayLittleAboutSeparation() {
        WeightedPoints points = NamedDatasets.thm51(1000).toPoints();
        double[] gammas = {1, 10, 100, 1e3, 1e4};
        double[] losses = {0.00747, 0.00357, 0.0125, 0.125, 1.252};
        for (int i = 0; i < gammas.length; i++) {
            double[] u = RescaledDescent.scaledIterate(points, DescentRule.lrGd(gammas[i]), 200);
            assertThat(Losses.logistic(points, gammas[i], u)).isCloseTo(losses[i], withinPercentage(0.5));
        }
    }

    @Test
    void gradientNormsTendToTheirLimits() {
        double[] first = RescaledDescent.scaledIterate(THM41, DescentRule.lrGd(1000), 1);
        double[] second = RescaledDescent.scaledIterate(THM41, DescentRule.lrGd(1000), 2);

        assertThat(Losses.gradientNorm(THM41, 1000, first)).isEqualTo(Math.sqrt(0.5), within(1e-15));
        assertThat(Losses.gradientNorm(THM41, 1000, second)).isLessThan(1e-300);
        assertThat(Losses.logistic(THM41, 1000, first) / 1000).isEqualTo(0.125, within(1e-15));
    }

    @Test
    void exactAndFloatingPerceptronLossAgree() {
        LatticeDataset dataset = NamedDatasets.hard3d(6, 10);
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, TieRule.FULL);
        for (int t = 0; t < 30; t++) {
            run.step();
            double[] u =
                    run.iterate().stream().mapToDouble(BigFraction::doubleValue).toArray();
            assertThat(Losses.perceptron(dataset.toPoints(), u))
                    .isEqualTo(Losses.perceptron(run).doubleValue(), within(1e-13));
        }
    }

    /// Claim 20: frozen to all printed digits from the second step on.
    @Test
    void largeStepsFreezeTheDirection() {
        double[] bias = MarginBias.at(NamedDatasets.thm41(), DescentRule.lrGd(50), 10, 100, 1000, 100_000);

        for (double value : bias) {
            assertThat(value).isEqualTo(0.0298580315, within(5e-11));
        }
    }

    /// Claim 21, with its tolerance.
    @Test
    void twoPointsTendToTheirAsymptote() {
        double[] u = RescaledDescent.scaledIterate(THM41, DescentRule.lrGd(2), 100_000);

        assertThat(2 * u[1]).isEqualTo(Math.log(4) / 5, within(1e-5));
        assertThat(2 * u[0] - Math.log(2e5)).isEqualTo(Math.log(5.0 / 8) + Math.log(4) / 5, within(1e-5));
    }

    /// Claim 22, part (e): the rate's reference values.
    @Test
    void normalizedDescentApproachesTheMarginAtTheSquaredRate() {
        double[] bias = MarginBias.at(NamedDatasets.thm41(), DescentRule.nlrGd(10), 100, 1000, 10_000);

        assertThat(bias[0]).isCloseTo(3.1235e-4, withinPercentage(0.01));
        assertThat(bias[1]).isCloseTo(3.1250e-6, withinPercentage(0.01));
        assertThat(bias[2]).isCloseTo(3.1250e-8, withinPercentage(0.01));
    }

    @Test
    void envelopeIsTheMaximumOverOctaves() {
        LatticeDataset dataset = NamedDatasets.nonmono();
        double[] each = MarginBias.at(dataset, DescentRule.nlrGd(1), 8, 9, 10, 11, 12, 13, 14, 15);

        assertThat(MarginBias.envelope(dataset, DescentRule.nlrGd(1), 3, 4)[0])
                .isEqualTo(Arrays.stream(each).max().orElseThrow());
    }
}
