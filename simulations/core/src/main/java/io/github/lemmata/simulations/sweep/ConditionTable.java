package io.github.lemmata.simulations.sweep;

import java.util.BitSet;
import java.util.List;

/// A condition over a grid, tried once for each combination of the levels of its own parameters:
/// afterwards a cell costs a look at one bit.
final class ConditionTable {

    private static final long LARGEST = 1L << 24;

    private final String field;
    private final Condition condition;
    private final List<String> names;
    private final List<List<Object>> levels;
    /// The axes of the condition's own parameters.
    private final int[] axes;
    private final BitSet holds;
    private final boolean tabulated;

    private ConditionTable(String field, Condition condition, List<String> names, List<List<Object>> levels) {
        this.field = field;
        this.condition = condition;
        this.names = names;
        this.levels = levels;
        axes = condition.parameters().stream().mapToInt(names::indexOf).sorted().toArray();
        holds = new BitSet();
        tabulated = combinations() <= LARGEST;
    }

    /// The table of a condition.
    ///
    /// @param field where it stands, for sentences
    /// @param names the parameters, axis by axis
    /// @param levels their levels, axis by axis
    /// @throws InvalidSweepException if it has no value at some combination
    static ConditionTable of(String field, Condition condition, List<String> names, List<List<Object>> levels) {
        ConditionTable table = new ConditionTable(field, condition, names, levels);
        if (table.tabulated) {
            table.fill(new int[names.size()], 0);
        }
        return table;
    }

    private double combinations() {
        double product = 1;
        for (int axis : axes) {
            product *= levels.get(axis).size();
        }
        return product;
    }

    private void fill(int[] digits, int depth) {
        if (depth == axes.length) {
            holds.set(place(digits), tried(digits));
            return;
        }
        for (int i = 0; i < levels.get(axes[depth]).size(); i++) {
            digits[axes[depth]] = i;
            fill(digits, depth + 1);
        }
    }

    private int place(int[] digits) {
        int place = 0;
        for (int axis : axes) {
            place = place * levels.get(axis).size() + digits[axis];
        }
        return place;
    }

    /// Whether the condition holds.
    ///
    /// @param digits the number of the level on each axis of the grid
    boolean holds(int[] digits) {
        return tabulated ? holds.get(place(digits)) : tried(digits);
    }

    private boolean tried(int[] digits) {
        try {
            return condition.holds(name -> level(digits, names.indexOf(name)));
        } catch (IllegalArgumentException noValue) {
            StringBuilder where = new StringBuilder();
            for (int axis : axes) {
                where.append(where.isEmpty() ? " at " : ", ")
                        .append(names.get(axis))
                        .append('=')
                        .append(level(digits, axis));
            }
            throw InvalidSweepException.at(
                    field, "condition \"%s\"%s: %s".formatted(condition, where, noValue.getMessage()));
        }
    }

    private Object level(int[] digits, int axis) {
        return levels.get(axis).get(digits[axis]);
    }
}
