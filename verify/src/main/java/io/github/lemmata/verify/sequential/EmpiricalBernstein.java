package io.github.lemmata.verify.sequential;

/// The confidence sequence for a mean in [0, 1] in closed form and constant memory: predictable
/// empirical Bernstein.
///
/// With the plug-in stakes $\lambda_t$ clipped at 1/2, $v_t=(X_t-\hat\mu_{t-1})^2$ and
/// $\psi(\lambda)=-\log(1-\lambda)-\lambda$:
/// $$C_t=\frac{\sum\lambda_iX_i\pm(\log(2/\alpha)+\sum v_i\psi(\lambda_i))}{\sum\lambda_i}.$$
/// Source: spec sequential-tests 3.2; Waudby-Smith & Ramdas 2024, JRSSB, Theorem 2.
///
/// @param bet the stakes
/// @param past what the replicates so far say
/// @param stakes the sum of the stakes
/// @param weighted the sum of the stakes times the replicates
/// @param penalty the sum of $v_i\psi(\lambda_i)$
public record EmpiricalBernstein(
        Bet.PlugIn bet, Moments past, CompensatedSum stakes, CompensatedSum weighted, CompensatedSum penalty)
        implements ConfidenceSequence {

    /// The sequence before any replicate.
    ///
    /// @param alpha the probability that any interval misses, in (0, 1)
    public static EmpiricalBernstein of(double alpha) {
        return new EmpiricalBernstein(
                new Bet.PlugIn(Domain.probability("alpha", alpha)),
                Moments.PRIOR,
                CompensatedSum.ZERO,
                CompensatedSum.ZERO,
                CompensatedSum.ZERO);
    }

    @Override
    public EmpiricalBernstein after(double x) {
        double stake = Math.min(bet.stake(past), 0.5);
        double deviation = x - past.mean();
        double psi = -Math.log1p(-stake) - stake;
        return new EmpiricalBernstein(
                bet,
                past.after(x),
                stakes.plus(stake),
                weighted.plus(stake * x),
                penalty.plus(deviation * deviation * psi));
    }

    @Override
    public ConfidenceInterval interval() {
        if (past.count() == 0) {
            return new ConfidenceInterval(0, 1);
        }
        return new ConfidenceInterval(centre() - halfWidth(), centre() + halfWidth()).and(new ConfidenceInterval(0, 1));
    }

    /// The middle of the interval before it is cut to [0, 1].
    double centre() {
        return weighted.value() / stakes.value();
    }

    /// Half the width of the interval before it is cut to [0, 1].
    double halfWidth() {
        return (Math.log(2 / bet.alpha()) + penalty.value()) / stakes.value();
    }
}
