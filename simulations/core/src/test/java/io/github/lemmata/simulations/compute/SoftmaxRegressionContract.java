package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the gradients of softmax regression keep.
abstract class SoftmaxRegressionContract extends OperationContract {
    SoftmaxRegressionContract(Backend backend) {
        super(backend);
    }

    private record SoftmaxResult(double[] gradient, double[] loss) {}

    private SoftmaxResult softmaxGradient(Stack x, Stack p, Stack w, Stack model) {
        try (Matrix features = x.on(backend);
                Matrix targets = p.on(backend);
                Matrix weights = w.on(backend);
                Matrix models = model.on(backend);
                Matrix gradient = backend.zeros(model.count(), model.rows(), model.columns());
                Matrix loss = backend.zeros(model.count(), 1, 1)) {
            backend.softmaxGradient(features, targets, weights, models, gradient, loss);
            return new SoftmaxResult(gradient.download(), loss.download());
        }
    }

    private static Stack probabilities(int count, int rows, int columns, Random random) {
        double[] values = random.doubles((long) count * rows * columns).toArray();
        for (int start = 0; start < values.length; start += columns) {
            double sum = Arrays.stream(values, start, start + columns).sum();
            for (int at = start; at < start + columns; at++) {
                values[at] /= sum;
            }
        }
        return new Stack(count, rows, columns, values);
    }

    @Test
    void softmaxGradientsAreTheirFormula() {
        Random random = new Random(15);
        for (int[] shape : new int[][] {{1, 1, 2}, {5, 3, 3}, {80, 6, 5}, {333, 17, 10}, {0, 2, 2}}) {
            int n = shape[0];
            int d = shape[1];
            int classes = shape[2];
            Stack x = Stack.random(1, n, d, random);
            Stack p = probabilities(1, n, classes, random);
            Stack w = new Stack(1, n, 1, random.doubles(n).toArray());
            Stack model = Stack.random(1, d, classes, random);
            SoftmaxResult result = softmaxGradient(x, p, w, model);
            double[][] residuals = new double[n][];
            double loss = 0;
            for (int i = 0; i < n; i++) {
                residuals[i] = logSoftmax(x, model, i);
                for (int j = 0; j < classes; j++) {
                    loss -= w.at(0, i, 0) * p.at(0, i, j) * residuals[i][j];
                    residuals[i][j] = w.at(0, i, 0) * (StrictMath.exp(residuals[i][j]) - p.at(0, i, j));
                }
            }
            assertThat(result.loss()[0]).isEqualTo(loss, within(1e-13 * (1 + loss)));
            for (int a = 0; a < d; a++) {
                for (int j = 0; j < classes; j++) {
                    int row = a;
                    int column = j;
                    Naive.Dot exact = Naive.dot(n, i -> x.at(0, i, row), i -> residuals[i][column]);
                    assertThat(result.gradient()[a * classes + j])
                            .isEqualTo(exact.value(), within(exact.tolerance(n) + n * 1e-15 * (d + 2)));
                }
            }
        }
    }

    private static double[] logSoftmax(Stack x, Stack model, int i) {
        double[] scores = new double[model.columns()];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            int column = j;
            scores[j] = Naive.dot(x.columns(), a -> x.at(0, i, a), a -> model.at(0, a, column))
                    .value();
            sum += StrictMath.exp(scores[j]);
        }
        double logSum = StrictMath.log(sum);
        return Arrays.stream(scores).map(score -> score - logSum).toArray();
    }

    @Test
    void softmaxRegressionSurvivesScoresThatOverflow() {
        SoftmaxResult result = softmaxGradient(
                new Stack(1, 2, 1, new double[] {1, 1}),
                new Stack(1, 2, 2, new double[] {1, 0, 0, 1}),
                new Stack(1, 2, 1, new double[] {1, 1}),
                new Stack(1, 1, 2, new double[] {5000, -5000}));
        assertThat(result.gradient()).containsExactly(1, -1);
        assertThat(result.loss()).containsExactly(10_000);
    }

    @Test
    void eachModelOfAStackIsWhatItIsAlone() {
        Random random = new Random(16);
        for (int datasets : new int[] {1, 3}) {
            Stack x = Stack.random(datasets, 40, 6, random);
            Stack p = probabilities(datasets, 40, 3, random);
            Stack w = Stack.random(1, 40, 1, random);
            Stack models = Stack.random(3, 6, 3, random);
            SoftmaxResult together = softmaxGradient(x, p, w, models);
            for (int r = 0; r < 3; r++) {
                SoftmaxResult alone = softmaxGradient(x.only(r), p.only(r), w, models.only(r));
                assertThat(Arrays.copyOfRange(together.gradient(), 18 * r, 18 * r + 18))
                        .isEqualTo(alone.gradient());
                assertThat(together.loss()[r]).isEqualTo(alone.loss()[0]);
            }
        }
    }
}
