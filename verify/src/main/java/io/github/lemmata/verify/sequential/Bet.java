package io.github.lemmata.verify.sequential;

/// How much of its wealth a bettor stakes on the next replicate, from the replicates before it alone.
///
/// Against `mean <= m` the wealth is multiplied by $1+\lambda(X-m)$, against `mean >= m` by
/// $1-\lambda(X-m)$; the stake $\lambda$ is clipped afterwards. Values in [0, 1]. Source: spec
/// sequential-tests 3.1.
sealed interface Bet {

    /// The stake before clipping, at least 0.
    double stake(Moments past, Hypothesis hypothesis);

    /// The stake that is best if the mean lies at a distance from the edge:
    /// $\lambda=d/(\hat\sigma^2+d^2)$.
    record Targeted(double distance) implements Bet {
        @Override
        public double stake(Moments past, Hypothesis hypothesis) {
            return best(distance, past.variance());
        }
    }

    /// The stake that is best if the mean lies where the replicates so far put it, and none on the
    /// wrong side of it.
    record Kelly() implements Bet {
        @Override
        public double stake(Moments past, Hypothesis hypothesis) {
            return best(Math.max(0, hypothesis.sign() * (past.mean() - hypothesis.edge())), past.variance());
        }
    }

    /// The stake of confidence intervals, which names no target (Waudby-Smith & Ramdas 2024):
    /// $\lambda_t=\sqrt{2\log(2/\alpha)/(\hat\sigma^2_{t-1}\,t\log(t+1))}$.
    record PlugIn(double alpha) implements Bet {
        @Override
        public double stake(Moments past, Hypothesis hypothesis) {
            return stake(past);
        }

        double stake(Moments past) {
            double t = past.count() + 1.0;
            return Math.sqrt(2 * Math.log(2 / alpha) / (past.variance() * t * Math.log1p(t)));
        }
    }

    private static double best(double distance, double variance) {
        return distance / (variance + distance * distance);
    }
}
