package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.special.Logistic;

/// The weights of a descent step from the scores, for one row of a batch.
final class DescentWeights {
    private final int k;
    private final double[] multiplicities;
    private final double[] shares;
    private final double[] logMultiplicities;

    DescentWeights(WeightedPoints points) {
        k = points.distinct();
        multiplicities = new double[k];
        shares = new double[k];
        logMultiplicities = new double[k];
        for (int i = 0; i < k; i++) {
            multiplicities[i] = points.multiplicity(i);
            shares[i] = multiplicities[i] / points.n();
            logMultiplicities[i] = Math.log(multiplicities[i]);
        }
    }

    /// Fills `weights[row * k ..]` from `scores[row * k ..]`.
    void fill(DescentRule rule, boolean atStart, double[] scores, double[] weights, int row) {
        int at = row * k;
        switch (rule) {
            case DescentRule.LrGd(double stepSize) -> logistic(stepSize, scores, weights, at);
            case DescentRule.NlrGd(double stepSize) -> normalizedLogistic(stepSize, scores, weights, at);
            case DescentRule.Batch _ -> errors(shares, atStart ? 0.5 : 1, scores, weights, at);
            case DescentRule.NormalizedBatch _ -> normalizedErrors(scores, weights, at);
        }
    }

    private void logistic(double stepSize, double[] scores, double[] weights, int at) {
        for (int i = 0; i < k; i++) {
            weights[at + i] = shares[i] * Logistic.sigmoid(-stepSize * scores[at + i]);
        }
    }

    /// Through logarithms: the plain weights are all 0 once $\gamma s$ exceeds 745.
    private void normalizedLogistic(double stepSize, double[] scores, double[] weights, int at) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            double logWeight = Logistic.logSigmoid(-stepSize * scores[at + i]) + logMultiplicities[i];
            weights[at + i] = logWeight;
            largest = Math.max(largest, logWeight);
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double weight = Math.exp(weights[at + i] - largest);
            weights[at + i] = weight;
            sum += weight;
        }
        for (int i = 0; i < k; i++) {
            weights[at + i] /= sum;
        }
    }

    private double errors(double[] each, double factor, double[] scores, double[] weights, int at) {
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double weight = scores[at + i] <= 0 ? factor * each[i] : 0;
            weights[at + i] = weight;
            sum += weight;
        }
        return sum;
    }

    private void normalizedErrors(double[] scores, double[] weights, int at) {
        double sum = errors(multiplicities, 1, scores, weights, at);
        for (int i = 0; i < k && sum > 0; i++) {
            weights[at + i] /= sum;
        }
    }
}
