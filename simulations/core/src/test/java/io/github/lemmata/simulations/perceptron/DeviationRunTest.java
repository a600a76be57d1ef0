package io.github.lemmata.simulations.perceptron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationRunTest {

    /// On thm41 the second iterate depends on two weights alone.
    @ParameterizedTest
    @ValueSource(doubles = {1, 40, 100, 700, 2600})
    void secondDeviationOnTheorem41sSetHasAClosedForm(double gamma) {
        // u_1 = (1/2, 3/4): scores -1/4 and 7/2; epsilon_2 = (-a (1,-1) + b (1,4)) / 2.
        double a = 1 / (1 + Math.exp(gamma / 4));
        double b = 1 / (1 + Math.exp(3.5 * gamma));
        double expected = Math.hypot(b - a, a + 4 * b) / 2;

        assertThat(DeviationRun.norm(NamedDatasets.thm41(), gamma, 2)).isCloseTo(expected, withinPercentage(1e-11));
    }

    /// Both runs in 900-digit Python (mpmath). On hard3d(6,10) the errors of successive steps cancel, to a part in
    /// $10^8$ at the larger step size, and the digits go with them.
    @ParameterizedTest
    @CsvFileSource(resources = "deviations.csv", numLinesToSkip = 1, delimiter = '|')
    void deviationsKeepTheirDigitsHoweverSmall(
            String dataset, double gamma, long t, double expected, double tolerance) {
        Arguments sizes = Arguments.none();
        String[] words = dataset.split("[ =]");
        for (int i = 2; i < words.length; i += 2) {
            sizes = sizes.and(words[i], words[i + 1]);
        }

        assertThat(DeviationRun.norm(NamedDatasets.of(words[1], sizes), gamma, t))
                .isEqualTo(expected, within(tolerance * expected));
    }

    @Test
    void deviationAgreesWithADifferenceWhereThatHasDigits() {
        LatticeDataset dataset = NamedDatasets.hard3d(4, 2);
        double[] u = RescaledDescent.scaledIterate(dataset.toPoints(), DescentRule.lrGd(20), 6);
        DeviationRun run = DeviationRun.of(dataset, 20);
        while (run.t() < 6) {
            run.step();
        }
        var exact = BatchPerceptron.iterate(dataset, TieRule.FULL, 6);
        for (int j = 0; j < u.length; j++) {
            double difference = u[j] - exact.get(j).doubleValue();
            assertThat(run.deviation()[j]).isCloseTo(difference, within(1e-13));
        }
    }

    @Test
    void stepBoundHoldsAlongUntiedRuns() {
        RandomStream stream = RandomStream.ofSeed(6).child("deviation");
        int steps = 0;
        for (int i = 0; i < 100; i++) {
            LatticeDataset dataset =
                    LatticeSlab.drawWithin(1000, stream.child(i).generator());
            double squaredRadius = dataset.squaredRadius().doubleValue();
            for (double gamma : new double[] {1, 10, 100}) {
                DeviationRun run = DeviationRun.of(dataset, gamma);
                run.step();
                while (!run.separated() && run.tieDistance().signum() > 0) {
                    double bound =
                            DeviationBounds.step(run.norm(), run.tieDistance().doubleValue(), squaredRadius, gamma);
                    run.step();
                    steps++;
                    assertThat(run.norm()).isLessThanOrEqualTo(bound * (1 + 1e-12));
                }
            }
        }
        assertThat(steps).isGreaterThan(200);
    }

    @Test
    void tieDistancesAreThoseOfTheSpecification() {
        assertThat(DeviationRun.tieDistance(NamedDatasets.thm41(), 2)).isEqualTo(BigFraction.of(1, 4));
        assertThat(DeviationRun.tieDistance(NamedDatasets.thm51(12), 4)).isEqualTo(BigFraction.of(1, 12));
        assertThat(DeviationRun.tieDistance(NamedDatasets.nonmono(), 11)).isEqualTo(BigFraction.of(1, 2));
        assertThat(BatchPerceptron.at(NamedDatasets.nonmono(), TieRule.FULL, 11).smallestScore())
                .isEqualTo(BigFraction.of(5, 6));
    }

    @Test
    void normsBelowTheRangeOfSquaresKeepTheirDigits() {
        assertThat(Norms.euclidean(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, withinPercentage(1e-12));
        assertThat(Norms.euclidean(new double[] {3e200, 4e200})).isCloseTo(5e200, withinPercentage(1e-12));
        assertThat(Norms.euclidean(new double[] {0, 0})).isZero();
    }

    @Test
    void tiedRunsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviationRun.norm(NamedDatasets.tie(), 10, 2))
                .withMessage("the batch perceptron on tie is tied at t = 1; expected a run without ties");
    }
}
