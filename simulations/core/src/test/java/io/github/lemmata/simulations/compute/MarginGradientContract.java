package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the gradients of margin losses keep.
abstract class MarginGradientContract extends OperationContract {
    MarginGradientContract(Backend backend) {
        super(backend);
    }

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void marginGradientsAreTheirFormula(MarginLoss loss) {
        Random random = new Random(11);
        for (int[] shape : new int[][] {{1, 1, 1}, {5, 3, 1}, {37, 7, 5}, {64, 12, 32}, {301, 20, 33}, {0, 2, 3}}) {
            Stack z = Stack.random(1, shape[0], shape[1], random);
            Stack w = new Stack(1, shape[0], 1, random.doubles(shape[0], 0, 1).toArray());
            Stack u = Stack.random(1, shape[2], shape[1], random);
            Stack gamma =
                    new Stack(1, shape[2], 1, random.doubles(shape[2], 0, 20).toArray());
            MarginResult result = marginGradient(loss, z, w, u, gamma);
            for (int b = 0; b < shape[2]; b++) {
                compareRow(loss, z, w, u, gamma, b, result);
            }
        }
    }

    /// The tolerance allows for the rounding of $\gamma s$, which the exponential multiplies.
    private static void compareRow(
            MarginLoss loss, Stack z, Stack w, Stack u, Stack gamma, int b, MarginResult result) {
        int k = z.rows();
        int d = z.columns();
        double[] weights = new double[k];
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            int point = i;
            double score =
                    Naive.dot(d, j -> z.at(0, point, j), j -> u.at(0, b, j)).value();
            smallest = Math.min(smallest, score);
            double x = gamma.at(0, b, 0) * score;
            largest = Math.max(largest, Math.abs(gamma.at(0, b, 0)) * d);
            weights[i] = w.at(0, i, 0) * Naive.weight(loss, x);
        }
        assertThat(result.smallest()[b]).isEqualTo(smallest, within((d + 1) * Naive.UNIT * d));
        for (int j = 0; j < d; j++) {
            int column = j;
            Naive.Dot exact = Naive.dot(k, i -> weights[i], i -> z.at(0, i, column));
            double tolerance = exact.tolerance(k) + exact.magnitude() * Naive.UNIT * (8 + (d + 2) * largest);
            requireClose(result.gradients()[b * d + j], exact.value(), tolerance);
        }
    }

    @Test
    void logisticWeightsSaturateCleanly() {
        Stack z = new Stack(1, 2, 1, new double[] {1, -1});
        Stack w = new Stack(1, 2, 1, new double[] {1, 1});
        Stack u = new Stack(1, 5, 1, new double[] {700, 1e5, -1e5, 1e300, 0});
        Stack gamma = new Stack(1, 5, 1, new double[] {1, 1, 1, 1e300, 1e300});
        MarginResult result = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        assertThat(result.gradients()).containsExactly(-1, -1, 1, -1, 0);
        assertThat(result.smallest()).containsExactly(-700, -1e5, -1e5, -1e300, 0);
        double tail = marginGradient(
                        MarginLoss.LOGISTIC,
                        new Stack(1, 1, 1, new double[] {1}),
                        new Stack(1, 1, 1, new double[] {1}),
                        new Stack(1, 1, 1, new double[] {740}),
                        new Stack(1, 1, 1, new double[] {1}))
                .gradients()[0];
        assertThat(tail).isEqualTo(StrictMath.exp(-740), within(4 * Double.MIN_VALUE));
    }

    @Test
    void aTieIsAnErrorOfThePerceptronAndAnIterateWithoutANumberSeparatesNothing() {
        Stack z = new Stack(1, 1, 2, new double[] {1, 1});
        Stack w = new Stack(1, 1, 1, new double[] {1});
        Stack u = new Stack(1, 2, 2, new double[] {1, -1, Double.NaN, 1});
        Stack gamma = new Stack(1, 2, 1, new double[] {1, 1});
        MarginResult result = marginGradient(MarginLoss.PERCEPTRON, z, w, u, gamma);
        assertThat(result.gradients()).containsExactly(1, 1, 1, 1);
        assertThat(result.smallest()).containsExactly(0, Double.NaN);
    }

    @Test
    void pointsOfWeightZeroAreAbsent() {
        Random random = new Random(12);
        for (MarginLoss loss : MarginLoss.values()) {
            Stack few = new Stack(1, 2, 2, new double[] {1, 2, 1, -1});
            Stack padded = new Stack(1, 5, 2, new double[] {1, 2, 0, 0, 1, -1, -1e9, 3, 0, 0});
            Stack u = Stack.random(1, 3, 2, random);
            Stack gamma = new Stack(1, 3, 1, new double[] {1, 10, 1e6});
            MarginResult alone = marginGradient(loss, few, new Stack(1, 2, 1, new double[] {.5, .25}), u, gamma);
            MarginResult among =
                    marginGradient(loss, padded, new Stack(1, 5, 1, new double[] {.5, 0, .25, 0, 0}), u, gamma);
            assertThat(among.gradients()).isEqualTo(alone.gradients());
            assertThat(among.smallest()).isEqualTo(alone.smallest());
        }
    }

    @Test
    void eachIterateIsWhatItIsAlone() {
        Random random = new Random(13);
        Stack z = Stack.random(1, 70, 9, random);
        Stack w = Stack.random(1, 70, 1, random);
        Stack u = Stack.random(1, 21, 9, random);
        Stack gamma = Stack.random(1, 21, 1, random);
        MarginResult together = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        for (int b = 0; b < 21; b++) {
            MarginResult alone = marginGradient(
                    MarginLoss.LOGISTIC,
                    z,
                    w,
                    new Stack(1, 1, 9, Arrays.copyOfRange(u.values(), 9 * b, 9 * b + 9)),
                    new Stack(1, 1, 1, new double[] {gamma.values()[b]}));
            assertThat(Arrays.copyOfRange(together.gradients(), 9 * b, 9 * b + 9))
                    .isEqualTo(alone.gradients());
            assertThat(together.smallest()[b]).isEqualTo(alone.smallest()[0]);
        }
    }

    @Test
    void eachDatasetOfAStackIsWhatItIsAlone() {
        Random random = new Random(14);
        Stack z = Stack.random(4, 30, 6, random);
        Stack w = Stack.random(1, 30, 1, random);
        Stack u = Stack.random(4, 3, 6, random);
        Stack gamma = Stack.random(1, 3, 1, random);
        MarginResult together = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        for (int r = 0; r < 4; r++) {
            MarginResult alone = marginGradient(MarginLoss.LOGISTIC, z.only(r), w, u.only(r), gamma);
            assertThat(Arrays.copyOfRange(together.gradients(), 18 * r, 18 * r + 18))
                    .isEqualTo(alone.gradients());
            assertThat(Arrays.copyOfRange(together.smallest(), 3 * r, 3 * r + 3))
                    .isEqualTo(alone.smallest());
        }
    }
}
