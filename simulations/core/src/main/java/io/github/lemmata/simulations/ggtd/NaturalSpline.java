package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import java.util.function.DoubleUnaryOperator;

/// A natural cubic spline on equally spaced nodes, symmetric about 0; beyond the ends it goes on as a
/// straight line.
///
/// Equal spacing makes an evaluation a few operations, where a general spline searches for its piece.
final class NaturalSpline implements DoubleUnaryOperator {

    private final double start;
    private final double step;
    private final double[] values;
    private final double[] bends; // second derivatives at the nodes times step²/6

    private NaturalSpline(double start, double step, double[] values, double[] bends) {
        this.start = start;
        this.step = step;
        this.values = values;
        this.bends = bends;
    }

    /// Returns the spline through the values of a function at `nodes` points from `-reach` to `reach`.
    ///
    /// @param nodes 3 or more
    static NaturalSpline through(DoubleUnaryOperator function, double reach, int nodes) {
        Require.positive("reach", reach);
        Require.atLeast("nodes", nodes, 3);
        double step = 2 * reach / (nodes - 1);
        double[] values = new double[nodes];
        for (int i = 0; i < nodes; i++) {
            values[i] = function.applyAsDouble(i == nodes - 1 ? reach : -reach + i * step);
        }
        return new NaturalSpline(-reach, step, values, bends(values));
    }

    /// Solves $b_{i-1}+4b_i+b_{i+1}=y_{i-1}-2y_i+y_{i+1}$ with $b=0$ at both ends, by elimination.
    private static double[] bends(double[] y) {
        int n = y.length;
        double[] ratio = new double[n];
        double[] b = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double pivot = 4 - ratio[i - 1];
            ratio[i] = 1 / pivot;
            b[i] = (y[i - 1] - 2 * y[i] + y[i + 1] - b[i - 1]) / pivot;
        }
        for (int i = n - 2; i > 0; i--) {
            b[i] -= ratio[i] * b[i + 1];
        }
        return b;
    }

    @Override
    public double applyAsDouble(double x) {
        double place = (x - start) / step;
        int last = values.length - 1;
        if (place <= 0) {
            return values[0] + place * (values[1] - values[0] - bends[1]);
        }
        if (place >= last) {
            return values[last] + (place - last) * (values[last] - values[last - 1] + bends[last - 1]);
        }
        int i = Math.min((int) place, last - 1);
        double t = place - i;
        double s = 1 - t;
        return s * values[i] + t * values[i + 1] - s * t * ((1 + s) * bends[i] + (1 + t) * bends[i + 1]);
    }
}
