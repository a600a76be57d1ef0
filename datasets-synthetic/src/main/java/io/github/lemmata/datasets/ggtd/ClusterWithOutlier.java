package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;

/// A cluster of diameter $D$ and one outlier, further than $D$ from the cluster's hull by construction:
/// `cluster+outlier` of the specification, section 5.
///
/// The outlier lies at $2.2D+1$ from the cluster's centroid. Every point of the hull is within $D$ of the centroid,
/// so the outlier is at least $1.2D+1$ from the hull. (The centre of a cube that points are drawn from may lie outside
/// their hull.)
///
/// @param dimension $d\ge1$
/// @param cluster n x d, row-major, $n\ge1$
/// @param outlier of length d
public record ClusterWithOutlier(int dimension, double[] cluster, double[] outlier) {

    private static final double DIAMETERS = 2.2;

    /// @throws IllegalArgumentException if the cluster is no rows of that length or the outlier no such row
    public ClusterWithOutlier {
        requireRows(dimension, cluster, outlier);
    }

    private static void requireRows(int dimension, double[] cluster, double[] single) {
        Require.atLeast("dimension", dimension, 1);
        if (Require.finite("cluster", cluster).length % dimension != 0
                || Require.finite("outlier or direction", single).length != dimension) {
            throw new IllegalArgumentException("there are %d and %d coordinates; expected rows of %d, and one"
                    .formatted(cluster.length, single.length, dimension));
        }
    }

    /// Draws a cluster from a cube and the outlier's direction from the sphere.
    ///
    /// @param size number of points in the cluster, 1 or more
    /// @param dimension $d\ge1$
    /// @param side the cube's side, above 0
    public static ClusterWithOutlier draw(int size, int dimension, double side, UniformRandomProvider random) {
        Require.atLeast("size", size, 1);
        Require.atLeast("dimension", dimension, 1);
        Require.positive("side", side);
        double[] cluster =
                random.doubles((long) size * dimension).map(u -> side * u).toArray();
        return beside(cluster, UnitSphereSampler.of(random, dimension).sample());
    }

    /// Places the outlier beside a given cluster.
    ///
    /// @param cluster n x d, row-major, $n\ge1$
    /// @param direction from the centroid to the outlier, of length d, not 0
    public static ClusterWithOutlier beside(double[] cluster, double[] direction) {
        int dimension = direction.length;
        requireRows(dimension, cluster, direction);
        double length = Require.positive("length of the direction", norm(direction));
        double distance = DIAMETERS * diameter(cluster, dimension) + 1;
        double[] outlier = centroid(cluster, dimension);
        for (int j = 0; j < dimension; j++) {
            outlier[j] += distance * direction[j] / length;
        }
        return new ClusterWithOutlier(dimension, cluster, outlier);
    }

    /// Returns the number of points in the cluster.
    public int size() {
        return cluster.length / dimension;
    }

    /// Returns the cluster's diameter $D$, the largest distance of two of its points.
    public double diameter() {
        return diameter(cluster, dimension);
    }

    /// Returns all points, the outlier last: (n + 1) x d, row-major.
    public double[] points() {
        double[] points = Arrays.copyOf(cluster, cluster.length + dimension);
        System.arraycopy(outlier, 0, points, cluster.length, dimension);
        return points;
    }

    private static double[] centroid(double[] points, int dimension) {
        int count = points.length / dimension;
        double[] centroid = new double[dimension];
        for (int i = 0; i < points.length; i++) {
            centroid[i % dimension] += points[i] / count;
        }
        return centroid;
    }

    private static double diameter(double[] points, int dimension) {
        double largest = 0;
        for (int i = 0; i < points.length; i += dimension) {
            for (int j = 0; j < i; j += dimension) {
                double square = 0;
                for (int c = 0; c < dimension; c++) {
                    double difference = points[i + c] - points[j + c];
                    square += difference * difference;
                }
                largest = Math.max(largest, square);
            }
        }
        return Math.sqrt(largest);
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClusterWithOutlier that
                && dimension == that.dimension
                && Arrays.equals(cluster, that.cluster)
                && Arrays.equals(outlier, that.outlier);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cluster) + Arrays.hashCode(outlier);
    }

    @Override
    public String toString() {
        return "cluster %s, outlier %s".formatted(Arrays.toString(cluster), Arrays.toString(outlier));
    }
}
