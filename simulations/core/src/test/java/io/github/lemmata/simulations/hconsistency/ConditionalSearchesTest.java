package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ConditionalBatch;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ConditionalMinimum;
import io.github.lemmata.theory.hconsistency.DimensionFreeBounds;
import io.github.lemmata.theory.hconsistency.LeastRegret;
import io.github.lemmata.theory.hconsistency.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches over scores, and over distributions.
class ConditionalSearchesTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(11).child("searches");
    private static final double[] BETAS = {.01, .1, .2, .3, .4, .5, .6, .8, 1};

    @Test
    void quasiNewtonFindsTheEndOfRosenbrocksValley() {
        var rosenbrock = new SmoothFunction() {
            @Override
            public double value(double[] x) {
                return Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2);
            }

            @Override
            public double[] gradient(double[] x) {
                double rest = x[1] - x[0] * x[0];
                return new double[] {2 * (x[0] - 1) - 400 * x[0] * rest, 200 * rest};
            }
        };
        var found = QuasiNewton.minimise(rosenbrock, new double[] {-1.2, 1}, 200);

        assertThat(found.x()[0]).isCloseTo(1, within(1e-7));
        assertThat(found.x()[1]).isCloseTo(1, within(1e-7));
        assertThat(found.value()).isLessThan(1e-14);
    }

    @Test
    void quasiNewtonStaysWhereNothingIsLower() {
        var bowl = new SmoothFunction() {
            @Override
            public double value(double[] x) {
                return x[0] * x[0];
            }

            @Override
            public double[] gradient(double[] x) {
                return new double[] {2 * x[0]};
            }
        };

        assertThat(QuasiNewton.minimise(bowl, new double[] {0}, 10).iterations())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .5, 1, 1.5, 2, 3})
    void searchesOverScoresFindTheClosedForms(double tau) {
        double[] p = {.4, .38, .02, .2};
        var loss = new CompSumLoss(tau);
        double least = ConditionalMinimum.of(tau, p);

        assertThat(ConditionalRiskMinimiser.overScores(loss, p)).isCloseTo(least, within(1e-9));
        if (tau < 2) {
            assertThat(ConditionalRiskMinimiser.givenPrediction(loss, p, 2) - least)
                    .isCloseTo(LeastRegret.of(tau, p, 2), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 1.5, 1.999, 2, 3})
    void theBatchFormIsThatOfSingleVectors(double tau) {
        var batch = ConditionalBatch.draw(6, .3, 50, STREAM.child("batch").generator());
        double[] regrets = new PointwiseScan(tau, 6, beta -> beta).leastRegrets(batch);
        for (int row = 0; row < 50; row++) {
            double single = LeastRegret.of(tau, batch.row(row), 1);
            assertThat(regrets[row]).isCloseTo(single, within(1e-15 + 1e-13 * single));
        }
    }

    /// The least ratio of the least regret to half the square of the zero-one regret, as in the specification.
    @ParameterizedTest
    @CsvSource({"1.02, 1.0064", "1.1, 1.0367", "1.3, 1.1604", "1.5, 1.1716", "1.75, 1.0811", "1.9, 1.0314"})
    void aScanFindsTheBestDimensionFreeConstant(double tau, double constant) {
        double least = 9;
        for (int n : new int[] {2, 3, 6}) {
            var worst = new PointwiseScan(tau, n, beta -> beta * beta / 2).run(BETAS, 100, STREAM.child(n));
            least = Math.min(least, worst.ratio());
        }
        double local = 1 / (Math.pow(2, tau) * (2 - tau));

        assertThat(least).isCloseTo(constant, within(6e-5));
        assertThat(least).isCloseTo(2 * Math.min(local, DimensionFreeBounds.quadraticConstant(tau)), within(1e-5));
    }

    @Test
    void aScanComesToTheTransformAndNoFurther() {
        for (double tau : new double[] {0, 1, 2}) {
            var transform = new Transform(tau, 4);
            var worst = new PointwiseScan(tau, 4, transform::at).run(BETAS, 200, STREAM.child("tight"));

            assertThat(worst.ratio()).isBetween(1 - 1e-9, 1 + 1e-4);
            assertThat(LeastRegret.of(tau, worst.p(), worst.predicted())).isEqualTo(worst.regret());
        }
    }

    @Test
    void aScanRefutesWhatHoldsForTwoClassesAlone() {
        var two = new Transform(1.95, 2);
        var worst = new PointwiseScan(1.95, 3, two::at).run(BETAS, 200, STREAM.child("twin"));

        assertThat(worst.ratio()).isBetween(.70, .71);
    }
}
