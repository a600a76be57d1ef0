package io.github.lemmata.theory.hconsistency;

import java.util.Arrays;

/// The softmax of scores, in forms that neither overflow nor lose the small probabilities.
public final class Softmax {

    private Softmax() {}

    /// Returns $S_y=e^{f_y}/\sum_ke^{f_k}$ for every class.
    ///
    /// @param scores $f$, finite or $-\infty$, one at least finite
    public static double[] of(double[] scores) {
        requireScores(scores);
        double largest = Arrays.stream(scores).max().getAsDouble();
        var softmax = new double[scores.length];
        double sum = 0;
        for (int y = 0; y < scores.length; y++) {
            softmax[y] = Math.exp(scores[y] - largest);
            sum += softmax[y];
        }
        for (int y = 0; y < scores.length; y++) {
            softmax[y] /= sum;
        }
        return softmax;
    }

    /// Returns $-\log S_y=\log\sum_ke^{f_k-f_y}$, accurate also where $S_y$ is close to 1.
    ///
    /// @param scores $f$, finite or $-\infty$, one at least finite
    /// @param label $y$, counted from 0
    public static double minusLog(double[] scores, int label) {
        if (scores[label] == Double.NEGATIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = scores[label];
        for (double score : scores) {
            largest = Math.max(largest, score);
        }
        double others = 0;
        for (int k = 0; k < scores.length; k++) {
            others += k == label ? 0 : Math.exp(scores[k] - largest);
        }
        return largest == scores[label]
                ? Math.log1p(others)
                : largest - scores[label] + Math.log(others + Math.exp(scores[label] - largest));
    }

    static double[] requireScores(double[] scores, int count) {
        if (scores.length != count) {
            throw new IllegalArgumentException(
                    "scores are %s; expected %d of them".formatted(Arrays.toString(scores), count));
        }
        return requireScores(scores);
    }

    static double[] requireScores(double[] scores) {
        boolean anyFinite = false;
        boolean allBelowInfinity = true;
        for (double score : scores) {
            anyFinite |= Double.isFinite(score);
            allBelowInfinity &= score < Double.POSITIVE_INFINITY;
        }
        if (!anyFinite || !allBelowInfinity) {
            throw new IllegalArgumentException("scores are %s; expected finite reals or -Infinity, one at least finite"
                    .formatted(Arrays.toString(scores)));
        }
        return scores;
    }
}
