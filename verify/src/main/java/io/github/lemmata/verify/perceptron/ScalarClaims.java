package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.logistic;
import static io.github.lemmata.verify.formula.Formulas.min;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.tanh;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.Losses;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.theory.perceptron.LogisticSandwich;
import io.github.lemmata.theory.perceptron.SoftMeanConstants;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Tape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Inequalities about the logistic function and the soft mean, on which the other proofs stand.
final class ScalarClaims {

    private static final double ROUNDING = 4 * Math.ulp(1.0);

    private ScalarClaims() {}

    private static final String SANDWICH = "perceptron.logistic-sandwich";
    private static final String STEP_GAP = "perceptron.step-gap";
    private static final String SOFT_MEAN = "perceptron.softmean-lemma";

    /// The distance y = |x| of a score from 0, and v = exp(−|x|), in which envelopes are written.
    private static final Formula.Variable Y = variable("y");

    private static final Formula.Variable V = variable("v");

    /// An upper bound that depends on |x| alone, as a formula in y = |x| and v = exp(−|x|).
    record Envelope(Formula formula) {
        double at(double x) {
            return Tape.of(formula, List.of(Y.name(), V.name())).value(Math.abs(x), Math.exp(-Math.abs(x)));
        }
    }

    /// The theory is the upper bound on the gap between the logistic and the perceptron loss.
    static Claim<Envelope> logisticSandwich() {
        return claim(SANDWICH)
                .says(
                        "The logistic loss exceeds the perceptron loss by at most min(log 2, exp(−|x|)), so their averages by at most log 2 / γ.")
                .formula("""
                        0<\\log(1+e^{-x})-\\max(0,-x)\\le\\min(\\log2,e^{-|x|}),\\qquad
                        0\\le\\tfrac1\\gamma f(\\gamma u)-P(u)\\le\\tfrac{\\log2}\\gamma""")
                .source(DERIVED.at("spec claim 2"))
                .proof("""
                        For $x\\ge0$ the difference is $\\log(1+e^{-x})$; for $x<0$ it is $\\log(1+e^{-x})+x=\\log(1+e^{x})$. Both are
                        $\\log(1+e^{-|x|})$, which is above 0, at most $\\log2$, and at most $e^{-|x|}$ since $\\log(1+v)\\le v$. Averages of
                        the difference at $x=\\gamma z_i^\\top u$, divided by $\\gamma$, give the consequence.""")
                .theory(new Envelope(min(log(number(2)), V)))
                .checkedBy(lossGapIsBounded(), averageLossIsBounded(), lossGapIsProvedBetweenItsEnds())
                .twin("0.69 for log 2", new Envelope(min(number("0.69"), V)))
                .twin("e^(−1.1|x|)", new Envelope(min(log(number(2)), V.pow(number("1.1")))))
                .build();
    }

    /// The bound is tight at x = 0, v = 1, and its slack vanishes with v: there the search has to do.
    private static Check<Envelope> lossGapIsProvedBetweenItsEnds() {
        return Certified.that(
                SANDWICH, envelope -> log1p(V).isAtMost(envelope.formula()).on(V.in("1e-8", "0.999")));
    }

    private static Check<Envelope> lossGapIsBounded() {
        return AdversarialSearch.over(RealBox.of("x", -700, 700), (envelope, x) -> {
            double gap = LogisticSandwich.lossGap(x.at(0));
            return Optional.of(Comparison.worst(
                    Comparison.below("minus the gap", -gap, 0),
                    Comparison.atMost("gap", gap, "bound", envelope.at(x.at(0)), ROUNDING)));
        });
    }

    /// The consequence for averages, at iterates of gradient descent; the largest value of the bound is the one
    /// at 0.
    private static Check<Envelope> averageLossIsBounded() {
        return AdversarialSearch.over(
                StepSized.over(Slabs.slabs(), 0.05, 1e4), new Draws(50, 500, 5000), (envelope, run) -> {
                    var points = run.data().toPoints();
                    var u = RescaledDescent.scaledIterate(points, DescentRule.lrGd(run.stepSize()), 3);
                    double difference =
                            Losses.logistic(points, run.stepSize(), u) / run.stepSize() - Losses.perceptron(points, u);
                    double rounding = 1e-14 * Losses.perceptron(points, u);
                    return Optional.of(Comparison.worst(
                            Comparison.near("how far f(γu)/γ − P(u) is below 0", Math.min(0, difference), 0, rounding),
                            Comparison.atMost(
                                    "f(γu)/γ − P(u)",
                                    difference - rounding,
                                    envelope.at(0) / run.stepSize(),
                                    ROUNDING)));
                });
    }

