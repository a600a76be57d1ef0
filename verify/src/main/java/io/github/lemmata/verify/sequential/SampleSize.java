package io.github.lemmata.verify.sequential;

/// How many replicates a decision takes.
public final class SampleSize {

    /// What two edges and chance cost over the leading term.
    private static final double ALLOWANCE = 1.4;

    private SampleSize() {}

    /// The number of replicates to plan for, $1.4\cdot2\sigma^2\log(1/\alpha)/d^2$.
    ///
    /// Source: spec sequential-tests, section 6.
    ///
    /// @param variance of a replicate, at least 0
    /// @param distance of the mean from the nearest edge, above 0
    /// @param alpha the error probability, in (0, 1)
    /// @return infinite where the distance is so small that no number will do
    public static double planned(double variance, double distance, double alpha) {
        Domain.nonNegative("variance", variance);
        Domain.positive("distance", distance);
        double log = -Math.log(Domain.probability("alpha", alpha));
        return Math.ceil(ALLOWANCE * 2 * variance * log / (distance * distance));
    }
}
