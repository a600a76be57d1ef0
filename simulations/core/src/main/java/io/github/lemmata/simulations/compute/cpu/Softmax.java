package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Elementwise;

/// The softmax of rows.
final class Softmax {
    private Softmax() {}

    /// Replaces each of `rows` rows of a row-major array by its softmax.
    static void ofRows(Kernels kernels, double[] values, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            shift(values, i * columns, columns);
        }
        kernels.map(Elementwise.EXP, values, values, 0, rows * columns);
        for (int i = 0; i < rows; i++) {
            double sum = sum(values, i * columns, columns);
            for (int at = i * columns; at < (i + 1) * columns; at++) {
                values[at] /= sum;
            }
        }
    }

    /// Subtracts the largest entry of a row.
    static void shift(double[] values, int start, int columns) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int at = start; at < start + columns; at++) {
            largest = Math.max(largest, values[at]);
        }
        for (int at = start; at < start + columns; at++) {
            values[at] -= largest;
        }
    }

    static double sum(double[] values, int start, int columns) {
        double sum = 0;
        for (int at = start; at < start + columns; at++) {
            sum += values[at];
        }
        return sum;
    }
}
