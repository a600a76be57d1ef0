package io.github.lemmata.simulations.perceptron.margin;

import io.github.lemmata.theory.perceptron.DescentBounds;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/// What theory allows each learner on given samples; where the margin is only bracketed, for its
/// lower end, so that the bounds hold either way.
///
/// @param n number of samples, multiplicities counted
/// @param squaredRadius $R^2$
/// @param squaredMargin $\mu^2$, or a number not above it
record LearnerBounds(long n, BigFraction squaredRadius, BigFraction squaredMargin) {

    /// The bounds that follow from an analysis.
    ///
    /// @throws IllegalArgumentException if that did not find the samples separable
    static LearnerBounds of(MarginAnalysis analysis) {
        MaximalMargin margin = analysis.margin()
                .orElseThrow(() -> new IllegalArgumentException("samples are not known to be separable, must be"));
        return new LearnerBounds(analysis.samples().count(), analysis.squaredRadius(), margin.squaredAtLeast());
    }

    /// The most updates that the learner takes until it separates.
    ///
    /// @param stepSize $\gamma$, for a learner that has one
    double of(Learner learner, double stepSize) {
        BigInteger samples = BigInteger.valueOf(n);
        BigFraction kappa = squaredRadius.divide(squaredMargin);
        double radius = squaredRadius.doubleValue();
        double margin = squaredMargin.doubleValue();
        return switch (learner) {
            case BATCH_PERCEPTRON -> PerceptronBounds.batch(samples, kappa).doubleValue();
            case BATCH_PERCEPTRON_HALF ->
                PerceptronBounds.batchHalf(samples, kappa).doubleValue();
            case NORMALIZED_BATCH_PERCEPTRON ->
                PerceptronBounds.normalizedBatch(samples, kappa).doubleValue();
            case PERCEPTRON -> PerceptronBounds.online(samples, kappa).doubleValue();
            case LR_GD -> DescentBounds.lrGd(n, radius, margin, stepSize);
            case NLR_GD -> DescentBounds.nlrGd(n, radius, margin, stepSize);
        };
    }
}
