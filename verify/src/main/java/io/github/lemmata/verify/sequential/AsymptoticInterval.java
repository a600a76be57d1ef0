package io.github.lemmata.verify.sequential;

/// The interval of a confidence sequence that holds in the limit only: for pictures, never for a verdict.
public final class AsymptoticInterval {

    private AsymptoticInterval() {}

    /// The half-width of the asymptotic confidence sequence,
    /// $$s\sqrt{\frac{2(tr^2+1)}{t^2r^2}\log\frac{\sqrt{tr^2+1}}\alpha}.$$
    ///
    /// It is no proof at any finite t: its miss rate reached 15% on a skewed coin. For pictures,
    /// never for a verdict. Source: spec sequential-tests 3.6.
    ///
    /// @param t the number of replicates, at least 1
    /// @param deviation s, their standard deviation, at least 0
    /// @param tuning r, above 0
    /// @param alpha the nominal level, in (0, 1)
    public static double halfWidth(long t, double deviation, double tuning, double alpha) {
        Domain.positive("t", t);
        Domain.nonNegative("deviation", deviation);
        double square = Domain.positive("tuning", tuning) * tuning;
        double grown = t * square + 1;
        return deviation
                * Math.sqrt(2 * grown * (0.5 * Math.log(grown) - Math.log(Domain.probability("alpha", alpha))) / square)
                / t;
    }
}
