package io.github.lemmata.verify.sequential;

import java.util.function.DoubleUnaryOperator;

/// The confidence interval of hedged betting for a mean in [0, 1], from a stored sample.
///
/// Two bettors with plug-in stakes bet against every mean m, one on each side; m is left open while
/// neither has multiplied its wealth by $2/\alpha$. The wealth of each is monotone in m, so each end is
/// one bisection. Tighter than [EmpiricalBernstein], but needs the sample. Source: spec
/// sequential-tests 3.1; Waudby-Smith & Ramdas 2024, JRSSB.
public final class BettingInterval {

    private BettingInterval() {}

    /// The interval with the share 1/2.
    public static ConfidenceInterval of(double[] sample, double alpha) {
        return of(sample, alpha, Bettor.HALF);
    }

    /// The interval.
    ///
    /// @param sample the replicates in index order, each in [0, 1]
    /// @param alpha the probability that the interval misses, at any one time or ever, in (0, 1)
    /// @param share the share c of the wealth that one replicate may take, in (0, 1)
    /// @return the interval; empty if the sample does not fit its assumptions
    public static ConfidenceInterval of(double[] sample, double alpha, double share) {
        Domain.probability("alpha", alpha);
        Domain.probability("share", share);
        for (double x : sample) {
            if (!(x >= 0 && x <= 1)) {
                throw new IllegalArgumentException("the sample holds " + x + ", expected values in [0, 1]");
            }
        }
        double threshold = Math.log(2 / alpha);
        DoubleUnaryOperator above =
                m -> logWealth(sample, new Hypothesis.AtMost(Root.inside(m)), alpha, share) - threshold;
        DoubleUnaryOperator below =
                m -> logWealth(sample, new Hypothesis.AtLeast(Root.inside(m)), alpha, share) - threshold;
        boolean openBelow = above.applyAsDouble(0) < 0;
        boolean openAbove = below.applyAsDouble(1) < 0;
        return new ConfidenceInterval(
                openBelow ? 0 : Root.between(0, 1, m -> -above.applyAsDouble(m)),
                openAbove ? 1 : Root.between(0, 1, below));
    }

    private static double logWealth(double[] sample, Hypothesis hypothesis, double alpha, double share) {
        EProcess wealth = SingleBet.against(hypothesis, new Bet.PlugIn(alpha), share);
        for (double x : sample) {
            wealth = wealth.after(x);
        }
        return wealth.logValue();
    }
}
