package io.github.lemmata.simulations.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The columns of a table that hold one number for each class: scores, or probabilities.
///
/// A pattern with one star singles them out, and the star is the class's name: `p_*` takes `p_cat` as the
/// column of the class `cat`. The pattern `*` alone takes every column.
public final class ClassColumns {

    /// By how much the probabilities of a row may miss 1, so that three printed digits are enough.
    public static final double MOST_ROUNDING = 1e-3;

    private final LabeledData data;
    private final List<String> classes;
    private final List<Integer> columns;

    private ClassColumns(LabeledData data, List<String> classes, List<Integer> columns) {
        this.data = data;
        this.classes = List.copyOf(classes);
        this.columns = List.copyOf(columns);
    }

    /// The columns that match a pattern, but for those that belong to others already.
    ///
    /// @param others column sets that keep their columns to themselves
    /// @throws InvalidDataException if the pattern has not exactly one star, or fewer than two columns
    ///     match it
    public static ClassColumns matching(LabeledData data, String pattern, ClassColumns... others) {
        Place file = Place.file(data.name());
        int star = pattern.indexOf('*');
        if (star < 0 || star != pattern.lastIndexOf('*')) {
            throw file.objection("the pattern " + Place.quote(pattern)
                    + " has to hold one star, which stands for the name of a class; expected one such as p_*");
        }
        Set<Integer> taken = new HashSet<>();
        for (ClassColumns other : others) {
            taken.addAll(other.columns);
        }
        String before = pattern.substring(0, star);
        String after = pattern.substring(star + 1);
        List<String> classes = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int j = 0; j < data.dimension(); j++) {
            String name = data.featureNames().get(j);
            boolean longEnough = name.length() > before.length() + after.length();
            if (longEnough && name.startsWith(before) && name.endsWith(after) && !taken.contains(j)) {
                classes.add(name.substring(before.length(), name.length() - after.length()));
                columns.add(j);
            }
        }
        if (classes.size() < 2) {
            throw file.line(1)
                    .objection((classes.isEmpty() ? "no column matches " : "a single column matches ")
                            + Place.quote(pattern) + "; expected two or more, one for each class, among "
                            + String.join(", ", data.featureNames()));
        }
        return new ClassColumns(data, classes, columns);
    }

    /// The names of the $n$ classes, in the order of their columns.
    public List<String> classes() {
        return classes;
    }

    /// These columns in the order of the given classes.
    ///
    /// @throws InvalidDataException if the classes are not the same, whatever their order
    public ClassColumns inOrderOf(List<String> wanted) {
        List<Integer> ordered = new ArrayList<>();
        for (String name : wanted) {
            int at = classes.indexOf(name);
            if (at < 0) {
                throw Place.file(data.name())
                        .line(1)
                        .objection("the class " + Place.quote(name) + " has no column among those of "
                                + String.join(", ", classes) + "; expected one for each of "
                                + String.join(", ", wanted));
            }
            ordered.add(columns.get(at));
        }
        if (wanted.size() != classes.size()) {
            throw Place.file(data.name())
                    .line(1)
                    .objection("there are columns for " + String.join(", ", classes) + "; expected them for "
                            + String.join(", ", wanted) + " alone");
        }
        return new ClassColumns(data, wanted, ordered);
    }

    /// The numbers of a row, one for each class.
    public double[] scores(int row) {
        return columns.stream().mapToDouble(j -> data.value(row, j)).toArray();
    }

    /// The numbers of a row as probabilities: none negative, their sum brought to 1 where rounding left it
    /// beside.
    ///
    /// @throws InvalidDataException if one lies outside $[0,1]$, or their sum is not 1 up to [#MOST_ROUNDING]
    public double[] probabilities(int row) {
        Place line = Place.file(data.name()).line(data.line(row));
        double[] p = scores(row);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            if (!(p[k] >= 0 && p[k] <= 1 + MOST_ROUNDING)) {
                throw line.column(data.featureNames().get(columns.get(k)))
                        .objection(p[k] + " is no probability; expected a number from 0 to 1");
            }
            sum += p[k];
        }
        if (Math.abs(sum - 1) > MOST_ROUNDING) {
            throw line.objection("the probabilities in " + columnNames() + " sum to " + (float) sum
                    + "; expected 1 up to " + MOST_ROUNDING);
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /// The class of a row's label, as its place among the classes from 0.
    ///
    /// @throws InvalidDataException if the label is the name of no class
    public int label(int row) {
        int label = classes.indexOf(data.label(row));
        if (label < 0) {
            throw Place.file(data.name())
                    .line(data.line(row))
                    .objection("the label " + Place.quote(data.label(row)) + " is no class; expected one of "
                            + String.join(", ", classes));
        }
        return label;
    }

    private String columnNames() {
        return data.featureNames().get(columns.getFirst()) + " to "
                + data.featureNames().get(columns.getLast());
    }
}
