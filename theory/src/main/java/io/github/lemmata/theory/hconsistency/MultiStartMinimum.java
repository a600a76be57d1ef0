package io.github.lemmata.theory.hconsistency;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// The least value of a function on an interval that may have several valleys: a grid, then golden section on
/// the two cells about each of its lowest points.
///
/// @param at where the least value was seen
/// @param value the least value seen
public record MultiStartMinimum(double at, double value) {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// Searches an interval.
    ///
    /// @param cells number of equal cells of the grid, 1 or more; both ends are points of it
    /// @param refined about how many of its lowest points to search, 1 or more
    /// @param width the width at which golden section stops
    /// @param from lower end
    /// @param to upper end, at least `from`
    /// @param function the function
    public static MultiStartMinimum of(
            int cells, int refined, double width, double from, double to, DoubleUnaryOperator function) {
        if (from > to) {
            throw new IllegalArgumentException("interval is [%s, %s]; expected from <= to".formatted(from, to));
        }
        var grid = IntStream.rangeClosed(0, cells)
                .mapToObj(i -> seen(from + (to - from) * i / cells, function))
                .sorted(Comparator.comparingDouble(MultiStartMinimum::value))
                .toList();
        double cell = (to - from) / cells;
        return grid.stream()
                .limit(refined)
                .map(point ->
                        goldenSection(Math.max(from, point.at - cell), Math.min(to, point.at + cell), width, function))
                .reduce(grid.getFirst(), MultiStartMinimum::lower);
    }

    /// Searches a single valley by golden section, both ends included.
    ///
    /// @param from lower end
    /// @param to upper end
    /// @param width the width at which to stop
    /// @param function the function
    public static MultiStartMinimum goldenSection(double from, double to, double width, DoubleUnaryOperator function) {
        double lower = from;
        double upper = to;
        var left = seen(upper - GOLDEN * (upper - lower), function);
        var right = seen(lower + GOLDEN * (upper - lower), function);
        var lowest = lower(seen(from, function), seen(to, function));
        while (upper - lower > width) {
            if (left.value <= right.value) {
                upper = right.at;
                right = left;
                left = seen(upper - GOLDEN * (upper - lower), function);
            } else {
                lower = left.at;
                left = right;
                right = seen(lower + GOLDEN * (upper - lower), function);
            }
        }
        return lower(lowest, lower(left, right));
    }

    private static MultiStartMinimum seen(double at, DoubleUnaryOperator function) {
        return new MultiStartMinimum(at, function.applyAsDouble(at));
    }

    private static MultiStartMinimum lower(MultiStartMinimum a, MultiStartMinimum b) {
        return b.value < a.value ? b : a;
    }
}
