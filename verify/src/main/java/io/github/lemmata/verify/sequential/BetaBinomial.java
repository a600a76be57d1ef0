package io.github.lemmata.verify.sequential;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// The evidence of successes and failures about their probability, mixed over a uniform prior (Robbins
/// 1970).
///
/// $S$ is the number of successes in $n$ flips, or the sum of $n$ values in [0, 1].
/// Source: spec sequential-tests 3.5 with $a=b=1$.
public final class BetaBinomial {

    private BetaBinomial() {}

    /// The logarithm of the e-value against the probability `p` itself, an exact martingale under it:
    /// $$\log M=\log B(1+S,1+n-S)-S\log p-(n-S)\log(1-p).$$
    ///
    /// @param successes S, in [0, n]
    /// @param flips n, at least 0
    /// @param p the probability, in (0, 1)
    public static double logEvidence(double successes, double flips, double p) {
        requireCounts(successes, flips);
        requireProbability(p);
        return LogBeta.value(1 + successes, 1 + flips - successes) - logLikelihood(successes, flips - successes, p);
    }

    /// The logarithm of the e-value against `mean <= p`, with the prior on $(p,1]$:
    /// $$\log M_+=\log\frac{B(1+S,1+n-S)\,(1-I_p(1+S,1+n-S))}{1-p}-S\log p-(n-S)\log(1-p).$$
    ///
    /// A supermartingale for every mean up to `p`, also for values in [0, 1]; negative infinity
    /// where the prior's posterior mass underflows.
    ///
    /// @param successes S, in [0, n]
    /// @param flips n, at least 0
    /// @param p the edge, in (0, 1)
    public static double againstAtMost(double successes, double flips, double p) {
        requireCounts(successes, flips);
        requireProbability(p);
        double failures = flips - successes;
        return LogBeta.value(1 + successes, 1 + failures)
                + Math.log(RegularizedBeta.complement(p, 1 + successes, 1 + failures))
                - Math.log1p(-p)
                - logLikelihood(successes, failures, p);
    }

    /// The logarithm of the e-value against `mean >= p`, the mirror image of [#againstAtMost].
    public static double againstAtLeast(double successes, double flips, double p) {
        requireCounts(successes, flips);
        requireProbability(p);
        double failures = flips - successes;
        return LogBeta.value(1 + successes, 1 + failures)
                + Math.log(RegularizedBeta.value(p, 1 + successes, 1 + failures))
                - Math.log(p)
                - logLikelihood(successes, failures, p);
    }

    /// All probabilities with evidence below $1/\alpha$ against them: an interval, since the
    /// evidence is convex in p.
    ///
    /// @param successes S, in [0, n]
    /// @param flips n, at least 0
    /// @param alpha the probability that the interval ever misses, in (0, 1)
    public static ConfidenceInterval interval(double successes, double flips, double alpha) {
        requireCounts(successes, flips);
        double threshold = -Math.log(Domain.probability("alpha", alpha));
        double likeliest = flips == 0 ? 0.5 : successes / flips;
        double lower = successes == 0
                ? 0
                : Root.between(0, likeliest, p -> threshold - logEvidence(successes, flips, Root.inside(p)));
        double upper = successes == flips
                ? 1
                : Root.between(likeliest, 1, p -> logEvidence(successes, flips, Root.inside(p)) - threshold);
        return new ConfidenceInterval(lower, upper);
    }

    private static double logLikelihood(double successes, double failures, double p) {
        return (successes == 0 ? 0 : successes * Math.log(p)) + (failures == 0 ? 0 : failures * Math.log1p(-p));
    }

    private static void requireCounts(double successes, double flips) {
        if (!(successes >= 0 && successes <= flips && flips < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "successes is " + successes + ", expected in [0, flips] with flips = " + flips + " finite");
        }
    }

    private static void requireProbability(double p) {
        Domain.probability("p", p);
    }
}
