package io.github.lemmata.verify.ggtd;

import io.github.lemmata.datasets.ggtd.ClusterWithOutlier;
import io.github.lemmata.simulations.ggtd.MeanShift;
import java.util.List;
import java.util.stream.IntStream;

/// A cluster with one or two outliers beside it, and a mean shift of all of them.
///
/// @param dimension d
/// @param cluster n x d, row-major
/// @param direction from the cluster's centroid to the outlier
/// @param company what other outlier there is
/// @param outliersFirst whether outliers have the smallest indices, or the largest
/// @param shift the shift; it has at most n neighbours
record OutlierCloud(
        int dimension,
        List<Double> cluster,
        List<Double> direction,
        Company company,
        boolean outliersFirst,
        MeanShift shift) {

    /// What other outlier there is.
    enum Company {
        /// None.
        ALONE,
        /// One on the other side: further from the first than from any point of the cluster.
        OPPOSITE,
        /// One close by.
        TOGETHER
    }

    int size() {
        return cluster.size() / dimension;
    }

    int outliers() {
        return company == Company.ALONE ? 1 : 2;
    }

    double[] clusterPoints() {
        return cluster.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ClusterWithOutlier world(double sign) {
        return ClusterWithOutlier.beside(
                clusterPoints(), direction.stream().mapToDouble(x -> sign * x).toArray());
    }

    double diameter() {
        return world(1).diameter();
    }

    /// All points, (n + outliers) x d, row-major.
    double[] points() {
        double[] first = world(1).outlier();
        double[] second = switch (company) {
            case ALONE -> new double[0];
            case OPPOSITE -> world(-1).outlier();
            case TOGETHER -> {
                double[] near = first.clone();
                near[0] += 1e-3 * Math.max(diameter(), 1e-3);
                yield near;
            }
        };
        double[] points = new double[cluster.size() + first.length + second.length];
        int outlierAt = outliersFirst ? 0 : cluster.size();
        System.arraycopy(first, 0, points, outlierAt, dimension);
        System.arraycopy(second, 0, points, outlierAt + dimension, second.length);
        System.arraycopy(clusterPoints(), 0, points, outliersFirst ? outliers() * dimension : 0, cluster.size());
        return points;
    }

    boolean isOutlier(int index) {
        return outliersFirst ? index < outliers() : index >= size();
    }

    /// A lower bound on an outlier's distance from the hull: that from the centroid, less the furthest point's.
    double gap() {
        var world = world(1);
        double[] mean = new double[dimension];
        double[] points = world.cluster();
        for (int i = 0; i < points.length; i++) {
            mean[i % dimension] += points[i] / size();
        }
        double furthest = 0;
        for (int i = 0; i < size(); i++) {
            furthest = Math.max(furthest, distance(points, i, mean));
        }
        return distance(world.outlier(), 0, mean) - furthest;
    }

    private double distance(double[] points, int row, double[] from) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            double difference = points[row * dimension + j] - from[j];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    OutlierCloud withCluster(List<Double> other) {
        return new OutlierCloud(dimension, List.copyOf(other), direction, company, outliersFirst, shift);
    }

    OutlierCloud withShift(MeanShift other) {
        return new OutlierCloud(dimension, cluster, direction, company, outliersFirst, other);
    }

    /// The first coordinate alone.
    OutlierCloud inOneDimension() {
        var line = IntStream.range(0, size())
                .mapToObj(i -> cluster.get(i * dimension))
                .toList();
        return new OutlierCloud(1, line, List.of(1.0), company, outliersFirst, shift);
    }
}
