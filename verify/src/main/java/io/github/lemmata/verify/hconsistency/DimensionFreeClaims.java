package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.DimensionFreeBounds;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Derivative;
import io.github.lemmata.verify.formula.Formula;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/// Bounds from which the number of classes has gone.
final class DimensionFreeClaims {

    private static final String MAE = "hconsistency.mae-dimension-free";
    private static final String GCE = "hconsistency.gce-dimension-free";
    private static final double ROUNDING = 1e-12;
    private static final int MOST_CLASSES = 40;

    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable SHARE = variable("P");
    private static final Formula.Variable T = variable("t");
    private static final Formula.Variable A = variable("a");
    private static final Formula.Variable THETA = variable("theta");
    private static final Formula.Variable X = variable("x");
    private static final Formula.Variable S = variable("s");

    private DimensionFreeClaims() {}

    /// The theory is the bound on $(\tau-1)\Delta C_\tau$ as a function of $\beta$.
    static Claim<DoubleUnaryOperator> maeDimensionFree() {
        return claim(MAE)
                .says("From τ = 2 on a zero-one regret of β costs at least β²/(1+β), whatever the number of classes.")
                .formula("""
                        \\begin{gathered}(\\tau-1)\\,\\Delta C_\\tau\\ge\\frac{\\beta\\,p_{\\max}}{1+\\beta}\\ge
                        \\max\\Big\\{\\frac{\\beta^2}{1+\\beta},\\frac\\beta n\\Big\\}\\quad(\\tau\\ge2)\\\\
                        \\mathbb E\\,\\Delta C_{01}\\le\\min\\Big\\{nt,\\frac{t+\\sqrt{t^2+4t}}2\\Big\\},\\quad
                        t=\\mathbb E\\,\\Delta C_2\\end{gathered}""")
                .assuming("symmetric and complete hypotheses")
                .source(DERIVED.at("spec A10"))
                .proof("""
                        $\\tau=2$: with $s=S_h$ the other classes give $\\sum_{y\\ne h}S_yp_y\\le\\min\\{p_{\\max}(1-s),s(1-p_h)\\}$, so
                        $\\Delta C\\ge\\max\\{s\\beta,p_{\\max}-s\\}$, which is least at $s=p_{\\max}/(1+\\beta)$. With $s=tp_{\\max}/(1+\\beta)$ the
                        two entries exceed $\\frac{\\beta p_{\\max}}{1+\\beta}$ by $\\frac{\\beta p_{\\max}}{1+\\beta}(t-1)$ and
                        $\\frac{p_{\\max}}{1+\\beta}(1-t)$: one of them is not negative (certified below, for every $n$). For $\\tau>2$
                        $S^{\\tau-1}\\le S$. And $p_{\\max}\\ge\\max(\\beta,\\frac{1+\\beta}n)$.""")
                .finding(
                        "The published factor n^(τ−1) is not needed: β²/(1+β) holds for every n. At n = 100 a regret of 0.01"
                                + " allows a zero-one regret of 0.105, where the published bound allows 1.")
                .<DoubleUnaryOperator>theory(DimensionFreeBounds::meanAbsoluteError)
                .checkedBy(
                        maeAtBestScores(),
                        maeAtRandomScores(),
                        maeOnRisks(),
                        firstEntryIsEnough(),
                        secondEntryIsEnough())
                .twin("β² for β²/(1+β)", beta -> beta * beta)
                .build();
    }

    private static Check<DoubleUnaryOperator> maeAtBestScores() {
        return AdversarialSearch.over(
                new Predictions(2, 4, MOST_CLASSES),
                new Draws(300, 3000, 100_000),
                (bound, at) -> Optional.of(maeHolds(bound, at.beta(), at.p(), (at.tau() - 1) * at.leastRegret())));
    }

    private static Check<DoubleUnaryOperator> maeAtRandomScores() {
        return AdversarialSearch.over(new ScoredPoints(8), new Draws(100, 1000, 200_000), (bound, point) -> {
            double beta = TieBreak.ADVERSARIAL.zeroOneRegret(point.p(), point.scores());
            return Optional.of(Comparison.worst(Stream.of(2.0, 2.5, 4.0)
                    .map(tau -> maeHolds(
                            bound,
                            beta,
                            point.p(),
                            (tau - 1) * new CompSumLoss(tau).conditionalRegret(point.p(), point.scores())))
                    .toArray(Comparison[]::new)));
        });
    }

    private static Comparison maeHolds(DoubleUnaryOperator bound, double beta, double[] p, double regret) {
        double largest = Arrays.stream(p).max().orElseThrow();
        double product = beta * largest / (1 + beta);
        return Comparison.worst(
                Comparison.atMost("the bound", bound.applyAsDouble(beta) - 1e-14, "(τ−1) ΔC", regret, ROUNDING),
                Comparison.atMost("β p_max/(1+β)", product - 1e-14, "(τ−1) ΔC", regret, ROUNDING),
                Comparison.atMost("the bound", bound.applyAsDouble(beta) - 1e-14, "β p_max/(1+β)", product, ROUNDING),
                Comparison.atMost("β/n", beta / p.length - 1e-14, "β p_max/(1+β)", product, ROUNDING));
    }

