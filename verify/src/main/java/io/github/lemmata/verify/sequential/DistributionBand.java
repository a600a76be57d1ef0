package io.github.lemmata.verify.sequential;

/// Bands around an empirical distribution function that hold the true one everywhere.
public final class DistributionBand {

    private DistributionBand() {}

    /// The half-width of the band around the empirical distribution function of n replicates, n
    /// fixed beforehand: $\sqrt{\log(2/\alpha)/(2n)}$ (Dvoretzky, Kiefer & Wolfowitz 1956 with the
    /// constant of Massart 1990).
    ///
    /// @param n the number of replicates, at least 1
    /// @param alpha the probability that the band misses anywhere, in (0, 1)
    public static double atOnce(long n, double alpha) {
        return Math.sqrt(Math.log(2 / Domain.probability("alpha", alpha)) / (2 * Domain.positive("n", n)));
    }

    /// The half-width of the band around the empirical distribution function at all times from the
    /// first on, $0.85\sqrt{(\log(1+\log(t/m_0))+C)/t}$ (Howard & Ramdas 2022, Bernoulli).
    ///
    /// @param t the number of replicates, at least `first`
    /// @param first m0, at least 1
    /// @param level the probability that the band ever misses
    public static double always(long t, long first, Level level) {
        if (!(first >= 1 && t >= first)) {
            throw new IllegalArgumentException("t is " + t + ", expected at least first = " + first + " >= 1");
        }
        return 0.85 * Math.sqrt((Math.log1p(Math.log((double) t / first)) + level.constant) / t);
    }

    /// The levels for which the constant of the anytime band is tabulated.
    public enum Level {
        /// 0.05.
        FIVE_PERCENT(8.1228),
        /// 0.01.
        ONE_PERCENT(9.2836),
        /// 0.001.
        ONE_IN_A_THOUSAND(10.9431),
        /// 0.000001.
        ONE_IN_A_MILLION(15.9007);

        private final double constant;

        Level(double constant) {
            this.constant = constant;
        }
    }
}
