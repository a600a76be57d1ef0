package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.Arrays;
import java.util.List;

/// Runs of several rules on one dataset, stepped together.
///
/// With $B$ rows, $U$ is B x d, $S=UZ^\top$ and $W$ are B x k, all row-major; a step is $S\mapsto W$ row by row and
/// $U\mathrel{+}=WZ$. A block of points is visited for all rows before the next, so that it stays in cache. Every sum
/// has one order, which depends on the dataset alone: a row's numbers are the same to the bit whatever the other rows.
final class DescentBatch {
    private static final int BLOCK = 256;

    private final List<DescentRule> rules;
    private final int k;
    private final int d;
    private final double[] points;
    private final double[] transposed;
    private final DescentWeights weighing;
    private final double[] iterates;
    private final double[] increments;
    private final double[] scores;
    private final double[] weights;
    private int[] live;
    private long t;

    DescentBatch(WeightedPoints data, List<DescentRule> rules) {
        int rows = rules.size();
        this.rules = List.copyOf(rules);
        k = data.distinct();
        d = data.dimension();
        points = data.rawPoints();
        transposed = transpose(points, k, d);
        weighing = new DescentWeights(data);
        iterates = new double[Math.multiplyExact(rows, d)];
        increments = new double[rows * d];
        scores = new double[Math.multiplyExact(rows, k)];
        weights = new double[rows * k];
        live = new int[rows];
        Arrays.setAll(live, row -> row);
    }

    private static double[] transpose(double[] matrix, int rows, int columns) {
        double[] transposed = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j * rows + i] = matrix[i * columns + j];
            }
        }
        return transposed;
    }

    long t() {
        return t;
    }

    /// The rows that still move.
    int[] live() {
        return live;
    }

    /// Lets only these rows move from now on.
    void keep(int[] rows) {
        live = rows;
    }

    double[] iterate(int row) {
        return Arrays.copyOfRange(iterates, row * d, (row + 1) * d);
    }

    double[] scores(int row) {
        return Arrays.copyOfRange(scores, row * k, (row + 1) * k);
    }

    double score(int row, int i) {
        return scores[row * k + i];
    }

    boolean separated(int row) {
        for (int at = row * k; at < (row + 1) * k; at++) {
            if (!(scores[at] > 0)) {
                return false;
            }
        }
        return true;
    }

    /// Takes a step in every live row.
    void step() {
        for (int row : live) {
            weighing.fill(rules.get(row), t == 0, scores, weights, row);
            Arrays.fill(increments, row * d, (row + 1) * d, 0);
        }
        for (int start = 0; start < k; start += BLOCK) {
            int end = Math.min(start + BLOCK, k);
            for (int row : live) {
                addIncrement(row, start, end);
            }
        }
        for (int row : live) {
            for (int at = row * d; at < (row + 1) * d; at++) {
                iterates[at] += increments[at];
            }
        }
        t++;
        updateScores();
    }

    private void addIncrement(int row, int start, int end) {
        int from = row * k;
        int i = start;
        for (; i + 3 < end; i += 4) {
            double w0 = weights[from + i];
            double w1 = weights[from + i + 1];
            double w2 = weights[from + i + 2];
            double w3 = weights[from + i + 3];
            if (w0 != 0 || w1 != 0 || w2 != 0 || w3 != 0) {
                AxpyKernels.addFour(increments, row * d, w0, w1, w2, w3, points, i * d, d, d);
            }
        }
        for (; i < end; i++) {
            AxpyKernels.addOne(increments, row * d, weights[from + i], points, i * d, d);
        }
    }

    private void updateScores() {
        for (int start = 0; start < k; start += BLOCK) {
            int end = Math.min(start + BLOCK, k);
            for (int row : live) {
                updateScores(row, start, end);
            }
        }
    }

    private void updateScores(int row, int start, int end) {
        int to = row * k;
        Arrays.fill(scores, to + start, to + end, 0);
        int from = row * d;
        int j = 0;
        for (; j + 3 < d; j += 4) {
            AxpyKernels.addFour(
                    scores,
                    to + start,
                    iterates[from + j],
                    iterates[from + j + 1],
                    iterates[from + j + 2],
                    iterates[from + j + 3],
                    transposed,
                    j * k + start,
                    k,
                    end - start);
        }
        for (; j < d; j++) {
            AxpyKernels.addOne(scores, to + start, iterates[from + j], transposed, j * k + start, end - start);
        }
    }
}
