package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingLearningTest {

    private static final GeneralizedGaussian LAPLACE = new GeneralizedGaussian(1, 1);

    private static List<RandomStream> streams(int from, int to) {
        RandomStream root = RandomStream.ofSeed(11).child("replica");
        return IntStream.range(from, to).mapToObj(root::child).toList();
    }

    private static RingLearning learning(ErrorRule rule, GeneralizedGaussian noise) {
        return new RingLearning(Ring.DEFAULT, rule, 0.05, noise);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aReplicaIsTheSameAloneAndAmongOthers(int number) {
        var learning = learning(ErrorRule.SIGN, LAPLACE);
        double[] together = learning.stationaryErrors(300, 100, streams(0, 5));

        assertThat(learning.stationaryErrors(300, 100, streams(number, number + 1)))
                .containsExactly(together[number]);
    }

    /// One step of plain TD from V*: every error is the step size times its own noise.
    @Test
    void theFirstStepIsTheNoise() {
        double[] noise = new double[10];
        streams(0, 1).getFirst().numbers().fillGeneralizedGaussian(1, noise);
        double expected = 0;
        for (double xi : noise) {
            expected += 0.05 * xi * 0.05 * xi / 10;
        }

        assertThat(learning(ErrorRule.PLAIN, LAPLACE).stationaryErrors(1, 1, streams(0, 1))[0])
                .isCloseTo(expected, within(1e-15));
    }

    /// Two steps by hand on a ring of one state: e1 = η ξ1, e2 = e1 + η (ξ2 + (γ - 1) e1).
    @Test
    void theSecondStepBuildsOnTheFirst() {
        double[] xi = new double[2];
        streams(0, 1).getFirst().numbers().fillGeneralizedGaussian(1, xi);
        var learning = new RingLearning(new Ring(1, 0.5), ErrorRule.PLAIN, 0.1, LAPLACE);
        double first = 0.1 * xi[0];
        double second = first + 0.1 * (xi[1] - 0.5 * first);

        assertThat(learning.stationaryErrors(2, 1, streams(0, 1))[0]).isCloseTo(second * second, within(1e-15));
        assertThat(learning.stationaryErrors(2, 2, streams(0, 1))[0])
                .isCloseTo((first * first + second * second) / 2, within(1e-15));
    }

    @Test
    void theScaleOfTheNoiseScalesPlainErrors() {
        double[] unit = learning(ErrorRule.PLAIN, LAPLACE).stationaryErrors(200, 100, streams(0, 2));
        double[] tripled =
                learning(ErrorRule.PLAIN, new GeneralizedGaussian(3, 1)).stationaryErrors(200, 100, streams(0, 2));

        assertThat(tripled[0]).isCloseTo(9 * unit[0], within(1e-12));
        assertThat(tripled[1]).isCloseTo(9 * unit[1], within(1e-12));
    }

    /// From V = 0 the curve begins at the size of V* and, with hardly any noise, falls at the rate of
    /// expected updates.
    @Test
    void learningCurvesBeginAtTheExactValuesAndFall() {
        var learning = learning(ErrorRule.PLAIN, new GeneralizedGaussian(1e-9, 2));
        double[] exact = Ring.DEFAULT.process().values();
        double size = Math.sqrt(
                IntStream.range(0, 10).mapToDouble(s -> exact[s] * exact[s]).sum() / 10);
        double[] curve = learning.learningCurves(new int[] {0, 1, 100, 2000}, streams(0, 1));
        double[] errors = new double[10];
        for (int s = 0; s < 10; s++) {
            errors[s] = -exact[s] + 0.05 * (-0.9 * exact[(s + 1) % 10] + exact[s]);
        }
        double afterOne = Math.sqrt(
                IntStream.range(0, 10).mapToDouble(s -> errors[s] * errors[s]).sum() / 10);

        assertThat(curve[0]).isCloseTo(size, within(1e-14));
        assertThat(curve[1]).isCloseTo(afterOne, within(1e-8));
        assertThat(curve[2]).isLessThan(curve[1]);
        assertThat(curve[3]).isLessThan(1e-3);
    }

    /// Plain TD moves each value by the step size times its error, so the errors rebuild the values' course.
    @Test
    void recentErrorsAreWhatMovesTheValues() {
        var learning = learning(ErrorRule.PLAIN, LAPLACE);
        var stream = streams(0, 1).getFirst();
        double[] all = learning.recentErrors(300, 300, stream);
        double[] errors = new double[10];
        for (int i = 0; i < all.length; i++) {
            errors[i % 10] += 0.05 * all[i];
        }
        double squares =
                IntStream.range(0, 10).mapToDouble(s -> errors[s] * errors[s]).sum();

        assertThat(learning.stationaryErrors(300, 1, List.of(stream))[0]).isCloseTo(squares / 10, within(1e-12));
        assertThat(learning.recentErrors(300, 20, stream)).containsExactly(Arrays.copyOfRange(all, 2800, 3000));
    }

    @Test
    void anAssumedLawOnlyScalesTheStep() {
        var assumed = new GeneralizedGaussian(2, 1);
        var known = learning(ErrorRule.SIGN, LAPLACE);
        var misled = new RingLearning(Ring.DEFAULT, ErrorRule.SIGN, 0.05 / 2, LAPLACE, assumed);

        assertThat(misled.stationaryErrors(50, 10, streams(0, 1)))
                .containsExactly(known.stationaryErrors(50, 10, streams(0, 1)), within(1e-14));
    }

    @Test
    void impossibleAveragesAreRefused() {
        var learning = learning(ErrorRule.SIGN, LAPLACE);

        assertThatThrownBy(() -> learning.stationaryErrors(10, 11, streams(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("averaged is 11");
        assertThatThrownBy(() -> learning.learningCurves(new int[] {5, 3}, streams(0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number of steps is 3");
    }
}