    private static Check<DoubleUnaryOperator> maeOnRisks() {
        return AdversarialSearch.over(new Hypotheses(false, 2, 2), new Draws(50, 500, 20_000), (_, at) -> {
            var risks = at.risks(TieBreak.ADVERSARIAL);
            return Optional.of(Comparison.atMost(
                    "mean zero-one regret",
                    risks.zeroOne() - 1e-7,
                    "its bound",
                    DimensionFreeBounds.meanAbsoluteErrorInverse(at.world().classes(), risks.surrogate()),
                    ROUNDING));
        });
    }

    /// $s\beta-\frac{\beta p_{\max}}{1+\beta}$ at $s=tp_{\max}/(1+\beta)$, $t\ge1$.
    private static Check<DoubleUnaryOperator> firstEntryIsEnough() {
        return Certified.<DoubleUnaryOperator>that(
                        MAE,
                        _ -> BETA.times(SHARE)
                                .over(BETA.plus(1))
                                .times(T.minus(1))
                                .isNotNegative()
                                .on(BETA.in("0", "1"), SHARE.in("0", "1"), T.in("1", "1000000")))
                .named("the first entry of the maximum, every n");
    }

    /// $p_{\max}-s-\frac{\beta p_{\max}}{1+\beta}$ at the same $s$, $t\le1$.
    private static Check<DoubleUnaryOperator> secondEntryIsEnough() {
        return Certified.<DoubleUnaryOperator>that(
                        MAE,
                        _ -> SHARE.over(BETA.plus(1))
                                .times(number(1).minus(T))
                                .isNotNegative()
                                .on(BETA.in("0", "1"), SHARE.in("0", "1"), T.in("0", "1")))
                .named("the second entry of the maximum, every n");
    }

    /// Two bounds on the regret of generalized cross-entropy.
    ///
    /// @param constant the factor of $\beta^2$ for all $\tau\in[1,2]$
    /// @param sharpFrom the $\tau$ from which on the sharper bound is said to hold
    /// @param sharpFactor what $c_\tau\beta^2$ is multiplied by in it
    record Quadratic(String constant, double sharpFrom, double sharpFactor) {
        double factor() {
            return new BigDecimal(constant).doubleValue();
        }
    }

    static Claim<Quadratic> gceDimensionFree() {
        return claim(GCE)
                .says("For 1 ≤ τ ≤ 2 a zero-one regret of β costs at least β²/2, whatever the number of classes.")
                .formula("""
                        \\begin{gathered}\\Delta C_\\tau\\ge\\frac{\\beta^2}2\\ (1\\le\\tau\\le2)\\\\
                        \\Delta C_\\tau\\ge\\frac{2^{1-\\tau}}{\\tau-1}\\big[(1+\\beta^2)^{\\tau-1}-1\\big]\\ge c_\\tau\\beta^2,\\
                        c_\\tau=\\frac{1-2^{1-\\tau}}{\\tau-1}\\ (\\tfrac32\\le\\tau\\le2)\\end{gathered}""")
                .assuming("symmetric and complete hypotheses")
                .source(DERIVED.at("spec A11"))
                .proof("""
                        $\\tau=1$ is Pinsker's inequality, $\\tau=2$ is the claim mae-dimension-free. Between, let $\\theta=\\tau-1=1-\\frac1a$; the least
                        regret is $\\frac1\\theta(\\|p\\|_a-\\|\\tilde p\\|_a)$. Let $A$ be the pooled block, $k$ its size, $s\\le\\frac12$ its mean,
                        $D=\\sum_Ap_y^a-ks^a$. Classes outside lie at or below $s$, so
                        $\\|p\\|_a-\\|\\tilde p\\|_a\\ge(s^{a-1}+D)^{1/a}-s^\\theta$. For $a\\ge2$ two uses of Jensen's inequality give
                        $(s+\\frac{\\beta^2}2)^\\theta-s^\\theta$, which falls in $s\\le\\frac12$: the second bound, and
                        $((1+v)^\\theta-1)/v$ falls in $v$. For $1<a\\le2$ the likeliest and the predicted class alone give
                        $D\\ge\\frac{a(a-1)}4s^{a-2}\\beta^2$, and the claim follows from
                        $a2^{1/a}(1-\\frac{(a-1)^2}4)\\ge2$ on $[1,2]$, certified below.""")
                .finding(
                        "The published factor n^(τ−1) is not needed: β²/2 holds for every n, so the excess zero-one risk is at"
                                + " most √(2t), not √(2n^(τ−1)t). From τ = 3/2 on the constant c_τ is best possible.")
                .theory(new Quadratic("0.5", 1.5, 1))
                .checkedBy(
                        gceAtBestScores(),
                        constantIsBest(),
                        constantIsAtLeastHalf(),
                        lastStepRises(),
                        lastStepIsPositive(),
                        threeClassesDirectly())
                .twin("0.55 β² for all τ", new Quadratic("0.55", 1.5, 1))
                .twin("the sharper bound on all of [1, 2]", new Quadratic("0.5", 1, 1))
                .twin("1.01 c_τ", new Quadratic("0.5", 1.5, 1.01))
                .build();
    }

