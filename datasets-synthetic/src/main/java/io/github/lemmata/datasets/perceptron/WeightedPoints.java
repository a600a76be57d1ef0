package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.datasets.LabeledPoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A dataset in doubles: vectors $z_i=y_ia_i$ with multiplicities $m_i$, in all $n=\sum_im_i$ samples.
///
/// The vectors lie in one array, k x d, row-major.
public final class WeightedPoints {
    private final double[] z;
    private final long[] multiplicities;
    private final int dimension;
    private final long n;

    private WeightedPoints(double[] z, long[] multiplicities, int dimension) {
        this.z = z;
        this.multiplicities = multiplicities;
        this.dimension = dimension;
        this.n = Arrays.stream(multiplicities).reduce(0, Math::addExact);
    }

    /// Returns the dataset with these vectors and multiplicities, which are copied.
    ///
    /// @param z vectors, k x d, row-major, all finite
    /// @param multiplicities k integers of at least 1
    /// @throws IllegalArgumentException if there is no point, if `z` has no whole number of rows, if a component
    ///     is not finite or a multiplicity below 1
    public static WeightedPoints of(double[] z, long[] multiplicities) {
        int k = multiplicities.length;
        DatasetChecks.requirePoints(k);
        DatasetChecks.requireMultiplicities(multiplicities, k);
        if (z.length == 0 || z.length % k != 0) {
            throw new IllegalArgumentException(
                    "%d points have %d components in all; expected a positive multiple of %1$d".formatted(k, z.length));
        }
        int d = z.length / k;
        for (int at = 0; at < z.length; at++) {
            if (!Double.isFinite(z[at])) {
                throw new IllegalArgumentException(
                        "component %d of point %d is %s; expected a finite number".formatted(at % d, at / d, z[at]));
            }
        }
        return new WeightedPoints(z.clone(), multiplicities.clone(), d);
    }

    /// Returns the dataset with these vectors, each once.
    ///
    /// @throws IllegalArgumentException as [#of(double\[\], long\[\])], and if the vectors differ in dimension
    public static WeightedPoints ofRows(double[]... rows) {
        long[] once = new long[rows.length];
        Arrays.fill(once, 1);
        return of(joined(rows), once);
    }

    private static double[] joined(double[][] rows) {
        DatasetChecks.requirePoints(rows.length);
        int d = rows[0].length;
        double[] z = new double[rows.length * d];
        for (int i = 0; i < rows.length; i++) {
            DatasetChecks.requireSameDimension(i, rows[i].length, d);
            System.arraycopy(rows[i], 0, z, i * d, d);
        }
        return z;
    }

    /// Returns the dataset of the vectors $z_i=y_ia_i$ of labelled samples, in their order.
    ///
    /// @throws IllegalArgumentException as [#of(double\[\], long\[\])], and if the samples differ in dimension
    public static WeightedPoints ofSamples(List<LabeledPoint> samples) {
        double[][] rows = samples.stream()
                .map(sample -> Arrays.stream(sample.features())
                        .map(x -> sample.label() * x)
                        .toArray())
                .toArray(double[][]::new);
        long[] multiplicities =
                samples.stream().mapToLong(LabeledPoint::multiplicity).toArray();
        return of(joined(rows), multiplicities);
    }

    /// Returns the number of samples $n$, multiplicities counted.
    public long n() {
        return n;
    }

    /// Returns the number of stored vectors $k$.
    public int distinct() {
        return multiplicities.length;
    }

    /// Returns the dimension $d$.
    public int dimension() {
        return dimension;
    }

    /// Returns component `j` of $z_i$.
    public double component(int i, int j) {
        return z[i * dimension + j];
    }

    /// Returns the multiplicity $m_i$.
    public long multiplicity(int i) {
        return multiplicities[i];
    }

    /// Returns a copy of $z_i$.
    public double[] row(int i) {
        return Arrays.copyOfRange(z, i * dimension, (i + 1) * dimension);
    }

    /// Returns the score $z_i^\top u$, summed from the first component to the last.
    public double score(int i, double[] u) {
        double sum = 0;
        for (int j = 0, at = i * dimension; j < dimension; j++, at++) {
            sum += z[at] * u[j];
        }
        return sum;
    }

    /// Returns the smallest score $\min_iz_i^\top u$: positive where `u` separates the dataset.
    public double smallestScore(double[] u) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distinct(); i++) {
            smallest = Math.min(smallest, score(i, u));
        }
        return smallest;
    }

    /// Returns the radius $R=\max_i\|z_i\|$.
    public double radius() {
        double largest = 0;
        for (int i = 0; i < distinct(); i++) {
            double[] row = row(i);
            largest = Math.max(largest, score(i, row));
        }
        return Math.sqrt(largest);
    }

    /// Returns the dataset as samples $(a_i,y_i)$ with $y_ia_i=z_i$, each with its multiplicity.
    ///
    /// Everything depends on $z$ alone, so the labels are free: they are 1 and -1 in turn, which gives two
    /// classes to whatever reads the samples.
    public List<LabeledPoint> toSamples() {
        return IntStream.range(0, distinct())
                .mapToObj(i -> {
                    int label = i % 2 == 0 ? 1 : -1;
                    // Adding 0 turns -0 into 0.
                    double[] features =
                            Arrays.stream(row(i)).map(z -> label * z + 0.0).toArray();
                    return new LabeledPoint(features, label, multiplicities[i]);
                })
                .toList();
    }

    /// Returns the array of all vectors itself, k x d, row-major, for the inner loops of simulators.
    ///
    /// It is not copied: who calls this reads and never writes.
    public double[] rawPoints() {
        return z;
    }

    /// Returns the array of multiplicities itself, under the same condition as [#rawPoints()].
    public long[] rawMultiplicities() {
        return multiplicities;
    }

    /// Returns the dataset as one can paste it, such as `points=[[1.0,-1.0],[1.0,3.0]] mult=[1,1]`.
    @Override
    public String toString() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < distinct(); i++) {
            points.append(i == 0 ? "" : ",").append(Arrays.toString(row(i)).replace(" ", ""));
        }
        return "points=[%s] mult=%s"
                .formatted(points, Arrays.toString(multiplicities).replace(" ", ""));
    }
}
