package io.github.lemmata.simulations.perceptron.margin;

import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.data.TwoClassData;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/// The vectors $z_i=y_i(a_i,b)$ of a task of two classes, of which alone separability, margin and
/// perceptrons depend.
///
/// $a_i$ are the features, $y_i=\pm1$ the label, $b$ the bias: a constant feature that lets the
/// hyperplane miss the origin. With $b=0$ it is left out. Each number is there exactly, as written,
/// and as the nearest double.
public final class SignedSamples {

    /// Exact numbers by row and column, both from 0.
    @FunctionalInterface
    private interface Decimals {
        BigDecimal at(int row, int column);
    }

    private final int dimension;
    private final double[] values;
    private final Decimals exact;
    private final long[] lines;
    private final long[] multiplicities;

    private SignedSamples(int dimension, Decimals exact, long[] lines, long[] multiplicities) {
        this.dimension = dimension;
        this.exact = exact;
        this.lines = lines;
        this.multiplicities = multiplicities;
        this.values = new double[lines.length * dimension];
        for (int k = 0; k < values.length; k++) {
            values[k] = exact.at(k / dimension, k % dimension).doubleValue();
        }
    }

    /// The signed samples of a task.
    ///
    /// @param bias $b$, the value of the constant feature; 0 for hyperplanes through the origin
    public static SignedSamples of(TwoClassData task, BigDecimal bias) {
        LabeledData data = task.data();
        int features = data.dimension();
        int[] rows = task.rows().stream().mapToInt(Integer::intValue).toArray();
        int[] signs = task.signs().stream().mapToInt(Integer::intValue).toArray();
        Decimals exact = (i, j) -> {
            BigDecimal cell = j == features ? bias : data.exact(rows[i], j);
            return signs[i] > 0 ? cell : cell.negate();
        };
        return new SignedSamples(
                bias.signum() == 0 ? features : features + 1,
                exact,
                IntStream.of(rows).mapToLong(data::line).toArray(),
                IntStream.of(rows).mapToLong(data::multiplicity).toArray());
    }

    /// Signed samples given as vectors, each once, on lines 1, 2, ...
    ///
    /// @throws IllegalArgumentException if there is no vector, or they are not of one positive
    ///     length
    public static SignedSamples of(List<List<BigDecimal>> vectors) {
        List<Integer> lengths = vectors.stream().map(List::size).distinct().toList();
        if (lengths.size() != 1 || lengths.getFirst() == 0) {
            throw new IllegalArgumentException("vectors have lengths " + lengths + ", must have one positive length");
        }
        return new SignedSamples(
                lengths.getFirst(),
                (i, j) -> vectors.get(i).get(j),
                IntStream.rangeClosed(1, vectors.size()).asLongStream().toArray(),
                vectors.stream().mapToLong(z -> 1).toArray());
    }

    /// Number of vectors; equal samples that one row stands for count once.
    public int size() {
        return lines.length;
    }

    /// Number of samples $n$, multiplicities counted.
    public long count() {
        return IntStream.range(0, size()).mapToLong(this::multiplicity).sum();
    }

    /// Length of each vector, the constant feature included.
    public int dimension() {
        return dimension;
    }

    /// $z_{ij}$, exactly as written.
    public BigDecimal exact(int row, int column) {
        return exact.at(row, column);
    }

    /// All $z_{ij}$ as doubles, `size x dimension`, row-major; not to be written to.
    public double[] values() {
        return values;
    }

    /// The line of the source on which a sample stands.
    public long line(int row) {
        return lines[row];
    }

    /// How many equal samples a row stands for.
    public long multiplicity(int row) {
        return multiplicities[row];
    }

    /// The smallest $s\ge0$ for which all $10^sz_{ij}$ are integers.
    int decimalPlaces() {
        int places = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < dimension; j++) {
                places = Math.max(places, exact(i, j).stripTrailingZeros().scale());
            }
        }
        return places;
    }

    /// All $10^sz_{ij}$, for $s$ at least [#decimalPlaces()].
    BigInteger[][] integers(int places) {
        BigInteger[][] integers = new BigInteger[size()][dimension];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < dimension; j++) {
                integers[i][j] = exact(i, j).scaleByPowerOfTen(places).toBigIntegerExact();
            }
        }
        return integers;
    }

    /// The samples with row $i$ and column $j$ multiplied by $10^{r_i+c_j}$, exactly.
    SignedSamples scaled(int[] rowPowers, int[] columnPowers) {
        return new SignedSamples(
                dimension,
                (i, j) -> exact.at(i, j).scaleByPowerOfTen(rowPowers[i] + columnPowers[j]),
                lines,
                multiplicities);
    }
}
