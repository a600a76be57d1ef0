package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.datasets.hconsistency.GaussianMixture;
import io.github.lemmata.theory.hconsistency.TieBreak;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskBoundTest {

    private static final FiniteDistribution OPPOSITE =
            new FiniteDistribution(2, new double[] {.5, .5}, new double[] {.9, .1, .3, .7});

    /// Tied constant scores on two points that pull to different sides: spec A7.
    @ParameterizedTest
    @CsvSource({"0, 0.6520", "1, 0.6445", "1.5, 0.6242"})
    void theBoundWithItsGapHasTheValuesOfTheSpecification(double tau, double bound) {
        var risks = RiskBound.at(tau, OPPOSITE, new double[4], TieBreak.LARGEST_INDEX);

        assertThat(risks.zeroOne()).isCloseTo(.4, within(1e-15));
        assertThat(risks.bound()).isCloseTo(bound, within(5e-5));
    }

    @Test
    void aPointOfWeightZeroMayCostAnything() {
        var world = new FiniteDistribution(2, new double[] {1, 0}, new double[] {1, 0, 0, 1});
        double[] scores = {0, Double.NEGATIVE_INFINITY, 0, Double.NEGATIVE_INFINITY};

        assertThat(RiskBound.at(1, world, scores, TieBreak.LARGEST_INDEX)).isEqualTo(new RiskBound(0, 0, 0));
    }

    @Test
    void scoresHaveToFitTheWorld() {
        assertThatThrownBy(() -> RiskBound.at(1, OPPOSITE, new double[3], TieBreak.LARGEST_INDEX))
                .hasMessage("there are 3 scores; expected 4, one for each point and class");
    }

    private static LinearTraining training(double tau) {
        var random = RandomStream.ofSeed(13).child("training").generator();
        var mixture = GaussianMixture.draw(3, 5, 1, random);
        double[] inputs = mixture.inputs(200, random);
        return new LinearTraining(tau, new DMatrixRMaj(200, 5, true, inputs), mixture.at(inputs), .5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .5, 1, 1.5, 2, 3})
    void trainingNeverRaisesTheRiskAndNeverLeavesTheBound(double tau) {
        var states = training(tau).run(60);
        for (int t = 1; t < states.size(); t++) {
            assertThat(states.get(t).risk())
                    .isLessThanOrEqualTo(states.get(t - 1).risk() * (1 + 1e-12));
            assertThat(states.get(t).regrets().zeroOne())
                    .isLessThanOrEqualTo(states.get(t).regrets().bound());
        }
        assertThat(states.getLast().regrets().zeroOne())
                .isLessThan(states.getFirst().regrets().zeroOne() / 2);
    }

    @Test
    void slopesOfManyRowsAreThoseOfTheirRisk() {
        double[] scores = {.3, -.2, .1, .4};
        for (double tau : new double[] {0, 1, 1.7, 3}) {
            var rows = new ScoreRows(tau, OPPOSITE);
            var slopes = new double[4];
            rows.slopes(scores, slopes);
            for (int k = 0; k < 4; k++) {
                var up = scores.clone();
                var down = scores.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                assertThat(slopes[k]).isCloseTo((rows.risk(up) - rows.risk(down)) / 2e-6, within(1e-9));
            }
        }
    }

    @Test
    void trainingNeedsAnInputForEveryPoint() {
        assertThatThrownBy(() -> new LinearTraining(1, new DMatrixRMaj(3, 1), OPPOSITE, .5))
                .hasMessage("there are 3 inputs; expected 2, one for each point");
    }
}
