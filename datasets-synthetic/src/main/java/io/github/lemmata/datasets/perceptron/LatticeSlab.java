package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.theory.RationalOrder;
import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.rng.UniformRandomProvider;

/// Random small exact datasets that are separable by construction: `latticeSlab` of the specification, section 5.
///
/// $k\in[2,5]$ points in $d\in\{2,3\}$ dimensions; the first coordinate is uniform in $\{1,2\}$, the others are
/// uniform integers in $[-L,L]$ with $L\in[2,8]$; multiplicities are uniform in $[1,M]$ with $M$ one of 1, 3, 10
/// and 30. All choices are uniform and equal points are merged. So $e_1$ separates with margin 1 or more.
/// With probability 0.3 the rows are multiplied by an invertible integer matrix $Q$, whose entries are uniform in
/// $[-2,2]$; then $Q^{-1}e_1$ separates, and the margin can be below 1.
public final class LatticeSlab {
    private static final long[] LARGEST_MULTIPLICITIES = {1, 3, 10, 30};
    private static final double SHARE_TRANSFORMED = 0.3;

    private LatticeSlab() {}

    /// Draws a dataset.
    public static LatticeDataset draw(UniformRandomProvider random) {
        int k = random.nextInt(2, 6);
        int d = random.nextInt(2, 4);
        int reach = random.nextInt(2, 9);
        long mostCopies = LARGEST_MULTIPLICITIES[random.nextInt(LARGEST_MULTIPLICITIES.length)];
        long[][] points = new long[k][d];
        for (long[] point : points) {
            point[0] = random.nextInt(1, 3);
            for (int j = 1; j < d; j++) {
                point[j] = random.nextInt(-reach, reach + 1);
            }
        }
        long[] multiplicities = new long[k];
        for (int i = 0; i < k; i++) {
            multiplicities[i] = random.nextLong(1, mostCopies + 1);
        }
        if (random.nextDouble() < SHARE_TRANSFORMED) {
            points = multiply(points, invertible(d, random));
        }
        return LatticeDataset.ofIntegers(points, multiplicities);
    }

    /// Draws datasets until one has $n\kappa$ of at most the given limit, which bounds the work of every simulator.
    ///
    /// @throws IllegalArgumentException if the limit is below 100, where hardly any dataset would pass
    public static LatticeDataset drawWithin(long largestNTimesKappa, UniformRandomProvider random) {
        DatasetChecks.requireAtLeast("latticeSlab", "largest n kappa", largestNTimesKappa, 100);
        BigFraction limit = BigFraction.of(largestNTimesKappa);
        LatticeDataset dataset = draw(random);
        while (RationalOrder.compare(dataset.kappa().multiply(dataset.n()), limit) > 0) {
            dataset = draw(random);
        }
        return dataset;
    }

    private static long[][] invertible(int d, UniformRandomProvider random) {
        long[][] matrix = new long[d][d];
        do {
            for (long[] row : matrix) {
                for (int j = 0; j < d; j++) {
                    row[j] = random.nextInt(-2, 3);
                }
            }
        } while (determinant(matrix) == 0);
        return matrix;
    }

    private static long determinant(long[][] a) {
        if (a.length == 2) {
            return a[0][0] * a[1][1] - a[0][1] * a[1][0];
        }
        return a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1])
                - a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0])
                + a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
    }

    private static long[][] multiply(long[][] rows, long[][] matrix) {
        int d = matrix.length;
        long[][] product = new long[rows.length][d];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < d; j++) {
                for (int l = 0; l < d; l++) {
                    product[i][j] += rows[i][l] * matrix[l][j];
                }
            }
        }
        return product;
    }
}
