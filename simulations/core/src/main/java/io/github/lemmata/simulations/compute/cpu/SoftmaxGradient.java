package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Elementwise;
import java.util.Arrays;

/// Gradient and value of softmax regression for models side by side on one dataset, block by block of
/// samples.
///
/// @param features n x d
/// @param targets n x classes
/// @param weights one for each sample
record SoftmaxGradient(Kernels kernels, View features, View targets, View weights, int n, int d, int classes) {

    /// Adds to `gradients`, d x (count classes), and to `losses`, one for each of `count` models, d x
    /// (count classes).
    void add(View models, int count, View gradients, double[] losses) {
        int columns = count * classes;
        int block = Blocks.rows(n, d + columns);
        View scores = View.rows(new double[block * columns], 0, columns);
        for (int i = 0; i < n; i += block) {
            int some = Math.min(block, n - i);
            Arrays.fill(scores.values(), 0, some * columns, 0);
            Products.multiplyAdd(kernels, features.from(i, 0), models, scores, some, d, columns);
            for (int row = 0; row < some; row++) {
                for (int r = 0; r < count; r++) {
                    losses[r] -= shift(scores.values(), scores.at(row, r * classes), i + row);
                }
            }
            kernels.map(Elementwise.EXP, scores.values(), scores.values(), 0, some * columns);
            for (int row = 0; row < some; row++) {
                for (int r = 0; r < count; r++) {
                    losses[r] += toResiduals(scores.values(), scores.at(row, r * classes), i + row);
                }
            }
            Products.multiplyAdd(kernels, features.from(i, 0).transposed(), scores, gradients, d, some, columns);
        }
    }

    /// Subtracts the largest score of a row and returns $w_i\sum_jP_{ij}s_{ij}$ of what is left.
    private double shift(double[] scores, int at, int i) {
        Softmax.shift(scores, at, classes);
        double sum = 0;
        for (int j = 0; j < classes; j++) {
            double target = target(i, j);
            sum += target == 0 ? 0 : target * scores[at + j];
        }
        return weight(i) * sum;
    }

    /// Turns exponentials into $w_i(S_{ij}-P_{ij})$ and returns $w_i\sum_jP_{ij}\log\sum_le^{s_{il}}$.
    private double toResiduals(double[] scores, int at, int i) {
        double sum = Softmax.sum(scores, at, classes);
        double total = 0;
        for (int j = 0; j < classes; j++) {
            total += target(i, j);
            scores[at + j] = weight(i) * (scores[at + j] / sum - target(i, j));
        }
        return weight(i) * total * Math.log(sum);
    }

    private double target(int i, int j) {
        return targets.values()[targets.at(i, j)];
    }

    private double weight(int i) {
        return weights.values()[weights.at(i, 0)];
    }
}
