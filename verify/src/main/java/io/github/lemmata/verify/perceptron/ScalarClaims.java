package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

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
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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

    /// The theory is the upper bound on the gap between the logistic and the perceptron loss at x.
    static Claim<DoubleUnaryOperator> logisticSandwich() {
        return claim("perceptron.logistic-sandwich")
                .says(
                        "The logistic loss exceeds the perceptron loss by at most min(log 2, exp(−|x|)), so their averages by at most log 2 / γ.")
                .formula("""
                        0<\\log(1+e^{-x})-\\max(0,-x)\\le\\min(\\log2,e^{-|x|}),\\qquad
                        0\\le\\tfrac1\\gamma f(\\gamma u)-P(u)\\le\\tfrac{\\log2}\\gamma""")
                .source(DERIVED.at("spec claim 2"))
                .<DoubleUnaryOperator>theory(LogisticSandwich::lossEnvelope)
                .checkedBy(lossGapIsBounded(), averageLossIsBounded())
                .twin("0.69 for log 2", x -> Math.min(0.69, Math.exp(-Math.abs(x))))
                .twin("e^(−1.1|x|)", x -> Math.min(Math.log(2), Math.exp(-1.1 * Math.abs(x))))
                .build();
    }

    private static Check<DoubleUnaryOperator> lossGapIsBounded() {
        return AdversarialSearch.over(RealBox.of("x", -700, 700), (envelope, x) -> {
            double gap = LogisticSandwich.lossGap(x.at(0));
            return Optional.of(Comparison.worst(
                    Comparison.below("minus the gap", -gap, 0),
                    Comparison.atMost("gap", gap, "bound", envelope.applyAsDouble(x.at(0)), ROUNDING)));
        });
    }

    /// The consequence for averages, at iterates of gradient descent; the largest value of the bound is the one
    /// at 0.
    private static Check<DoubleUnaryOperator> averageLossIsBounded() {
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
                                    envelope.applyAsDouble(0) / run.stepSize(),
                                    ROUNDING)));
                });
    }

    /// Upper bounds on how far the logistic weight is from a step.
    ///
    /// @param tail bound on the distance from the step, away from it
    /// @param centre bound on the distance from 1/2
    record StepBounds(DoubleUnaryOperator tail, DoubleUnaryOperator centre) {}

    static Claim<StepBounds> stepGap() {
        DoubleUnaryOperator tail = LogisticSandwich::weightEnvelope;
        DoubleUnaryOperator centre = LogisticSandwich::tieEnvelope;
        return claim("perceptron.step-gap")
                .says("The logistic weight is within exp(−|x|) of a step, and within |x|/4 of one half.")
                .formula("""
                        |\\sigma(-x)-\\mathbf 1[x<0]|=\\frac1{1+e^{|x|}}\\le e^{-|x|}\\ (x\\ne0),\\qquad
                        |\\sigma(-x)-\\tfrac12|\\le\\frac{|x|}4""")
                .source(DERIVED.at("spec claim 3"))
                .theory(new StepBounds(tail, centre))
                .checkedBy(AdversarialSearch.over(RealBox.of("x", -40, 40), (bounds, point) -> {
                    double x = point.at(0);
                    return Optional.of(Comparison.worst(
                            Comparison.atMost(
                                    "distance from the step",
                                    LogisticSandwich.weightGap(x),
                                    bounds.tail().applyAsDouble(x),
                                    ROUNDING),
                            Comparison.atMost(
                                    "distance from 1/2",
                                    LogisticSandwich.tieGap(x),
                                    bounds.centre().applyAsDouble(x),
                                    ROUNDING)));
                }))
                .twin("|x| / 4.1", new StepBounds(tail, x -> Math.abs(x) / 4.1))
                .twin("e^(−1.1|x|)", new StepBounds(x -> Math.exp(-1.1 * Math.abs(x)), centre))
                .build();
    }

    /// Upper bounds on the soft mean of n scores.
    ///
    /// @param unseparated bound if the smallest score is at most 0
    /// @param separated bound on the excess over the smallest score if that is at least 0
    record SoftMeanBounds(LongToDoubleFunction unseparated, LongToDoubleFunction separated) {}

    static Claim<SoftMeanBounds> softMeanLemma() {
        LongToDoubleFunction separated = SoftMeanConstants::lambdaSep;
        return claim("perceptron.softmean-lemma")
                .says("A soft mean of n scores, one of them not positive, is at most λ*ₙ, and λ*ₙ is reached.")
                .formula("""
                        \\Phi(s)=\\frac{\\sum s_i\\sigma(-s_i)}{\\sum\\sigma(-s_i)}\\le\\lambda^*_n\\ (\\min s_i\\le0),\\quad
                        \\Phi(s)\\le m+\\Lambda_n\\ (\\min s_i=m\\ge0),\\quad\\lambda^*_n\\le\\Lambda_n\\le\\log(2n-1)""")
                .assuming("n ≥ 2")
                .source(DERIVED.at("spec claim 13; heart of Tyurin 2024, Theorem 6.1"))
                .theory(new SoftMeanBounds(SoftMeanConstants::lambdaStar, separated))
                .checkedBy(SoftMeanWorld.neverExceeded(), isTheMaximum(), constantsAreOrdered())
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
