package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Matrix;
import io.github.lemmata.simulations.compute.Shapes;

/// A stack in an array of its own.
final class CpuMatrix implements Matrix {
    private static final double[] CLOSED = {};

    private final int count;
    private final int rows;
    private final int columns;
    private double[] values;
    private boolean open = true;

    CpuMatrix(int count, int rows, int columns) {
        this.count = count;
        this.rows = rows;
        this.columns = columns;
        values = new double[Shapes.size(count, rows, columns)];
    }

    /// The array itself.
    ///
    /// @throws IllegalStateException after [#close()]
    double[] values() {
        if (!open) {
            throw new IllegalStateException("the matrix is closed; expected one that is open");
        }
        return values;
    }

    /// Matrix `r`, or the only one of a shared stack.
    View view(int r) {
        return View.rows(values(), start(r), columns);
    }

    /// Where matrix `r` starts, or the only one of a shared stack.
    int start(int r) {
        return count == 1 ? 0 : r * rows * columns;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public double[] download() {
        return values().clone();
    }

    @Override
    public void upload(double... source) {
        Shapes.requireValues(count, rows, columns, source);
        System.arraycopy(source, 0, values(), 0, source.length);
    }

    @Override
    public void close() {
        open = false;
        values = CLOSED;
    }
}
