package io.github.lemmata.verify.sequential;

/// Confidence intervals for a mean, one after each replicate, all of which hold at once with
/// probability $1-\alpha$.
///
/// Implementations are values: the state after a replicate is a new object of constant size.
public interface ConfidenceSequence {

    /// The sequence after one more replicate.
    ConfidenceSequence after(double x);

    /// What is left open now.
    ConfidenceInterval interval();
}
