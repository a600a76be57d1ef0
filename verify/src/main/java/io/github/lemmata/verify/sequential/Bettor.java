package io.github.lemmata.verify.sequential;

/// A player who bets against a hypothesis about a mean in [0, 1], by one rule.
///
/// The stake is clipped to $c/m$ (against `mean <= m`) or $c/(1-m)$, so that no replicate can take more
/// than the share $c$ of the wealth.
///
/// @param hypothesis what is bet against; its edge in (0, 1)
/// @param bet the rule
/// @param share c, in (0, 1)
/// @param wealth the logarithm of the wealth
record Bettor(Hypothesis hypothesis, Bet bet, double share, CompensatedSum wealth) {

    /// The share of the wealth that one replicate may take, by default.
    static final double HALF = 0.5;

    static Bettor of(Hypothesis hypothesis, Bet bet, double share) {
        return new Bettor(hypothesis, bet, share, CompensatedSum.ZERO);
    }

    Bettor after(Moments past, double x) {
        double m = hypothesis.edge();
        double most = share / (hypothesis.sign() > 0 ? m : 1 - m);
        double stake = Math.min(bet.stake(past, hypothesis), most);
        return new Bettor(hypothesis, bet, share, wealth.plus(Math.log1p(hypothesis.sign() * stake * (x - m))));
    }

    double logWealth() {
        return wealth.value();
    }
}
