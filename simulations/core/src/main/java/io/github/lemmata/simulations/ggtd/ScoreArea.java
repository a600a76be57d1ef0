package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The area under the curve of an outlier score on samples: the share of pairs of an inlier and an outlier in which
/// the outlier scores more, ties counted half.
public final class ScoreArea {

    private ScoreArea() {}

    /// Returns the area; 1 where every outlier scores above every inlier.
    ///
    /// @param inliers scores of inliers, one or more, finite
    /// @param outliers scores of outliers, one or more, finite
    public static double of(double[] inliers, double[] outliers) {
        double[] sorted = Require.finite("inliers", inliers).clone();
        Arrays.sort(sorted);
        long halves = 0;
        for (double score : Require.finite("outliers", outliers)) {
            halves += firstAtLeast(sorted, score) + firstAtLeast(sorted, Math.nextUp(score));
        }
        return halves / (2.0 * inliers.length * outliers.length);
    }

    /// The number of values below `bound`.
    private static int firstAtLeast(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
