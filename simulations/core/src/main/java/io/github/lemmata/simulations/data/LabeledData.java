package io.github.lemmata.simulations.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Labelled samples as a file gives them: $n$ rows of $d$ numbers, each with a class and the line
/// it stands on.
///
/// Every number is kept twice: as a `double` (row-major, `n x d`) for the simulators, and exactly
/// as it was written, for proofs. The second costs no memory where the shortest decimal of the
/// double is the number written, which is so for every decimal of up to 15 digits; only longer ones
/// are stored.
///
/// A row may stand for several equal samples: its multiplicity, 1 unless the source says otherwise.
/// What has no labels at all, such as a column of residuals, has no classes either.
public final class LabeledData {

    private final String name;
    private final List<String> featureNames;
    private final List<String> classes;
    private final double[] values;
    private final Map<Integer, BigDecimal> longDecimals;
    private final int[] classOfRow;
    private final long[] lines;
    private final long[] multiplicities;

    private LabeledData(Builder builder) {
        name = builder.name;
        featureNames = builder.featureNames;
        classes = List.copyOf(builder.classes.keySet());
        int rows = builder.rows;
        values = Arrays.copyOf(builder.values, rows * featureNames.size());
        longDecimals = Map.copyOf(builder.longDecimals);
        classOfRow = Arrays.copyOf(builder.classOfRow, rows);
        lines = Arrays.copyOf(builder.lines, rows);
        multiplicities = Arrays.copyOf(builder.multiplicities, rows);
    }

    /// A builder of data with the given name (a file, a generator) and feature names.
    ///
    /// @throws IllegalArgumentException if two features have the same name
    public static Builder builder(String name, List<String> featureNames) {
        return new Builder(name, featureNames);
    }

    /// Where the data comes from: the file as the user named it, or the generator.
    public String name() {
        return name;
    }

    /// The names of the $d$ features, in column order.
    public List<String> featureNames() {
        return featureNames;
    }

    /// The distinct labels, in order of first appearance; none where the data has no labels.
    public List<String> classes() {
        return classes;
    }

    /// Number of rows $n$; rows with a multiplicity count once.
    public int size() {
        return lines.length;
    }

    /// Number of features $d$.
    public int dimension() {
        return featureNames.size();
    }

    /// The number in a row and column (both from 0), rounded to the nearest double.
    public double value(int row, int column) {
        return values[index(row, column)];
    }

    /// The number in a row and column (both from 0), exactly as written.
    public BigDecimal exact(int row, int column) {
        int index = index(row, column);
        BigDecimal stored = longDecimals.get(index);
        return stored == null ? BigDecimal.valueOf(values[index]) : stored;
    }

    /// The class of a row, of data that has labels.
    public String label(int row) {
        return classes.get(classOfRow[row]);
    }

    /// The line of the source on which a row starts, from 1; for generated data, the row's number
    /// from 1.
    public long line(int row) {
        return lines[row];
    }

    /// How many equal samples a row stands for, at least 1.
    public long multiplicity(int row) {
        return multiplicities[row];
    }

    private int index(int row, int column) {
        return row * featureNames.size() + column;
    }

    /// Collects rows, then builds the immutable data once.
    public static final class Builder {

        /// The most numbers one data set may hold: $2^{27}$, one GiB of doubles.
        public static final int MOST_CELLS = 1 << 27;

        private static final int UNLABELLED = -1;

        private final String name;
        private final List<String> featureNames;
        private final Map<String, Integer> classes = new LinkedHashMap<>();
        private final Map<Integer, BigDecimal> longDecimals = new HashMap<>();
        private double[] values = new double[0];
        private int[] classOfRow = new int[0];
        private long[] lines = new long[0];
        private long[] multiplicities = new long[0];
        private int rows;

        private Builder(String name, List<String> featureNames) {
            if (featureNames.stream().distinct().count() != featureNames.size()) {
                throw new IllegalArgumentException("feature names must differ from each other: " + featureNames);
            }
            this.name = name;
            this.featureNames = List.copyOf(featureNames);
        }

        /// Adds a row that stands for one sample.
        ///
        /// @see #add(long, List, String, long)
        public Builder add(long line, List<BigDecimal> cells, String label) {
            return add(line, cells, label, 1);
        }

        /// Adds a row without a label that stands for one sample; either all rows have labels or none.
        ///
        /// @throws IllegalArgumentException as for [#add(long, List, String, long)]
        public Builder add(long line, List<BigDecimal> cells) {
            put(line, cells, 1);
            classOfRow[rows] = UNLABELLED;
            rows++;
            return this;
        }

        /// Adds a row of $d$ exact numbers with its line, label and multiplicity.
        ///
        /// @throws IllegalArgumentException if the number of cells is not $d$, the multiplicity is
        ///     not positive, or the data would hold more than [#MOST_CELLS] numbers
        public Builder add(long line, List<BigDecimal> cells, String label, long multiplicity) {
            put(line, cells, multiplicity);
            Integer known = classes.putIfAbsent(label, classes.size());
            classOfRow[rows] = known == null ? classes.size() - 1 : known;
            rows++;
            return this;
        }

        private void put(long line, List<BigDecimal> cells, long multiplicity) {
            int dimension = featureNames.size();
            if (cells.size() != dimension) {
                throw new IllegalArgumentException("a row has " + cells.size() + " cells, must be " + dimension);
            }
            if (multiplicity < 1) {
                throw new IllegalArgumentException("multiplicity is " + multiplicity + ", must be at least 1");
            }
            if ((rows + 1L) * dimension > MOST_CELLS) {
                throw new InvalidDataException(name + ": " + (rows + 1) + " rows of " + dimension
                        + " features are more than the " + MOST_CELLS + " numbers that fit.");
            }
            grow(dimension);
            for (int j = 0; j < dimension; j++) {
                put(rows * dimension + j, cells.get(j));
            }
            lines[rows] = line;
            multiplicities[rows] = multiplicity;
        }

        /// The data collected so far.
        public LabeledData build() {
            return new LabeledData(this);
        }

        private void put(int index, BigDecimal exact) {
            double rounded = exact.doubleValue();
            values[index] = rounded;
            if (BigDecimal.valueOf(rounded).compareTo(exact) != 0) {
                longDecimals.put(index, exact);
            }
        }

        private void grow(int dimension) {
            if (rows == lines.length) {
                int capacity = Math.max(16, rows + (rows >> 1));
                lines = Arrays.copyOf(lines, capacity);
                multiplicities = Arrays.copyOf(multiplicities, capacity);
                classOfRow = Arrays.copyOf(classOfRow, capacity);
                values = Arrays.copyOf(values, (int)
                        Math.min(MOST_CELLS, Math.max((long) capacity * dimension, values.length)));
            }
        }
    }
}
