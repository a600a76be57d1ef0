package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.theory.perceptron.ExactMargin;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// An exact dataset: vectors $z_i=y_ia_i=s\,p_i$ on a lattice, $s>0$ rational and $p_i$ integer, with
/// multiplicities $m_i$; in all $n=\sum_im_i$ samples.
///
/// Equal vectors are merged at the place of the first, and $s$ is as large as possible, so that equal datasets
/// have equal representations. Margin and radius are exact rationals.
public final class LatticeDataset {
    private static final long MOST_SUBSETS = 1_000_000;

    private final String name;
    private final BigFraction scale;
    private final long[][] points;
    private final long[] multiplicities;
    private final long n;
    private final Lazy<Optional<ExactMargin>> margin;

    LatticeDataset(BigFraction scale, long[][] points, long[] multiplicities) {
        this.name = "";
        this.scale = scale;
        this.points = points;
        this.multiplicities = multiplicities;
        this.n = Arrays.stream(multiplicities).reduce(0, Math::addExact);
        this.margin = new Lazy<>(this::searchMargin);
    }

    private LatticeDataset(String name, Lazy<Optional<ExactMargin>> margin, LatticeDataset same) {
        this.name = name;
        this.scale = same.scale;
        this.points = same.points;
        this.multiplicities = same.multiplicities;
        this.n = same.n;
        this.margin = margin;
    }

    /// Returns the dataset with these rational vectors, each once.
    ///
    /// @throws IllegalArgumentException as [#of(List, List)]
    public static LatticeDataset of(List<List<BigFraction>> points) {
        return of(points, points.stream().map(_ -> 1L).toList());
    }

    /// Returns the dataset with these rational vectors and multiplicities.
    ///
    /// @param points k vectors of one dimension
    /// @param multiplicities k integers of at least 1
    /// @throws IllegalArgumentException if there is no point, if dimensions differ, if a multiplicity is below 1,
    ///     or if the vectors times their common denominator leave 64 bits
    public static LatticeDataset of(List<List<BigFraction>> points, List<Long> multiplicities) {
        return LatticeForm.dataset(points, multiplicities);
    }

    /// Returns the dataset with these integer vectors and multiplicities.
    ///
    /// @throws IllegalArgumentException as [#of(List, List)]
    public static LatticeDataset ofIntegers(long[][] points, long... multiplicities) {
        return LatticeForm.dataset(
                Arrays.stream(points)
                        .map(point ->
                                Arrays.stream(point).mapToObj(BigFraction::of).toList())
                        .toList(),
                Arrays.stream(multiplicities).boxed().toList());
    }

    /// Returns this dataset under a name, which reports show.
    public LatticeDataset named(String newName) {
        return new LatticeDataset(newName, margin, this);
    }

    /// Returns this dataset with its margin where that is known by construction and need not be searched for.
    LatticeDataset withMargin(ExactMargin known) {
        return new LatticeDataset(name, new Lazy<>(() -> Optional.of(known)), this);
    }

    /// Returns the name: that of the specification's table, or the vectors themselves.
    public String name() {
        return name.isEmpty() ? toString() : name;
    }

    /// Returns the number of samples $n$, multiplicities counted.
    public long n() {
        return n;
    }

    /// Returns the number of distinct vectors $k$.
    public int distinct() {
        return points.length;
    }

    /// Returns the dimension $d$.
    public int dimension() {
        return points[0].length;
    }

    /// Returns the scale $s$.
    public BigFraction scale() {
        return scale;
    }

    /// Returns a copy of the integer vectors $p_i$, k x d.
    public long[][] points() {
        return Arrays.stream(points).map(long[]::clone).toArray(long[][]::new);
    }

    /// Returns a copy of the multiplicities.
    public long[] multiplicities() {
        return multiplicities.clone();
    }

    /// Returns the vectors $z_i$ as exact rationals, k x d.
    public List<List<BigFraction>> vectors() {
        return Arrays.stream(points)
                .map(point -> Arrays.stream(point).mapToObj(scale::multiply).toList())
                .toList();
    }

