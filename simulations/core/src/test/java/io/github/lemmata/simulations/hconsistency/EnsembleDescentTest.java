package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ReluScore;
import io.github.lemmata.theory.hconsistency.DerivativeGenerator;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnsembleDescentTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(11).child("ensemble");
    private static final ReluScore.Sample SAMPLE =
            new ReluScore(200, 5).draw(STREAM.child("sample").generator());
    private static final int WHOLE = SAMPLE.train().length;

    @Test
    void withoutEpochsEveryRowIsPutIntoTheNegativeClass() {
        var start = new EnsembleDescent(0, 64, 0.1, 10).withEnsemble(SAMPLE, STREAM);
        long positive = Arrays.stream(SAMPLE.test())
                .filter(i -> SAMPLE.labels()[i] == 1)
                .count();

        assertThat(start.weights()).containsOnly(0);
        assertThat(start.errorOn(SAMPLE, SAMPLE.test())).isEqualTo((double) positive / SAMPLE.test().length);
    }

    /// At weights 0 every margin is 0, so the first step of a full batch is the mean of y x times −φ′(0).
    @ParameterizedTest
    @EnumSource
    void theFirstStepOfAFullBatchGoesAgainstTheGradient(MarginLoss loss) {
        var first = new EnsembleDescent(1, WHOLE, 0.5, 10).with(loss, SAMPLE, STREAM);

        for (int j = 0; j < 5; j++) {
            assertThat(first.weights()[j]).isCloseTo(-0.5 * loss.derivative(0) * meanOf(j), within(1e-14));
        }
    }

    private static double meanOf(int feature) {
        return Arrays.stream(SAMPLE.train())
                .mapToDouble(i -> SAMPLE.labels()[i] * SAMPLE.features()[5 * i + feature])
                .average()
                .orElseThrow();
    }

    /// The intercept of the first step shows which derivative went to which label, whatever the order of equal margins.
    @Test
    void theFirstStepOfTheEnsembleUsesTheDrawsOfItsStream() {
        var first = new EnsembleDescent(1, WHOLE, 1, 10).withEnsemble(SAMPLE, STREAM);
        double[] normals = ZigguratSampler.NormalizedGaussian.of(
                        STREAM.child("draws").child(0).generator())
                .samples(WHOLE)
                .toArray();
        double[] g = DerivativeGenerator.derivatives(new double[WHOLE], normals, 0);
        double largest = Arrays.stream(g).map(Math::abs).sum() / WHOLE;

        assertThat(Math.abs(first.intercept())).isLessThanOrEqualTo(largest);
        assertThat(first.weights()).doesNotContain(0);
    }

    @Test
    void theSameStreamTrainsTheSameScore() {
        var descent = new EnsembleDescent(12, 16, 0.1, 5);
        var once = descent.withEnsemble(SAMPLE, STREAM);

        assertThat(descent.withEnsemble(SAMPLE, STREAM).weights()).isEqualTo(once.weights());
        assertThat(descent.withEnsemble(SAMPLE, STREAM.child("other")).weights())
                .isNotEqualTo(once.weights());
    }

    @Test
    void theParameterOfTheGeneratorIsZeroInTheFirstPeriodAndThenRedrawn() {
        double[] never = new EnsembleDescent(5, 16, 0.1, 100)
                .withEnsemble(SAMPLE, STREAM)
                .weights();
        double[] afterFive =
                new EnsembleDescent(5, 16, 0.1, 5).withEnsemble(SAMPLE, STREAM).weights();
        double[] afterFour =
                new EnsembleDescent(5, 16, 0.1, 4).withEnsemble(SAMPLE, STREAM).weights();

        assertThat(afterFive).isEqualTo(never);
        assertThat(afterFour).isNotEqualTo(never);
    }

    @Test
    void aSmallerLastBatchIsABatch() {
        double[] thirds = new EnsembleDescent(1, 47, 0.1, 10)
                .with(MarginLoss.LOGISTIC, SAMPLE, STREAM)
                .weights();

        assertThat(thirds).doesNotContain(Double.NaN).doesNotContain(0);
    }

    @Test
    void trainingLearnsALabelThatAFeatureDecides() {
        double[] features =
                IntStream.range(0, 200).mapToDouble(i -> i % 2 == 0 ? 1 : -1).toArray();
        int[] labels = IntStream.range(0, 200).map(i -> i % 2 == 0 ? 1 : -1).toArray();
        int[] rows = IntStream.range(0, 200).toArray();
        var separable = new ReluScore.Sample(1, features, new double[200], labels, rows, rows);

        assertThat(EnsembleDescent.DEFAULT.withEnsemble(separable, STREAM).errorOn(separable, rows))
                .isZero();
        for (MarginLoss loss : MarginLoss.values()) {
            assertThat(EnsembleDescent.DEFAULT.with(loss, separable, STREAM).errorOn(separable, rows))
                    .isZero();
        }
    }

    @Test
    void theExponentialLossAloneIsClipped() {
        double[] features = {1e4, -1e4};
        var far = new ReluScore.Sample(1, features, new double[2], new int[] {1, 1}, new int[] {0, 1}, new int[0]);
        var one = new EnsembleDescent(1, 1, 1, 10);

        assertThat(Math.abs(one.with(MarginLoss.EXPONENTIAL, far, STREAM).weights()[0]))
                .isLessThanOrEqualTo(20);
        assertThat(Math.abs(new EnsembleDescent(1, 2, 1, 10)
                        .with(MarginLoss.HINGE, far, STREAM)
                        .weights()[0]))
                .isZero();
        assertThat(Math.abs(one.with(MarginLoss.LOGISTIC, far, STREAM).weights()[0]))
                .isGreaterThan(1000);
    }

    @Test
    void aStepOfZeroIsRefused() {
        assertThatThrownBy(() -> new EnsembleDescent(1, 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step is 0.0; expected finite real > 0");
    }
}
