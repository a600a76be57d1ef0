package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;

/// The risk of many rows of scores at once, and its slopes in the scores: kernels over contiguous arrays,
/// without allocation per row.
///
/// @param tau which comp-sum loss
/// @param world the weights and conditional probabilities of the rows
record ScoreRows(double tau, FiniteDistribution world) {

    /// Returns $\sum_iw_iC_\tau(p^{(i)},f^{(i)})$.
    ///
    /// @param scores N x n, row-major, finite
    double risk(double[] scores) {
        int n = world.classes();
        var minusLog = new double[n];
        double risk = 0;
        for (int i = 0; i < world.points(); i++) {
            minusLogSoftmax(scores, i * n, minusLog);
            double ofRow = 0;
            for (int y = 0; y < n; y++) {
                double p = world.probabilities()[i * n + y];
                ofRow += p > 0 ? p * loss(minusLog[y]) : 0;
            }
            risk += world.weights()[i] * ofRow;
        }
        return risk;
    }

    /// Writes $w_i\sum_yp^{(i)}_yS_{iy}^{\tau-1}(S_{ik}-\mathbf 1[k=y])$ into `slopes`, N x n, row-major.
    ///
    /// @param scores N x n, row-major, finite
    void slopes(double[] scores, double[] slopes) {
        int n = world.classes();
        var minusLog = new double[n];
        for (int i = 0; i < world.points(); i++) {
            minusLogSoftmax(scores, i * n, minusLog);
            for (int k = 0; k < n; k++) {
                slopes[i * n + k] = 0;
            }
            for (int y = 0; y < n; y++) {
                double share = world.weights()[i] * world.probabilities()[i * n + y];
                if (share > 0) {
                    addSlopes(share, y, minusLog, slopes, i * n);
                }
            }
        }
    }

    private void addSlopes(double share, int label, double[] minusLog, double[] slopes, int from) {
        double power = (1 - tau) * minusLog[label];
        for (int k = 0; k < minusLog.length; k++) {
            slopes[from + k] += k == label
                    ? share * Math.exp(power) * Math.expm1(-minusLog[k])
                    : share * Math.exp(power - minusLog[k]);
        }
    }

    private double loss(double minusLog) {
        return tau == 1 ? minusLog : Math.expm1((1 - tau) * minusLog) / (1 - tau);
    }

    /// $-\log S_y$ for all classes of a row.
    private static void minusLogSoftmax(double[] scores, int from, double[] minusLog) {
        int largest = 0;
        for (int y = 1; y < minusLog.length; y++) {
            largest = scores[from + y] > scores[from + largest] ? y : largest;
        }
        double others = 0;
        for (int y = 0; y < minusLog.length; y++) {
            others += y == largest ? 0 : Math.exp(scores[from + y] - scores[from + largest]);
        }
        double log = Math.log1p(others);
        for (int y = 0; y < minusLog.length; y++) {
            minusLog[y] = log + (scores[from + largest] - scores[from + y]);
        }
    }
}