    /// Upper bounds on how far the logistic weight is from a step.
    ///
    /// @param tail bound on the distance from the step, away from it
    /// @param centre bound on the distance from 1/2
    record StepBounds(Envelope tail, Envelope centre) {}

    static Claim<StepBounds> stepGap() {
        var tail = new Envelope(V);
        var centre = new Envelope(Y.over(4));
        return claim(STEP_GAP)
                .says("The logistic weight is within exp(−|x|) of a step, and within |x|/4 of one half.")
                .formula("""
                        |\\sigma(-x)-\\mathbf 1[x<0]|=\\frac1{1+e^{|x|}}\\le e^{-|x|}\\ (x\\ne0),\\qquad
                        |\\sigma(-x)-\\tfrac12|\\le\\frac{|x|}4""")
                .source(DERIVED.at("spec claim 3"))
                .proof("""
                        On either side of 0 the distance from the step is $1/(1+e^{|x|})\\le e^{-|x|}$. The distance from one half is
                        $\\frac12\\tanh\\frac{|x|}2\\le\\frac{|x|}4$, since $\\tanh y\\le y$ for $y\\ge0$.""")
                .theory(new StepBounds(tail, centre))
                .checkedBy(
                        weightsAreWithinTheBounds(),
                        Certified.that(
                                STEP_GAP,
                                bounds -> V.over(V.plus(1))
                                        .isAtMost(bounds.tail().formula())
                                        .on(V.in("1e-8", "1"))),
                        Certified.that(
                                STEP_GAP,
                                bounds -> tanh(Y.over(2))
                                        .over(2)
                                        .isAtMost(bounds.centre().formula())
                                        .on(Y.in("0.01", "40"))))
                .twin("|x| / 4.1", new StepBounds(tail, new Envelope(Y.over(number("4.1")))))
                .twin("e^(−1.1|x|)", new StepBounds(new Envelope(V.pow(number("1.1"))), centre))
                .build();
    }

    /// Where the certificates do not reach: near 0, where the second bound is tight, and far out.
    private static Check<StepBounds> weightsAreWithinTheBounds() {
        return AdversarialSearch.over(RealBox.of("x", -40, 40), (bounds, point) -> {
            double x = point.at(0);
            return Optional.of(Comparison.worst(
                    Comparison.atMost(
                            "distance from the step",
                            LogisticSandwich.weightGap(x),
                            bounds.tail().at(x),
                            ROUNDING),
                    Comparison.atMost(
                            "distance from 1/2",
                            LogisticSandwich.tieGap(x),
                            bounds.centre().at(x),
                            ROUNDING)));
        });
    }

    /// Upper bounds on the soft mean of n scores.
    ///
    /// @param unseparated bound if the smallest score is at most 0
    /// @param separated bound on the excess over the smallest score if that is at least 0
    record SoftMeanBounds(LongToDoubleFunction unseparated, LongToDoubleFunction separated) {}

