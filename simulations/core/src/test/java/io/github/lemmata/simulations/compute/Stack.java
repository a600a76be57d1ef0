package io.github.lemmata.simulations.compute;

import java.util.Arrays;
import java.util.Random;

/// A stack in the test's memory.
record Stack(int count, int rows, int columns, double[] values) {
    static Stack random(int count, int rows, int columns, Random random) {
        return new Stack(
                count,
                rows,
                columns,
                random.doubles((long) count * rows * columns, -1, 1).toArray());
    }

    double at(int r, int i, int j) {
        return values[((count == 1 ? 0 : r) * rows + i) * columns + j];
    }

    Matrix on(Backend backend) {
        return backend.upload(count, rows, columns, values);
    }

    /// Matrix `r` alone.
    Stack only(int r) {
        int from = count == 1 ? 0 : r * rows * columns;
        return new Stack(1, rows, columns, Arrays.copyOfRange(values, from, from + rows * columns));
    }
}
