package io.github.lemmata.verify.sequential;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A cell of a sweep: where it lies, and the values that are left open for its mean.
///
/// @param x the cell's place
/// @param y what is left open there
public record Box(double x, ConfidenceInterval y) {

    /// The cell on other axes.
    ///
    /// @param onX a function of the place
    /// @param onY a nondecreasing function of the mean
    Box on(DoubleUnaryOperator onX, DoubleUnaryOperator onY) {
        return new Box(
                onX.applyAsDouble(x),
                new ConfidenceInterval(onY.applyAsDouble(y.lower()), onY.applyAsDouble(y.upper())));
    }

    /// Both logarithms; an end at or below zero becomes negative infinity.
    Box onLogAxes() {
        return on(Math::log, value -> value > 0 ? Math.log(value) : Double.NEGATIVE_INFINITY);
    }

    /// The least-squares slope's weight on each cell, $c_j=(x_j-\bar x)/\sum(x_i-\bar x)^2$.
    static double[] slopeWeights(List<Box> boxes) {
        double mean = boxes.stream().mapToDouble(Box::x).average().orElseThrow();
        double squares = boxes.stream()
                .mapToDouble(box -> (box.x - mean) * (box.x - mean))
                .sum();
        return boxes.stream().mapToDouble(box -> (box.x - mean) / squares).toArray();
    }

    /// All least-squares slopes that the boxes leave open: exact ends, since the slope is linear in
    /// the means.
    ///
    /// Source: spec sequential-tests 3.6.
    ///
    /// @param boxes at least two, at different places
    public static ConfidenceInterval leastSquaresSlopes(List<Box> boxes) {
        double[] weights = slopeWeights(boxes);
        double lower = 0;
        double upper = 0;
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] != 0) {
                var part = boxes.get(j).y.mapped(0, weights[j]);
                lower += part.lower();
                upper += part.upper();
            }
        }
        return new ConfidenceInterval(lower, upper);
    }

    /// The slopes of all straight lines that go through every box; empty if there is none.
    ///
    /// A line of slope $b$ exists if and only if
    /// $b\,(x_k-x_j)\in[\mathrm{lo}_k-\mathrm{hi}_j,\ \mathrm{hi}_k-\mathrm{lo}_j]$ for every pair.
    ///
    /// @param boxes at different places
    public static ConfidenceInterval slopesOfLines(List<Box> boxes) {
        var open = ConfidenceInterval.EVERYTHING;
        for (Box j : boxes) {
            for (Box k : boxes) {
                if (k.x > j.x) {
                    var rise = new ConfidenceInterval(k.y.lower() - j.y.upper(), k.y.upper() - j.y.lower());
                    open = open.and(rise.mapped(0, 1 / (k.x - j.x)));
                }
            }
        }
        return open;
    }
}
