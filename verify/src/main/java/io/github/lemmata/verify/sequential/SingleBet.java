package io.github.lemmata.verify.sequential;

/// The evidence of one bettor against a hypothesis about a mean in [0, 1].
record SingleBet(Moments past, Bettor bettor) implements EProcess {

    static SingleBet against(Hypothesis hypothesis, Bet bet, double share) {
        return new SingleBet(Moments.PRIOR, Bettor.of(hypothesis, bet, share));
    }

    @Override
    public SingleBet after(double x) {
        return new SingleBet(past.after(x), bettor.after(past, x));
    }

    @Override
    public double logValue() {
        return bettor.logWealth();
    }
}
