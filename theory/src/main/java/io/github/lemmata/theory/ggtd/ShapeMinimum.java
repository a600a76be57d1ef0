package io.github.lemmata.theory.ggtd;

import java.util.function.DoubleFunction;

/// The least value of a function of the shape: the best of its local minima between the points of a grid,
/// each as a root of the derivative.
///
/// A search on function values would stop at half the digits. A minimum between neighbouring points, 15%
/// apart, that has a maximum beside it there is not seen.
final class ShapeMinimum {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 200;
    private static final int POINTS = 60;
    private static final double LAST_STEP = 1e-8;

    private ShapeMinimum() {}

    /// @throws IllegalArgumentException if the function only increases from the lowest shape on
    static double of(DoubleFunction<HeadLoss.Term> function) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < POINTS; i++) {
            if (function.apply(point(i)).slope() < 0
                    && function.apply(point(i + 1)).slope() >= 0) {
                double shape = between(function, point(i), point(i + 1));
                double value = function.apply(shape).value();
                if (value < least) {
                    least = value;
                    best = shape;
                }
            }
        }
        if (!(least <= function.apply(LOWEST).value())) {
            throw new IllegalArgumentException(
                    "the least mean loss is at shape %s or below; expected errors for which it is above"
                            .formatted(LOWEST));
        }
        return best;
    }

    private static double point(int i) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, (double) i / POINTS);
    }

    private static double between(DoubleFunction<HeadLoss.Term> function, double low, double high) {
        return Math.exp(SafeguardedNewton.root(
                logShape -> {
                    double shape = Math.exp(logShape);
                    var term = function.apply(shape);
                    return new SafeguardedNewton.Point(term.slope(), shape * term.curvature());
                },
                Math.log(low),
                Math.log(high),
                Math.log(low * high) / 2,
                LAST_STEP));
    }
}
