package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.TwoLayerPerceptron.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims 25 and 26.
class TwoLayerTest {
    private static final LatticeDataset DATASET = NamedDatasets.osc(10, 1);
    private static final BigFraction TENTH = BigFraction.of(1, 10);
    private static final List<BigFraction> START = List.of(BigFraction.of(1, 4), BigFraction.of(1, 8), BigFraction.ONE);

    @ParameterizedTest
    @CsvSource({"20,1,18", "160,1,38", "160,0.5,130", "1280,1,81", "2560,1,91"})
    void twoLayersNeedAsManyUpdatesAsMeasured(double d, double c, long updates) {
        assertThat(TwoLayerPerceptron.of(d, c).run(1000)).isEqualTo(new Outcome.Separated(updates));
    }

    @Test
    void twoLayersNeedLogarithmicallyManyUpdates() {
        assertThat(IntStream.rangeClosed(10, 300))
                .allMatch(d -> TwoLayerPerceptron.of(d, 1).run(1000) instanceof Outcome.Separated(long t)
                        && t <= 8.3 * Math.log(d) / Math.log(2));
    }

    @ParameterizedTest
    @CsvSource({"10,38", "20,151", "40,601"})
    void frozenOuterLayerIsTheLinearModel(double d, long updates) {
        assertThat(new TwoLayerPerceptron(d, 1 / d, true).run(1000)).isEqualTo(new Outcome.Separated(updates));
    }

    @Test
    void fixedStepSizesDiverge() {
        for (double stepSize : new double[] {0.15, 0.3, 0.5, 1}) {
            for (int d : new int[] {20, 25, 30, 40, 60}) {
                assertThat(new TwoLayerPerceptron(d, stepSize, false).run(100_000))
                        .isInstanceOf(Outcome.Diverged.class);
            }
        }
    }

    @Test
    void runsStopAtTheirCap() {
        assertThat(TwoLayerPerceptron.of(20, 1).run(17)).isEqualTo(new Outcome.StillRunning(17));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TwoLayerPerceptron.of(20, 0))
                .withMessage("c is 0.0; expected finite real > 0");
    }

    @Test
    void generalizedPerceptronIsThatOfTheSpecification() {
        TwoLayerDescent.Limit limit = TwoLayerDescent.limit(DATASET, START, TENTH, 5);

        assertThat(limit.phi().stream().map(BigFraction::doubleValue))
                .containsExactly(0.4447046913580247, 0.3656765432098765, 0.6449496296296296);
        assertThat(limit.tieDistance().orElseThrow().doubleValue()).isEqualTo(0.29502746633744856);
    }

    @ParameterizedTest
    @CsvSource({"5,2.83284e-4", "6,1.104250e-5", "7,2.384533e-7", "8,2.854115e-9"})
    void largeStartsApproachTheGeneralizedPerceptron(double c, double distance) {
        assertThat(distanceToLimit(0.1, c)).isCloseTo(distance, withinPercentage(1e-3));
    }

    @Test
    void wrongScalingOfTheStepSizeStaysFar() {
        assertThat(distanceToLimit(0.1 / 8, 8)).isEqualTo(0.5, within(0.1));
    }

    private static double distanceToLimit(double stepSize, double c) {
        double[] phi = TwoLayerDescent.descent(DATASET.toPoints(), new double[] {0.25, 0.125, 1}, stepSize, c, 5);
        List<BigFraction> limit =
                TwoLayerDescent.limit(DATASET, START, TENTH, 5).phi();
        for (int j = 0; j < phi.length; j++) {
            phi[j] -= limit.get(j).doubleValue();
        }
        return Norms.euclidean(phi);
    }
}
