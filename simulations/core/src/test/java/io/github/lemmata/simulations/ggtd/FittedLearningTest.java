package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedLearningTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(21).child("replica");

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 2, 5})
    void theLawIsThatOfTheErrorsThatPlainTdLeaves(double shape) {
        var noise = new GeneralizedGaussian(3, shape);
        var errors = new RingLearning(Ring.DEFAULT, ErrorRule.PLAIN, 0.05, noise)
                .recentErrors(200, 100, STREAM.child("pilot"));
        var expected = ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(0, errors).law();

        assertThat(new FittedLearning(Ring.DEFAULT, 0.05, noise).fitted(STREAM)).isEqualTo(expected);
    }

    @Test
    void veryHeavyTailsCountAsTheHeaviestThatHaveASlope() {
        var learning = new FittedLearning(Ring.DEFAULT, 1e-6, new GeneralizedGaussian(1, 0.3));

        assertThat(learning.fitted(STREAM).shape()).isEqualTo(0.55);
        assertThat(learning.stationaryError(100, 50, STREAM)).isPositive().isFinite();
    }

    /// What is learnt does not depend on the unit that rewards are measured in.
    @ParameterizedTest
    @ValueSource(doubles = {0.8, 3})
    void theErrorScalesWithTheNoise(double shape) {
        double unit = new FittedLearning(Ring.DEFAULT, 0.05, new GeneralizedGaussian(1, shape))
                .stationaryError(200, 100, STREAM);
        double large = new FittedLearning(Ring.DEFAULT, 0.05, new GeneralizedGaussian(1000, shape))
                .stationaryError(200, 100, STREAM);

        assertThat(large).isCloseTo(1e6 * unit, within(1e6 * unit * 1e-6));
    }

    @Test
    void theNoiseAfterThePilotRunIsTheSameForEveryRule() {
        var noise = new GeneralizedGaussian(1, 2);
        var law = new FittedLearning(Ring.DEFAULT, 0.05, noise).fitted(STREAM);
        double expected = new RingLearning(Ring.DEFAULT, ErrorRule.likelihood(law), 0.05, noise, law)
                .stationaryErrors(80, 40, List.of(STREAM))[0];

        assertThat(new FittedLearning(Ring.DEFAULT, 0.05, noise).stationaryError(80, 40, STREAM))
                .isEqualTo(expected);
    }
}
