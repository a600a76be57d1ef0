package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;

/// Mean shift by nearest neighbours: each point moves to the mean of the $k$ points nearest to where it is, several
/// times over; outliers move far.
///
/// Distances are Euclidean, squared; ties go to the smaller index; a point is never its own neighbour, at any step.
/// Source: spec claim 37; Yang, Rahardja & Fränti, FSDM 2018, re-shift the shifted points.
///
/// @param neighbours $k\ge1$, less than the number of points
/// @param steps $m\ge0$
/// @param variant which points count as neighbours after the first step
public record MeanShift(int neighbours, int steps, Variant variant) {

    /// Among which points the neighbours of a shifted point are sought.
    public enum Variant {
        /// Among the points as they were given.
        FIXED,
        /// Among the shifted points, which blurs them.
        BLURRING
    }

    public MeanShift {
        Require.atLeast("k", neighbours, 1);
        Require.atLeast("steps", steps, 0);
    }

    /// Returns the shifted points, n x d, row-major.
    ///
    /// @param points n x d, row-major, finite; not written to
    /// @param dimension $d\ge1$
    /// @throws IllegalArgumentException if the points are no rows of that length, or not more than $k$
    public double[] shift(double[] points, int dimension) {
        Require.atLeast("dimension", dimension, 1);
        int count = Require.finite("points", points).length / dimension;
        if (count * dimension != points.length || count <= neighbours) {
            throw new IllegalArgumentException("there are %d coordinates; expected more than %d rows of %d"
                    .formatted(points.length, neighbours, dimension));
        }
        double[] shifted = points.clone();
        for (int step = 0; step < steps; step++) {
            double[] among = switch (variant) {
                case FIXED -> points;
                case BLURRING -> shifted;
            };
            shifted = step(shifted, among, dimension);
        }
        return shifted;
    }

    /// Returns how far each point moves, $\|y^{(m)}-x\|$.
    ///
    /// @param points n x d, row-major, finite
    /// @param dimension $d\ge1$
    public double[] scores(double[] points, int dimension) {
        double[] shifted = shift(points, dimension);
        double[] scores = new double[points.length / dimension];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.sqrt(squaredDistance(points, i, shifted, i, dimension));
        }
        return scores;
    }

    private double[] step(double[] from, double[] among, int dimension) {
        int count = from.length / dimension;
        double[] to = new double[from.length];
        var nearest = new Nearest(neighbours);
        for (int i = 0; i < count; i++) {
            nearest.clear();
            for (int j = 0; j < count; j++) {
                if (j != i) {
                    nearest.offer(squaredDistance(from, i, among, j, dimension), j);
                }
            }
            for (int j = 0; j < dimension; j++) {
                to[i * dimension + j] = nearest.mean(among, j, dimension);
            }
        }
        return to;
    }

    private static double squaredDistance(double[] a, int i, double[] b, int j, int dimension) {
        double sum = 0;
        for (int c = 0; c < dimension; c++) {
            double difference = a[i * dimension + c] - b[j * dimension + c];
            sum += difference * difference;
        }
        return sum;
    }

    /// The nearest points so far, by distance and then index: they are offered in the order of their indices.
    private static final class Nearest {
        private final double[] distances;
        private final int[] indices;
        private int size;

        Nearest(int most) {
            distances = new double[most];
            indices = new int[most];
        }

        void clear() {
            size = 0;
        }

        void offer(double distance, int index) {
            if (size == distances.length && distance >= distances[size - 1]) {
                return;
            }
            int place = size == distances.length ? size - 1 : size++;
            while (place > 0 && distances[place - 1] > distance) {
                distances[place] = distances[place - 1];
                indices[place] = indices[place - 1];
                place--;
            }
            distances[place] = distance;
            indices[place] = index;
        }

        double mean(double[] points, int coordinate, int dimension) {
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += points[indices[i] * dimension + coordinate];
            }
            return sum / size;
        }
    }
}
