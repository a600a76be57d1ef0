package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Combination;

/// Two stacks entry by entry, where a size of 1 in the second stands for as many as the first has.
final class Broadcasts {
    private Broadcasts() {}

    static void combine(Combination operation, CpuMatrix x, CpuMatrix y, CpuMatrix result) {
        boolean wholeRows = y.columns() == x.columns();
        for (int r = 0; r < x.count(); r++) {
            View left = x.view(r);
            View right = y.view(r);
            View to = result.view(r);
            for (int i = 0; i < x.rows(); i++) {
                int second = right.at(y.rows() == 1 ? 0 : i, 0);
                if (wholeRows) {
                    rows(operation, left.values(), left.at(i, 0), right.values(), second, to, i, x.columns());
                } else {
                    number(operation, left.values(), left.at(i, 0), right.values()[second], to, i, x.columns());
                }
            }
        }
    }

    private static void rows(
            Combination operation, double[] x, int left, double[] y, int right, View to, int row, int columns) {
        double[] z = to.values();
        int at = to.at(row, 0);
        for (int j = 0; j < columns; j++) {
            z[at + j] = of(operation, x[left + j], y[right + j]);
        }
    }

    private static void number(Combination operation, double[] x, int left, double y, View to, int row, int columns) {
        double[] z = to.values();
        int at = to.at(row, 0);
        for (int j = 0; j < columns; j++) {
            z[at + j] = of(operation, x[left + j], y);
        }
    }

    private static double of(Combination operation, double x, double y) {
        return switch (operation) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
        };
    }
}
