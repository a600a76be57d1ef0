package io.github.lemmata.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A dataset as a table: rows of numbers under named columns, each with a label or all without.
///
/// @param columns the columns' names, $d$ of them
/// @param values n x d, row-major; not copied, and not to be written to
/// @param labels one for each row, or none at all
/// @param multiplicities how many equal samples each row stands for, at least 1
public record Dataset(List<String> columns, double[] values, List<String> labels, long[] multiplicities) {

    /// @throws IllegalArgumentException if the lengths do not fit each other, or a multiplicity is below 1
    public Dataset {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        int rows = multiplicities.length;
        if (values.length != (long) rows * columns.size() || !(labels.isEmpty() || labels.size() == rows)) {
            throw new IllegalArgumentException("there are %d values and %d labels; expected %d rows of %d columns"
                    .formatted(values.length, labels.size(), rows, columns.size()));
        }
        if (!Arrays.stream(multiplicities).allMatch(m -> m >= 1)) {
            throw new IllegalArgumentException(
                    "multiplicities are %s; expected all at least 1".formatted(Arrays.toString(multiplicities)));
        }
    }

    /// Returns labelled points, under the columns `x1`, `x2` and so on.
    ///
    /// @param points one or more, all of the same dimension
    public static Dataset ofPoints(List<LabeledPoint> points) {
        return new Dataset(
                features(points.getFirst().dimension()),
                points.stream()
                        .flatMapToDouble(point -> Arrays.stream(point.features()))
                        .toArray(),
                points.stream().map(point -> Integer.toString(point.label())).toList(),
                points.stream().mapToLong(LabeledPoint::multiplicity).toArray());
    }

    /// Returns rows without labels.
    ///
    /// @param values n x d, row-major
    public static Dataset unlabelled(List<String> columns, double[] values) {
        return new Dataset(columns, values, List.of(), ones(values.length / columns.size()));
    }

    /// Returns rows with the name of a class each.
    ///
    /// @param values n x d, row-major
    /// @param labels $n$
    public static Dataset labelled(List<String> columns, double[] values, List<String> labels) {
        return new Dataset(columns, values, labels, ones(labels.size()));
    }

    /// The names `x1` to `xd`.
    public static List<String> features(int dimension) {
        return IntStream.rangeClosed(1, dimension)
                .mapToObj(column -> "x" + column)
                .toList();
    }

    private static long[] ones(int rows) {
        return LongStream.generate(() -> 1).limit(rows).toArray();
    }

    /// Returns the number of rows $n$; rows with a multiplicity count once.
    public int rows() {
        return multiplicities.length;
    }

    /// Returns the number in a row and a column, both counted from 0.
    public double value(int row, int column) {
        return values[row * columns.size() + column];
    }

    /// Returns a column, counted from 0, as a copy.
    public double[] column(int column) {
        return IntStream.range(0, rows()).mapToDouble(row -> value(row, column)).toArray();
    }

    /// Tells whether the rows have labels.
    public boolean hasLabels() {
        return !labels.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dataset that
                && columns.equals(that.columns)
                && Arrays.equals(values, that.values)
                && labels.equals(that.labels)
                && Arrays.equals(multiplicities, that.multiplicities);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns.hashCode() + Arrays.hashCode(values)) + labels.hashCode();
    }

    @Override
    public String toString() {
        return "%d rows of %s%s".formatted(rows(), columns, hasLabels() ? ", labelled" : "");
    }
}
