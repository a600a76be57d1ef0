package io.github.lemmata.verify.hconsistency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The lower convex hull of a function on a grid.
///
/// @param corners the corners, left to right
record LowerHull(List<Corner> corners) {

    /// A point of the hull.
    record Corner(double x, double y) {}

    /// The hull over the points of a grid, by Andrew's monotone chain.
    ///
    /// @param grid rising
    static LowerHull of(double[] grid, DoubleUnaryOperator function) {
        var corners = new ArrayList<Corner>();
        for (double x : grid) {
            var next = new Corner(x, function.applyAsDouble(x));
            while (corners.size() > 1 && !isLeftTurn(corners.get(corners.size() - 2), corners.getLast(), next)) {
                corners.removeLast();
            }
            corners.add(next);
        }
        return new LowerHull(List.copyOf(corners));
    }

    private static boolean isLeftTurn(Corner a, Corner b, Corner c) {
        return (b.x - a.x) * (c.y - a.y) > (b.y - a.y) * (c.x - a.x);
    }

    /// The hull at a point between its ends.
    double at(double x) {
        int right = 1;
        while (right < corners.size() - 1 && corners.get(right).x < x) {
            right++;
        }
        var from = corners.get(right - 1);
        var to = corners.get(right);
        return from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x);
    }
}
