package io.github.lemmata.verify.sequential;

/// The evidence of four bettors together against a hypothesis about a mean in [0, 1]: the house's own
/// bet.
///
/// Three of them expect the mean at half, at once and at twice a distance from the edge, one where it
/// seems to be; the value is their average wealth. It needs 6 to 20% more replicates than the single
/// best bet where the mean lies at the distance, and does not stall where it lies closer. Source: spec
/// sequential-tests 3.1, the verdict bet.
///
/// @param past what the replicates so far say
/// @param near the bettor on half the distance
/// @param middle the bettor on the distance
/// @param far the bettor on twice the distance
/// @param kelly the bettor on what is seen
record VerdictBet(Moments past, Bettor near, Bettor middle, Bettor far, Bettor kelly) implements EProcess {

    /// The bet at the start.
    ///
    /// @param hypothesis what is bet against; its edge in (0, 1)
    /// @param distance how far from the edge a decision is to be made, above 0
    static VerdictBet against(Hypothesis hypothesis, double distance) {
        return new VerdictBet(
                Moments.PRIOR,
                Bettor.of(hypothesis, new Bet.Targeted(distance / 2), Bettor.HALF),
                Bettor.of(hypothesis, new Bet.Targeted(distance), Bettor.HALF),
                Bettor.of(hypothesis, new Bet.Targeted(2 * distance), Bettor.HALF),
                Bettor.of(hypothesis, new Bet.Kelly(), Bettor.HALF));
    }

    @Override
    public VerdictBet after(double x) {
        return new VerdictBet(
                past.after(x), near.after(past, x), middle.after(past, x), far.after(past, x), kelly.after(past, x));
    }

    @Override
    public double logValue() {
        return EProcess.logAverage(
                EProcess.logAverage(near.logWealth(), middle.logWealth()),
                EProcess.logAverage(far.logWealth(), kelly.logWealth()));
    }
}
