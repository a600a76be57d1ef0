package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cells of a sweep, enumerated without ever being listed.
///
/// With axes of $m_1,\dots,m_k$ levels, the cell of levels $(i_1,\dots,i_k)$, counted from 0, has the
/// number $((i_1m_2+i_2)m_3+\cdots)m_k+i_k$: its index in the full grid, whether conditions leave out
/// others or not.
public final class Grid {

    private final List<Axis> axes;
    private final List<List<Object>> levels;
    private final List<ConditionTable> conditions;
    private final long size;

    private Grid(List<Axis> axes, List<List<Object>> levels, List<ConditionTable> conditions, long size) {
        this.axes = axes;
        this.levels = levels;
        this.conditions = conditions;
        this.size = size;
    }

    /// Returns the grid of these axes, less the cells in which a condition fails.
    ///
    /// @throws InvalidSweepException if a condition names another parameter or has no value in a cell, or
    ///     there are more than $2^{63}-1$ cells
    public static Grid of(List<Axis> axes, List<Condition> where) {
        List<String> names = axes.stream().map(Axis::parameter).toList();
        List<List<Object>> levels =
                axes.stream().map(axis -> axis.levels().values()).toList();
        long size = size(levels);
        List<ConditionTable> conditions = new ArrayList<>();
        for (int i = 0; i < where.size(); i++) {
            String field = "where[%d]".formatted(i);
            for (String name : where.get(i).parameters()) {
                if (!names.contains(name)) {
                    throw InvalidSweepException.at(field, Nearest.unknown("parameter", name, names));
                }
            }
            conditions.add(ConditionTable.of(field, where.get(i), names, levels));
        }
        return new Grid(List.copyOf(axes), levels, List.copyOf(conditions), size);
    }

    private static long size(List<List<Object>> levels) {
        long size = 1;
        for (List<Object> values : levels) {
            if (size > Long.MAX_VALUE / values.size()) {
                throw InvalidSweepException.at("grid", "the grid has more than 2^63 - 1 cells");
            }
            size *= values.size();
        }
        return size;
    }

    /// Returns the axes, the last one running fastest.
    public List<Axis> axes() {
        return axes;
    }

    /// Returns the number of cells of the full grid, those that conditions leave out included.
    public long size() {
        return size;
    }

    /// Tells whether every condition holds in a cell.
    ///
    /// @throws IllegalArgumentException if there is no such cell
    public boolean admits(long cell) {
        return admits(digits(cell));
    }

    private boolean admits(int[] digits) {
        for (ConditionTable condition : conditions) {
            if (!condition.holds(digits)) {
                return false;
            }
        }
        return true;
    }

    /// Returns the number of cells in which every condition holds; it takes a look at each.
    public long count() {
        if (conditions.isEmpty()) {
            return size;
        }
        long count = 0;
        int[] digits = new int[axes.size()];
        for (long cell = 0; cell < size; cell++) {
            if (admits(digits)) {
                count++;
            }
            advance(digits);
        }
        return count;
    }

    private void advance(int[] digits) {
        for (int axis = digits.length - 1; axis >= 0; axis--) {
            if (++digits[axis] < levels.get(axis).size()) {
                return;
            }
            digits[axis] = 0;
        }
    }

    /// Returns the parameters of a cell.
    ///
    /// @throws IllegalArgumentException if there is no such cell
    public Arguments at(long cell) {
        int[] digits = digits(cell);
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (int axis = 0; axis < digits.length; axis++) {
            arguments.put(axes.get(axis).parameter(), levels.get(axis).get(digits[axis]));
        }
        return Arguments.of(arguments);
    }

    private int[] digits(long cell) {
        if (cell < 0 || cell >= size) {
            throw new IllegalArgumentException("cell is %d; expected integer from 0 to %d".formatted(cell, size - 1));
        }
        int[] digits = new int[axes.size()];
        long rest = cell;
        for (int axis = digits.length - 1; axis >= 0; axis--) {
            int radix = levels.get(axis).size();
            digits[axis] = (int) (rest % radix);
            rest /= radix;
        }
        return digits;
    }

    @Override
    public String toString() {
        return "grid of %d cells over %s"
                .formatted(
                        size, Arrays.toString(axes.stream().map(Axis::parameter).toArray()));
    }
}
