package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharpTransformTest {

    /// The least regret over all scores that predict `h`, by enumeration of the blocks.
    private static double leastRegret(double tau, double[] p, int h) {
        double[] others = new double[p.length - 1];
        System.arraycopy(p, 0, others, 0, h);
        System.arraycopy(p, h + 1, others, h, p.length - 1 - h);
        Arrays.sort(others);
        double sum = p[h];
        double best = sum;
        for (int k = 2; k <= p.length; k++) {
            sum += others[p.length - k];
            best = Math.max(best, Math.pow(k, 1 - tau) * sum);
        }
        return (Arrays.stream(p).max().orElseThrow() - best) / (tau - 1);
    }

    /// $p_{\max}=\max\{\beta,\frac{1+\beta}n\}$ on as many classes as it takes, $p_h=p_{\max}-\beta$.
    private static double[] hardest(double beta, int n) {
        double[] p = new double[n];
        double largest = Math.max(beta, (1 + beta) / n);
        p[n - 1] = largest - beta;
        double left = 1 - p[n - 1];
        for (int i = 0; i < n - 1; i++) {
            p[i] = Math.min(largest, left);
            left -= p[i];
        }
        return p;
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 2.000001, 2.1, 2.5, 3, 4.7, 10})
    void isNeverAboveTheLeastRegretOfRandomDistributions(double tau) {
        Random random = new Random(7);
        for (int draw = 0; draw < 3000; draw++) {
            int n = 2 + random.nextInt(8);
            double power = 1 + 4 * random.nextDouble();
            double[] p = random.doubles(n).map(u -> Math.pow(u, power)).toArray();
            double total = Arrays.stream(p).sum();
            p = Arrays.stream(p).map(v -> v / total).toArray();
            int h = random.nextInt(n);
            double beta = Arrays.stream(p).max().orElseThrow() - p[h];

            assertThat(SharpTransform.of(tau, n).at(beta)).isLessThanOrEqualTo(leastRegret(tau, p, h) + 1e-15);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 10", "2.05, 7", "2.5, 4", "3, 2", "3, 5", "6, 9"})
    void isReachedAtEveryNode(double tau, int n) {
        for (int j = 1; j < n; j++) {
            double[] p = hardest(1.0 / j, n);

            assertThat(leastRegret(tau, p, n - 1))
                    .isCloseTo(SharpTransform.of(tau, n).at(1.0 / j), within(1e-15));
        }
    }

    /// Spec, claim A9 (b): nodes of the mean absolute error's envelope, all on $\beta^2/(1+\beta)$.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100})
    void isTheEnvelopeOfTheMeanAbsoluteErrorAtTwo(int n) {
        SharpTransform sharp = SharpTransform.of(2, n);
        for (int k = n; k >= 2; k--) {
            double beta = 1.0 / (k - 1);
            assertThat(sharp.at(beta)).isCloseTo(beta * beta / (1 + beta), within(1e-15));
        }
        assertThat(sharp.at(0.5 / (n - 1))).isCloseTo(0.5 / (n - 1) / n, within(1e-16));
    }

    /// Spec, claim A9 (c): $n=2$ is $\min\{\beta,\frac{1+\beta}2-2^{1-\tau}\}/(\tau-1)$, whose envelope is
    /// its chord.
    @Test
    void isTheChordForTwoClasses() {
        assertThat(SharpTransform.of(3, 2).at(0.3)).isCloseTo(0.3 * 0.75 / 2, within(1e-16));
        assertThat(SharpTransform.of(3, 2).at(0.3)).isLessThan(0.15);
    }

    @ParameterizedTest
    @CsvSource({"2, 3", "2, 12", "2.2, 5", "3, 4"})
    void isTheConvexEnvelopeOfTheExactTransformation(double tau, int n) {
        SharpTransform sharp = SharpTransform.of(tau, n);
        int points = 997;
        for (int i = 0; i <= points; i++) {
            double beta = (double) i / points;
            assertThat(sharp.at(beta)).isLessThanOrEqualTo(ExactTransform.fromTwoOn(tau, n, beta) + 1e-16);
            if (i > 0 && i < points) {
                double chord = (sharp.at((i - 1.0) / points) + sharp.at((i + 1.0) / points)) / 2;
                assertThat(sharp.at(beta)).isLessThanOrEqualTo(chord + 1e-15);
            }
        }
        assertThat(SharpTransform.of(2, n).at(0.37))
                .isCloseTo(ExactTransform.meanAbsoluteErrorEnvelope(n, 0.37), within(1e-15));
    }

    @Test
    void isLinearWithoutTheNumberOfClassesAboveTwo() {
        for (int n : new int[] {2, 3, 10, 1000, SharpTransform.MOST_CLASSES}) {
            assertThat(SharpTransform.of(3, n).inverse(0.03)).isCloseTo(0.08, within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "2, 1000", "2.001, 300", "3, 10", "40, 3"})
    void itsInverseUndoesIt(double tau, int n) {
        SharpTransform sharp = SharpTransform.of(tau, n);
        for (double beta = 1e-6; beta < 1; beta *= 1.07) {
            assertThat(sharp.inverse(sharp.at(beta))).isCloseTo(beta, within(1e-12 * beta));
        }
    }

    @Test
    void endsAtZeroAndOne() {
        SharpTransform sharp = SharpTransform.of(2.5, 4);
        assertThat(sharp.at(0)).isZero();
        assertThat(sharp.inverse(0)).isZero();
        assertThat(sharp.inverse(sharp.at(1))).isOne();
        assertThat(sharp.inverse(Double.MAX_VALUE)).isOne();
    }

    @Test
    void refusesWhatItIsNotDefinedFor() {
        assertThatThrownBy(() -> SharpTransform.of(1.9, 3)).hasMessage("tau is 1.9; expected finite real >= 2.0");
        assertThatThrownBy(() -> SharpTransform.of(2, 1)).hasMessage("classes is 1; expected integer in [2, 1000000]");
        assertThatThrownBy(() -> SharpTransform.of(2, 3).at(1.5)).hasMessage("beta is 1.5; expected real in [0, 1]");
        assertThatThrownBy(() -> SharpTransform.of(2, 3).inverse(-1)).hasMessageContaining("t is -1.0");
    }
}
