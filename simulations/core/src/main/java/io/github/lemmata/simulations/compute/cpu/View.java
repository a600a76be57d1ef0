package io.github.lemmata.simulations.compute.cpu;

/// Where a matrix lies in an array: entry $(i,j)$ is number `start + i rowStep + j columnStep`.
record View(double[] values, int start, int rowStep, int columnStep) {

    /// A row-major matrix.
    static View rows(double[] values, int start, int columns) {
        return new View(values, start, columns, 1);
    }

    View transposed() {
        return new View(values, start, columnStep, rowStep);
    }

    View from(int row, int column) {
        return new View(values, at(row, column), rowStep, columnStep);
    }

    int at(int row, int column) {
        return start + row * rowStep + column * columnStep;
    }

    /// Copies `rows x columns` entries of this matrix to another.
    void copyTo(View target, int rows, int columns) {
        double[] to = target.values;
        for (int i = 0; i < rows; i++) {
            int source = at(i, 0);
            int goal = target.at(i, 0);
            for (int j = 0; j < columns; j++) {
                to[goal + j * target.columnStep] = values[source + j * columnStep];
            }
        }
    }

    /// A row-major copy of `rows x columns` entries.
    View packed(int rows, int columns) {
        View copy = rows(new double[rows * columns], 0, columns);
        copyTo(copy, rows, columns);
        return copy;
    }
}