    static Claim<SoftMeanBounds> softMeanLemma() {
        LongToDoubleFunction separated = SoftMeanConstants::lambdaSep;
        return claim(SOFT_MEAN)
                .says("A soft mean of n scores, one of them not positive, is at most λ*ₙ, and λ*ₙ is reached.")
                .formula("""
                        \\Phi(s)=\\frac{\\sum s_i\\sigma(-s_i)}{\\sum\\sigma(-s_i)}\\le\\lambda^*_n\\ (\\min s_i\\le0),\\quad
                        \\Phi(s)\\le m+\\Lambda_n\\ (\\min s_i=m\\ge0),\\quad\\lambda^*_n\\le\\Lambda_n\\le\\log(2n-1)""")
                .assuming("n ≥ 2")
                .source(DERIVED.at("spec claim 13; heart of Tyurin 2024, Theorem 6.1"))
                .proof("""
                        The soft mean is at most $\\lambda$ exactly if $\\sum_i(s_i-\\lambda)\\sigma(-s_i)\\le0$. One term is at most
                        $W(e^{-1-\\lambda})$, where its derivative vanishes: $1+e^s=(s-\\lambda)e^s$. A margin $s\\le0$ contributes at most
                        $-\\lambda/2$, so for (A) it suffices that $(n-1)W(e^{-1-\\lambda})\\le\\lambda/2$, with equality at $\\lambda=\\lambda^*_n$.
                        For (B) the least margin $m$ contributes $-\\lambda/(1+e^m)$; with $W(x)\\le x$ and $1+e^{-m}\\le2$ it suffices that
                        $2(n-1)e^{-1-\\lambda}\\le\\lambda$, which $\\Lambda_n$ solves with equality.""")
                .theory(new SoftMeanBounds(SoftMeanConstants::lambdaStar, separated))
                .checkedBy(
                        SoftMeanWorld.neverExceeded(),
                        isTheMaximum(),
                        constantsAreOrdered(),
                        pairsAreProved(),
                        reducedFormIsProved())
                .twin(
                        "0.40 for n = 2",
                        new SoftMeanBounds(n -> n == 2 ? 0.40 : SoftMeanConstants.lambdaStar(n), separated))
                .twin("half of λ*ₙ", new SoftMeanBounds(n -> SoftMeanConstants.lambdaStar(n) / 2, separated))
                .build();
    }

    /// λ*ₙ against the maximum over s of (n−1)s / ((1+eˢ)/2 + n−1), found by Brent's method.
    private static Check<SoftMeanBounds> isTheMaximum() {
        return CaseByCase.identity(
                "sample sizes, 2 to 10⁹", _ -> List.of(2L, 3L, 10L, 1000L, 1_000_000L, 1_000_000_000L), (bounds, n) -> {
                    var maximum = new BrentOptimizer(1e-9, 1e-12)
                            .optimize(
                                    new MaxEval(500),
                                    GoalType.MAXIMIZE,
                                    new SearchInterval(0, 2 + 2 * Math.log(n)),
                                    new UnivariateObjectiveFunction(
                                            s -> (n - 1) * s / ((1 + Math.exp(s)) / 2 + n - 1)));
                    return Comparison.close(
                            "λ* for n = " + n, bounds.unseparated().applyAsDouble(n), maximum.getValue(), 1e-12);
                });
    }

    /// Φ ≤ λ*₂ + 0.008 for all pairs of scores in the box, one of them not positive: λ*₂ itself is reached.
    private static Check<SoftMeanBounds> pairsAreProved() {
        var s = variable("s");
        var t = variable("t");
        return Certified.that(SOFT_MEAN, bounds -> {
            var bound = number(new BigDecimal(bounds.unseparated().applyAsDouble(2) + 0.008).toPlainString());
            return bound.minus(s)
                    .times(logistic(s.negate()))
                    .plus(bound.minus(t).times(logistic(t.negate())))
                    .isPositive()
                    .on(s.in("-30", "0"), t.in("-30", "30"));
        });
    }

    /// Equal scores s beside one score 0: the soft mean is below log(2n − 1) for all real n in the box.
    private static Check<SoftMeanBounds> reducedFormIsProved() {
        var n = variable("n");
        var s = variable("s");
        var others = n.minus(1);
        var mean = others.times(s).over(exp(s).plus(1).over(2).plus(others));
        return Certified.that(
                SOFT_MEAN, _ -> mean.isBelow(log(n.times(2).minus(1))).on(n.in("2", "10000"), s.in("0", "40")));
    }

    private static Check<SoftMeanBounds> constantsAreOrdered() {
        return AdversarialSearch.over(RealBox.of("log n", Math.log(2), Math.log(1e9)), (bounds, point) -> {
            long n = Math.max(2, Math.round(Math.exp(point.at(0))));
            double separated = bounds.separated().applyAsDouble(n);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("λ*", bounds.unseparated().applyAsDouble(n), "Λ", separated, ROUNDING),
                    Comparison.atMost("Λ", separated, "log(2n−1)", SoftMeanConstants.lambdaPaper(n), ROUNDING)));
        });
    }
}