    /// Returns the squared radius $R^2=\max_i\|z_i\|^2$.
    public BigFraction squaredRadius() {
        BigInteger largest = Arrays.stream(points)
                .map(point -> Integers.dot(point, point))
                .max(BigInteger::compareTo)
                .orElseThrow();
        return scale.multiply(scale).multiply(largest);
    }

    /// Tells whether some hyperplane through 0 has all vectors strictly on one side.
    public boolean separable() {
        return exactMargin().isPresent();
    }

    /// Returns the exact margin with its dual weights; empty if the dataset is not separable.
    ///
    /// It is searched for at the first call and remembered. The search tries every subset of up to $d$ points.
    ///
    /// @throws IllegalArgumentException if these are more than a million subsets
    public Optional<ExactMargin> exactMargin() {
        return margin.get();
    }

    /// Returns the squared margin $\mu^2$.
    ///
    /// @throws IllegalArgumentException if the dataset is not separable
    public BigFraction squaredMargin() {
        return requireMargin().squaredMargin();
    }

    /// Returns $\kappa=R^2/\mu^2$.
    ///
    /// @throws IllegalArgumentException if the dataset is not separable
    public BigFraction kappa() {
        return squaredRadius().divide(squaredMargin());
    }

    /// Returns the point of $\mathrm{conv}\{z_i\}$ nearest to 0: $\mu\theta^*$ with $\|\theta^*\|=1$.
    ///
    /// @throws IllegalArgumentException if the dataset is not separable
    public List<BigFraction> minimumNormPoint() {
        return requireMargin().minimumNormPoint();
    }

    /// Returns the max-margin direction $\theta^*$, a unit vector, in doubles.
    ///
    /// @throws IllegalArgumentException if the dataset is not separable
    public double[] marginDirection() {
        double margin = Math.sqrt(squaredMargin().doubleValue());
        return minimumNormPoint().stream()
                .mapToDouble(x -> x.doubleValue() / margin)
                .toArray();
    }

    private Optional<ExactMargin> searchMargin() {
        if (subsetsToTry() > MOST_SUBSETS) {
            throw new IllegalArgumentException(
                    "the exact margin of %d points in %d dimensions takes more than %,d subsets; expected fewer points"
                            .formatted(distinct(), dimension(), MOST_SUBSETS));
        }
        return ExactMargin.of(vectors());
    }

    private double subsetsToTry() {
        double subsets = 0;
        double ofThisSize = 1;
        for (int size = 1; size <= Math.min(distinct(), dimension()); size++) {
            ofThisSize *= (double) (distinct() - size + 1) / size;
            subsets += ofThisSize;
        }
        return subsets;
    }

    private ExactMargin requireMargin() {
        return exactMargin()
                .orElseThrow(() -> new IllegalArgumentException(
                        ("dataset %s is not separable; expected a hyperplane through 0 with all points strictly on"
                                        + " one side")
                                .formatted(this)));
    }

    /// Returns the dataset in doubles, every component correctly rounded.
    public WeightedPoints toPoints() {
        double[] z = vectors().stream()
                .flatMap(List::stream)
                .mapToDouble(BigFraction::doubleValue)
                .toArray();
        return WeightedPoints.of(z, multiplicities);
    }

    /// Returns the dataset as samples; see [WeightedPoints#toSamples()].
    public List<LabeledPoint> toSamples() {
        return toPoints().toSamples();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatticeDataset that
                && scale.equals(that.scale)
                && Arrays.deepEquals(points, that.points)
                && Arrays.equals(multiplicities, that.multiplicities);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * scale.hashCode() + Arrays.deepHashCode(points)) + Arrays.hashCode(multiplicities);
    }

    /// Returns the dataset as one can paste it into `lemmata eval`: `points=[[1,-1],[1,3]] mult=[1,1]`.
    @Override
    public String toString() {
        String rows = String.join(",", vectors().stream().map(LatticeForm::text).toList());
        String mult = String.join(
                ",",
                IntStream.range(0, distinct())
                        .mapToObj(i -> Long.toString(multiplicities[i]))
                        .toList());
        return "points=[" + rows + "] mult=[" + mult + "]";
    }
}