    private static Check<Quadratic> gceAtBestScores() {
        return AdversarialSearch.over(
                new Predictions(1, 2, MOST_CLASSES), new Draws(500, 6000, 200_000), (bound, at) -> {
                    double beta = at.beta();
                    double regret = at.leastRegret();
                    var half = gceHolds("the factor times β²", bound.factor() * beta * beta, regret);
                    if (at.tau() < bound.sharpFrom() || at.tau() == 1) {
                        return Optional.of(half);
                    }
                    double quadratic =
                            bound.sharpFactor() * DimensionFreeBounds.quadraticConstant(at.tau()) * beta * beta;
                    return Optional.of(Comparison.worst(
                            half,
                            gceHolds("c_τ β²", quadratic, regret),
                            gceHolds(
                                    "2^(1−τ)((1+β²)^(τ−1)−1)/(τ−1)",
                                    DimensionFreeBounds.sharpGeneralizedCrossEntropy(at.tau(), beta),
                                    regret)));
                });
    }

    private static Comparison gceHolds(String what, double bound, double regret) {
        return Comparison.atMost(what, bound - 1e-14, "ΔC", regret, ROUNDING);
    }

    /// $p=(1,0)$ with tied scores pays $c_\tau$ exactly.
    private static Check<Quadratic> constantIsBest() {
        return CaseByCase.identity(
                "losses at which p = (1, 0) with tied scores pays the constant",
                _ -> List.of(1.5, 1.6, 1.75, 1.9, 2 - 1e-6, 2.0),
                (bound, tau) -> Comparison.close(
                        "constant at τ = " + tau,
                        bound.sharpFactor() * DimensionFreeBounds.quadraticConstant(tau),
                        new CompSumLoss(tau).conditionalRegret(new double[] {1, 0}, new double[2]),
                        1e-14));
    }

    /// $1-2^{-\theta}-\frac\theta2$ is 0 at both ends of $[0,1]$ and concave.
    private static Check<Quadratic> constantIsAtLeastHalf() {
        var difference = number(1).minus(number(2).pow(THETA.negate())).minus(THETA.over(2));
        var curvature = Derivative.of(Derivative.of(difference, THETA.name()), THETA.name());
        return Certified.<Quadratic>that(GCE, _ -> curvature.isAtMost(number(0)).on(THETA.in("0", "1")))
                .named("c is at least 1/2: concave between two zeros");
    }

    /// $\log\big(a2^{1/a}(1-\frac{(a-1)^2}4)/2\big)$, which is 0 at 1.
    private static Formula lastStep() {
        return log(A).plus(log(number(2)).over(A))
                .plus(log(number(1).minus(A.minus(1).squared().over(4))))
                .minus(log(number(2)));
    }

    private static Check<Quadratic> lastStepRises() {
        return Certified.<Quadratic>that(
                        GCE,
                        _ -> Derivative.of(lastStep(), A.name()).isPositive().on(A.in("1", "1.6")))
                .named("the last step rises from 0, every n");
    }

    private static Check<Quadratic> lastStepIsPositive() {
        return Certified.<Quadratic>that(GCE, _ -> lastStep().isPositive().on(A.in("1.6", "2")))
                .named("the last step is positive, every n");
    }

    /// Three classes at fixed τ, without that argument: the least regret over β².
    private static Check<Quadratic> threeClassesDirectly() {
        return (bound, trial) -> Check.all(
                        trial
                                .effort()
                                .pick(List.of("1.9"), List.of("1.8", "1.9"), List.of("1.2", "1.5", "1.8", "1.9"))
                                .stream()
                                .flatMap(tau -> Stream.of(pairPooled(tau), allPooled(tau)))
                                .toList())
                .judge(bound, trial);
    }

    private static Check<Quadratic> pairPooled(String digits) {
        return Certified.<Quadratic>that(
                        GCE,
                        bound -> CompSumFormulas.regretOfThree(
                                        number(digits), X, SHARE, CompSumFormulas.pairPooled(SHARE))
                                .over(X.times(SHARE).squared())
                                .isAtLeast(number(bound.constant()))
                                .on(X.in("0.1", "1"), CompSumFormulas.fromTwoThirds(SHARE)))
                .named("three classes directly, P ≥ 2/3, τ = " + digits)
                .withoutMutants();
    }

    private static Check<Quadratic> allPooled(String digits) {
        var share = CompSumFormulas.belowTwoThirds(X, S);
        return Certified.<Quadratic>that(
                        GCE,
                        bound -> CompSumFormulas.regretOfThree(number(digits), X, share, CompSumFormulas.allPooled())
                                .over(X.times(share).squared())
                                .isAtLeast(number(bound.constant()))
                                .on(X.in("0.1", "1"), S.in("0", "1")))
                .named("three classes directly, P < 2/3, τ = " + digits)
                .withoutMutants();
    }
}
