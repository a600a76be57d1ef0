package io.github.lemmata.verify.check;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// The evidence of coin flips against a bound on their probability: a beta-binomial e-process.
///
/// Against the null $\mu\le p$, with $S$ successes in $n$ flips and a uniform prior on $(p,1]$,
/// $$\log E=\log\frac{B(1+S,1+n-S)\,(1-I_p(1+S,1+n-S))}{B(1,1)\,(1-p)}-S\log p-(n-S)\log(1-p).$$
/// Under the null $E$ is a nonnegative supermartingale with $E_0=1$, so it ever reaches $1/\alpha$ with probability
/// at
/// most $\alpha$
/// (Ville), whenever one looks. Source: spec sequential-tests 3.5; Howard et al. 2021, Annals of Statistics.
final class BernoulliEvidence {

    private BernoulliEvidence() {}

    /// The logarithm of the e-value against `mu <= p`.
    ///
    /// @param successes number of successes, from 0 to `flips`
    /// @param flips number of flips, at least 0
    /// @param p the bound, in (0, 1)
    static double againstAtMost(long successes, long flips, double p) {
        long failures = flips - successes;
        double above = RegularizedBeta.complement(p, 1.0 + successes, 1.0 + failures);
        return LogBeta.value(1.0 + successes, 1.0 + failures)
                + Math.log(above)
                - Math.log1p(-p)
                - successes * Math.log(p)
                - failures * Math.log1p(-p);
    }

    /// The logarithm of the e-value against `mu >= p`.
    static double againstAtLeast(long successes, long flips, double p) {
        return againstAtMost(flips - successes, flips, 1 - p);
    }
}
