package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.MarginLoss;
import java.util.Arrays;

/// Margin gradients of some iterates on one dataset, block by block of points, so that each point is read
/// from memory once for its scores and its share of the gradient.
///
/// @param points k x d
/// @param weights one for each point
/// @param k number of points
/// @param d dimension
record MarginGradient(Kernels kernels, MarginLoss loss, View points, View weights, int k, int d) {

    /// Fills `gradients` and `smallest` for `rows` iterates.
    void fill(View iterates, View stepSizes, View gradients, View smallest, int rows) {
        View turned = iterates.transposed().packed(d, rows);
        double[] factors = negated(stepSizes, rows);
        double[] least = new double[rows];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        View.rows(new double[rows * d], 0, d).copyTo(gradients, rows, d);
        int block = Blocks.rows(k, d + rows);
        View scores = View.rows(new double[block * rows], 0, rows);
        for (int i = 0; i < k; i += block) {
            int some = Math.min(block, k - i);
            Arrays.fill(scores.values(), 0, some * rows, 0);
            Products.multiplyAdd(kernels, points.from(i, 0), turned, scores, some, d, rows);
            weigh(scores.values(), i, some, rows, factors, least);
            Products.multiplyAdd(kernels, scores.transposed(), points.from(i, 0), gradients, rows, some, d);
        }
        for (int row = 0; row < rows; row++) {
            smallest.values()[smallest.at(row, 0)] = isFinite(iterates, row) ? least[row] : Double.NaN;
        }
    }

    private static double[] negated(View stepSizes, int rows) {
        double[] factors = stepSizes.packed(rows, 1).values();
        Arrays.setAll(factors, row -> -factors[row]);
        return factors;
    }

    /// Turns the scores of a block into $w_i\,\omega(\gamma_bs_{bi})$.
    private void weigh(double[] scores, int first, int points, int rows, double[] factors, double[] least) {
        for (int i = 0; i < points; i++) {
            if (weight(first + i) == 0) {
                Arrays.fill(scores, i * rows, (i + 1) * rows, Double.POSITIVE_INFINITY);
            }
        }
        kernels.scale(scores, points, rows, factors, least);
        kernels.weigh(loss, scores, points * rows);
        for (int i = 0; i < points; i++) {
            double weight = weight(first + i);
            if (weight == 0) {
                Arrays.fill(scores, i * rows, (i + 1) * rows, 0);
            } else {
                for (int at = i * rows; at < (i + 1) * rows; at++) {
                    scores[at] *= weight;
                }
            }
        }
    }

    private double weight(int i) {
        return weights.values()[weights.at(i, 0)];
    }

    private boolean isFinite(View iterates, int row) {
        for (int j = 0; j < d; j++) {
            if (!Double.isFinite(iterates.values()[iterates.at(row, j)])) {
                return false;
            }
        }
        return true;
    }
}
