package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Reduction;

/// Rows, columns or whole matrices made one number each, in ascending order.
final class Reductions {
    private Reductions() {}

    static void reduce(Reduction reduction, CpuMatrix x, CpuMatrix result) {
        for (int r = 0; r < x.count(); r++) {
            View from = x.view(r);
            View to = result.view(r);
            for (int i = 0; i < result.rows(); i++) {
                for (int j = 0; j < result.columns(); j++) {
                    to.values()[to.at(i, j)] = none(reduction);
                }
            }
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < x.columns(); j++) {
                    int at = to.at(result.rows() == 1 ? 0 : i, result.columns() == 1 ? 0 : j);
                    to.values()[at] = of(reduction, to.values()[at], from.values()[from.at(i, j)]);
                }
            }
        }
    }

    private static double none(Reduction reduction) {
        return switch (reduction) {
            case SUM -> 0;
            case MIN -> Double.POSITIVE_INFINITY;
            case MAX -> Double.NEGATIVE_INFINITY;
        };
    }

    private static double of(Reduction reduction, double sofar, double next) {
        return switch (reduction) {
            case SUM -> sofar + next;
            case MIN -> Math.min(sofar, next);
            case MAX -> Math.max(sofar, next);
        };
    }
}
