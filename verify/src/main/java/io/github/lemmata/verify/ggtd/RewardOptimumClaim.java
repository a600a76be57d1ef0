package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.expm1;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.max;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.formula.Formula;

/// The uncertainty that costs least makes a reward loss a robust one (33), proved.
final class RewardOptimumClaim {

    private static final String ID = "ggtd.ctrlu-optimum";

    private static final Formula.Variable LOSS = variable("L");
    private static final Formula.Variable PRICE = variable("lambda");
    private static final Formula.Variable U = variable("U");
    private static final Formula.Variable T = variable("t");
    private static final Formula.Variable SHARE = variable("x");

    private RewardOptimumClaim() {}

    /// The best uncertainty of a loss at a price, as a formula.
    @FunctionalInterface
    interface BestUncertainty {
        Formula of(Formula loss, Formula price);
    }

    static Claim<BestUncertainty> ctrluOptimum() {
        return claim(ID)
                .says(
                        "Weighing a loss down by a free uncertainty that is charged for is a robust loss: linear up to the price, logarithmic beyond.")
                .formula("""
                        \\min_{U\\ge0}e^{-U}L+\\lambda U=\\rho_\\lambda(L)=\\begin{cases}L&L\\le\\lambda\\\\
                        \\lambda(1+\\ln\\frac L\\lambda)&L\\ge\\lambda\\end{cases},\\quad
                        U^*=\\max(0,\\ln\\tfrac L\\lambda),\\quad\\rho_\\lambda'=\\min(1,\\tfrac\\lambda L)""")
                .source(DERIVED.at("spec claim 33; on Zhang et al. 2025"))
                .proof("""
                        The stated $U^*$ gives $\\rho_\\lambda$ by insertion. For $L\\ge\\lambda$ put $t=U-\\ln\\frac L\\lambda$: the gap of any
                        other $U$ is $\\lambda(e^{-t}+t-1)$. For $L\\le\\lambda$ it is $\\lambda(e^{-U}+U-1)+(\\lambda-L)(1-e^{-U})$. These are 0
                        at $U^*$, and the last two certificates prove that they are never negative, for $|t|\\le50$, $0\\le U\\le50$,
                        $\\lambda\\le100$; the one before holds the objectives themselves against each other, to within 0.02. By the
                        envelope theorem $\\rho_\\lambda'=e^{-U^*}$: continuous, positive, falling in $L$, so $\\rho_\\lambda$ is $C^1$, increasing
                        and concave.""")
                .<BestUncertainty>theory((loss, price) -> max(number(0), log(loss.over(price))))
                .checkedBy(isUncertainty(), costsLeast(), abovePrice(), belowPrice())
                .twin("U* = max(0, ln L) for every λ", (loss, _) -> max(number(0), log(loss)))
                .twin("U* = ln(L/λ), negative where L < λ", (loss, price) -> log(loss.over(price)))
                .twin("U* = ln(1 + L/λ)", (loss, price) -> log(loss.over(price).plus(1)))
                .build();
    }

    private static Check<BestUncertainty> isUncertainty() {
        return Certified.<BestUncertainty>that(
                        ID,
                        best -> best.of(LOSS, PRICE).isNotNegative().on(LOSS.in("0.01", "10"), PRICE.in("0.1", "3")))
                .named("the best uncertainty is not negative");
    }

    private static Check<BestUncertainty> costsLeast() {
        return Certified.<BestUncertainty>that(
                        ID,
                        best -> objective(U)
                                .minus(objective(best.of(LOSS, PRICE)))
                                .isAtLeast(number("-0.02"))
                                .on(LOSS.in("0.01", "10"), PRICE.in("0.1", "3"), U.in("0", "6")))
                .named("no uncertainty costs less by 0.02")
                .withoutMutants();
    }

    private static Formula objective(Formula uncertainty) {
        return exp(uncertainty.negate()).times(LOSS).plus(PRICE.times(uncertainty));
    }

    /// $e^{-t}+t-1\ge0$: 0 with its slope at $t=0$, so its curvature decides.
    private static Check<BestUncertainty> abovePrice() {
        return Certified.<BestUncertainty>tightAt(
                        ID,
                        "t",
                        "0",
                        2,
                        _ -> exp(T.negate()).plus(T).minus(1).isNotNegative().on(T.in("-50", "50")))
                .named("the gap where L ≥ λ, and its first part where L ≤ λ");
    }

    /// $(\lambda-L)(1-e^{-U})\ge0$ for $L=\lambda(1-x)$.
    private static Check<BestUncertainty> belowPrice() {
        return Certified.<BestUncertainty>that(
                        ID,
                        _ -> PRICE.times(SHARE)
                                .times(expm1(U.negate()).negate())
                                .isNotNegative()
                                .on(PRICE.in("0", "100"), SHARE.in("0", "1"), U.in("0", "50")))
                .named("the gap's second part where L ≤ λ");
    }
}
