package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Binary labels drawn from a score that is a sum of rectified features: `ReluScore(n,d)` of the specification,
/// section 5, the generator of the reference implementation of loss ensembles.
///
/// $x\sim N(0,I_d)$; the score is $\sum_j\max(x_j,0)$, standardised over all rows (with the $n-1$ standard
/// deviation), times 2, clipped to $[-5,5]$; $P(Y=1)=\sigma(\mathrm{score})$. A random 30% of the rows are for testing.
///
/// @param rows $n\ge2$
/// @param dimension $d\ge1$
public record ReluScore(int rows, int dimension) {

    /// The sizes of the reference implementation.
    public static final ReluScore DEFAULT = new ReluScore(3000, 200);

    private static final int MOST_NUMBERS = 200_000_000;
    private static final double SLOPE = 2;
    private static final double CLIP = 5;

    public ReluScore {
        Require.atLeast("rows", rows, 2);
        Require.atLeast("dimension", dimension, 1);
        if ((long) rows * dimension > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "rows times dimension is %d; expected at most %d".formatted((long) rows * dimension, MOST_NUMBERS));
        }
    }

    /// Rows with labels, in the order in which they were drawn.
    ///
    /// @param dimension $d$
    /// @param features n x d, row-major
    /// @param scores $n$, the logit of $P(Y=1)$
    /// @param labels $n$, $-1$ or $1$
    /// @param train indices of the rows to train on, increasing
    /// @param test indices of the other rows, increasing
    public record Sample(int dimension, double[] features, double[] scores, int[] labels, int[] train, int[] test) {

        /// Returns the number of rows $n$.
        public int rows() {
            return labels.length;
        }

        /// Returns $w^\top x_i+b$.
        public double linear(double[] weights, double intercept, int row) {
            double sum = intercept;
            for (int j = 0; j < dimension; j++) {
                sum += weights[j] * features[row * dimension + j];
            }
            return sum;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sample that
                    && dimension == that.dimension
                    && Arrays.equals(features, that.features)
                    && Arrays.equals(labels, that.labels)
                    && Arrays.equals(test, that.test);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Arrays.hashCode(features) + Arrays.hashCode(labels)) + Arrays.hashCode(test);
        }

        @Override
        public String toString() {
            return "%d rows with %d features, %d of them for testing".formatted(rows(), dimension, test.length);
        }
    }

    /// Draws the rows, their labels and the split.
    public Sample draw(UniformRandomProvider random) {
        double[] features = ZigguratSampler.NormalizedGaussian.of(random)
                .samples((long) rows * dimension)
                .toArray();
        double[] scores = scores(features);
        int[] labels = new int[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = random.nextDouble() < Logistic.sigmoid(scores[i]) ? 1 : -1;
        }
        int[] order = PermutationSampler.natural(rows);
        PermutationSampler.shuffle(random, order);
        int testing = (int) Math.round(0.3 * rows);
        int[] test = Arrays.copyOf(order, testing);
        int[] train = Arrays.copyOfRange(order, testing, rows);
        Arrays.sort(test);
        Arrays.sort(train);
        return new Sample(dimension, features, scores, labels, train, test);
    }

    private double[] scores(double[] features) {
        double[] sums = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < dimension; j++) {
                sums[i] += Math.max(0, features[i * dimension + j]);
            }
        }
        double mean = Arrays.stream(sums).sum() / rows;
        double squares = Arrays.stream(sums).map(x -> (x - mean) * (x - mean)).sum();
        double deviation = Math.sqrt(squares / (rows - 1));
        return Arrays.stream(sums)
                .map(x -> Math.clamp(deviation == 0 ? 0 : SLOPE * (x - mean) / deviation, -CLIP, CLIP))
                .toArray();
    }
}
