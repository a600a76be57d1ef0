package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.util.Arrays;
import java.util.List;

/// Temporal differences on a ring with noisy rewards, all states at once, many replicas at once.
///
/// $V_s\leftarrow V_s+\frac\eta{\mathbb E\psi'}\psi\big(r_s+\xi_s+\gamma V_{s+1}-V_s\big)$, with fresh noise
/// $\xi_s$ in every state at every step. What is kept is the error $V-V^*$, in which the rewards cancel.
/// Since all rules are odd, noise of the opposite sign mirrors a path that starts at $V^*$ and has the same
/// squared errors: antithetic pairs would gain nothing. Source: spec claim 30.
///
/// @param ring the states and the discount
/// @param rule $\psi$
/// @param stepSize $\eta>0$
/// @param noise the law of $\xi$
/// @param assumed the law under which $\mathbb E\psi'$ is taken: that of the noise, or a fitted one
public record RingLearning(
        Ring ring, ErrorRule rule, double stepSize, GeneralizedGaussian noise, GeneralizedGaussian assumed) {

    private static final int STEPS_AT_ONCE = 256;

    /// @throws IllegalArgumentException unless the step size is finite and positive
    public RingLearning {
        Require.positive("stepSize", stepSize);
    }

    /// Learning that knows the law of its noise.
    public RingLearning(Ring ring, ErrorRule rule, double stepSize, GeneralizedGaussian noise) {
        this(ring, rule, stepSize, noise, noise);
    }

    /// Returns the mean squared error over the states and the last steps, one for each replica, from a start
    /// at $V^*$.
    ///
    /// @param steps number of steps, 1 or more
    /// @param averaged over how many of them, the last ones, to average
    /// @param replicas the streams of the replicas
    public double[] stationaryErrors(int steps, int averaged, List<RandomStream> replicas) {
        Require.within("averaged", averaged, 1, steps);
        var batch = new Batch(new double[replicas.size() * ring.length()], replicas);
        double[] sums = new double[replicas.size()];
        for (int t = 1; t <= steps; t++) {
            batch.step();
            if (t > steps - averaged) {
                batch.addSquares(sums);
            }
        }
        return Arrays.stream(sums)
                .map(sum -> sum / ((double) averaged * ring.length()))
                .toArray();
    }

    /// Returns the temporal-difference errors of one replica's last steps, all states, from a start at $V^*$.
    ///
    /// @param steps number of steps, 1 or more
    /// @param kept of how many of them, the last ones, to return the errors
    /// @param replica the stream of the replica
    /// @return kept x states, row-major
    public double[] recentErrors(int steps, int kept, RandomStream replica) {
        Require.within("kept", kept, 1, steps);
        int states = ring.length();
        var batch = new Batch(new double[states], List.of(replica));
        double[] recent = new double[kept * states];
        for (int t = 0; t < steps; t++) {
            batch.step();
            if (t >= steps - kept) {
                System.arraycopy(batch.differences, 0, recent, (t - steps + kept) * states, states);
            }
        }
        return recent;
    }

    /// Returns the root mean squared error over the states after some numbers of steps, from a start at
    /// $V=0$.
    ///
    /// @param after the numbers of steps, not decreasing
    /// @param replicas the streams of the replicas
    /// @return replicas x numbers, row-major
    public double[] learningCurves(int[] after, List<RandomStream> replicas) {
        double[] exact = ring.process().values();
        double[] start = new double[replicas.size() * ring.length()];
        Arrays.setAll(start, i -> -exact[i % ring.length()]);
        var batch = new Batch(start, replicas);
        double[] curves = new double[replicas.size() * after.length];
        int done = 0;
        for (int i = 0; i < after.length; i++) {
            Require.atLeast("number of steps", after[i], done);
            for (; done < after[i]; done++) {
                batch.step();
            }
            double[] sums = new double[replicas.size()];
            batch.addSquares(sums);
            for (int k = 0; k < sums.length; k++) {
                curves[k * after.length + i] = Math.sqrt(sums[k] / ring.length());
            }
        }
        return curves;
    }

    /// Replicas on their way: errors, replicas x states, and the noise of the steps to come.
    private final class Batch {
        private final int states = ring.length();
        private final double gain = stepSize / rule.meanSlope(assumed);
        private final List<RandomStream> replicas;
        private final double[][] coming;
        private double[] errors;
        private final double[] differences;
        private double[] next;
        private long step;

        Batch(double[] start, List<RandomStream> replicas) {
            this.replicas = replicas;
            errors = start;
            next = new double[start.length];
            differences = new double[start.length];
            coming = new double[replicas.size()][STEPS_AT_ONCE * states];
        }

        void step() {
            int row = (int) (step % STEPS_AT_ONCE);
            if (row == 0) {
                drawNoise();
            }
            for (int k = 0; k < coming.length; k++) {
                move(k * states, coming[k], row * states);
            }
            double[] old = errors;
            errors = next;
            next = old;
            step++;
        }

        private void drawNoise() {
            for (int k = 0; k < coming.length; k++) {
                replicas.get(k).numbers().at(step * states).fillGeneralizedGaussian(noise.shape(), coming[k]);
            }
        }

        private void move(int at, double[] noises, int from) {
            for (int s = 0; s < states; s++) {
                double error = errors[at + s];
                double following = errors[at + (s + 1 == states ? 0 : s + 1)];
                double difference = noise.scale() * noises[from + s] + ring.discount() * following - error;
                differences[at + s] = difference;
                next[at + s] = error + gain * rule.of(difference);
            }
        }

        void addSquares(double[] sums) {
            for (int k = 0; k < sums.length; k++) {
                for (int s = k * states; s < (k + 1) * states; s++) {
                    sums[k] += errors[s] * errors[s];
                }
            }
        }
    }
}
