package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.softplus;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.Tape;
import io.github.lemmata.verify.formula.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The bound of the family: a zero-one regret of $\beta$ costs at least $T_\tau(\beta)$ in the surrogate.
final class PointwiseBoundClaim {

    private static final String ID = "hconsistency.pointwise-bound";
    private static final double ABSOLUTE = 1e-12;

    /// Where $p_{\max}-p_h$ rounds to 1, an infinite slope of $T$ would make of the rounding $10^{-8}$.
    private static final double REGRET_ROUNDING = 1e-15;

    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable TAU = variable("tau");
    private static final Formula.Variable U = variable("u");
    private static final Formula.Variable X = variable("x");
    private static final Formula.Variable SHARE = variable("P");
    private static final Formula.Variable S = variable("s");

    private PointwiseBoundClaim() {}

    /// A candidate for $T_\tau(\beta)$ with $n$ classes.
    @FunctionalInterface
    interface Bound {
        double at(double tau, int classes, double beta);
    }

    /// A bound twice: in doubles, to be held against regrets, and its constant written for three classes and
    /// $1<\tau<2$, to be proved about.
    ///
    /// @param value the bound
    /// @param constant what stands before the shape of the transform for three classes, as a formula in
    ///     $\tau$
    record Written(Bound value, Formula constant) {}

    private static double published(double tau, int classes, double beta) {
        return new Transform(tau, classes).at(beta);
    }

    static Claim<Written> pointwiseBound() {
        var three = number(3).pow(CompSumFormulas.ONE.minus(TAU));
        return claim(ID)
                .says("Whoever errs by β in the zero-one loss pays at least T(β) in the comp-sum loss.")
                .formula("""
                        \\begin{gathered}T_\\tau(\\Delta C_{01})\\le\\Delta C_\\tau\\\\
                        T_\\tau(\\beta)=\\frac\\kappa{\\tau-1}\\Big[\\Big(\\tfrac{(1+\\beta)^a+(1-\\beta)^a}2\\Big)^{2-\\tau}-1\\Big],\\
                        \\kappa=2^{1-\\tau}\\ (\\tau\\le1),\\ n^{1-\\tau}\\ (1<\\tau<2)\\\\
                        T_\\tau(\\beta)=\\frac\\beta{(\\tau-1)n^{\\tau-1}}\\ (\\tau\\ge2)\\end{gathered}""")
                .assuming("symmetric and complete hypotheses")
                .source(MAO_2023.at("published form, re-proved: spec A5"))
                .proof("""
                        $\\tau<2$: let $m$ be the likeliest class. Re-optimising only the pair $(S_h,S_m)$ at fixed
                        $\\Sigma=S_h+S_m$ leaves a regret that falls as $S_m$ grows up to $S_h$; the sign of its slope is that of
                        $-(a\\log\\frac{p_m}{p_h}+\\log\\frac{S_h}{S_m})$. So the worst case is a tie or $\\Sigma=1$, and the regret is at
                        least $\\Sigma^{\\tau-1}P\\,g(\\beta/P)$ with $P=p_m+p_h\\le1$, $\\Sigma\\in[\\frac2n,1]$ and $g$ the transform for two
                        classes. As $g$ is convex with $g(0)=0$, that is $xg'(x)\\ge g(x)$, $P=1$ is worst (certified for $\\tau\\le1$ below).
                        $\\tau\\ge2$: $(\\tau-1)\\Delta C\\ge\\sum_y(p_{\\max}-p_y)S_y^{\\tau-1}\\ge\\beta S_h^{\\tau-1}\\ge\\beta n^{1-\\tau}$.""")
                .theory(new Written(PointwiseBoundClaim::published, three))
                .checkedBy(
                        neverExceedsTheLeastRegret(),
                        isReachedByTwoTiedClasses(),
                        isAsWritten(),
                        regretOfTwoClassesRises(),
                        twoClassesByForce(),
                        perspectiveFalls(),
                        threeClasses())
                .twin(
                        "2^(τ−1) for n^(τ−1), three classes",
                        new Written(
                                (tau, n, beta) -> published(tau, n == 3 ? 2 : n, beta),
                                number(2).pow(CompSumFormulas.ONE.minus(TAU))))
                .twin(
                        "1.02 T",
                        new Written(
                                (tau, n, beta) -> 1.02 * published(tau, n, beta),
                                number("1.02").times(three)))
                .twin(
                        "T of the logistic loss in bits",
                        new Written((tau, n, beta) -> published(tau, n, beta) / (tau == 1 ? Math.log(2) : 1), three))
                .twin(
                        "n^(τ−1) dropped",
                        new Written(
                                (tau, n, beta) -> published(tau, n, beta) * (tau > 1 ? Math.pow(n, tau - 1) : 1),
                                CompSumFormulas.ONE))
                .build();
    }

    private static Check<Written> neverExceedsTheLeastRegret() {
        return AdversarialSearch.over(
                new Predictions(0, 3, 10),
                new Draws(500, 6000, 200_000),
                (bound, at) -> Optional.of(holds(bound, at, at.leastRegret())));
    }

    /// The statement at a point with a given regret, the least possible or that of some scores.
    static Comparison holds(Written bound, Prediction at, double regret) {
        double beta = Math.max(0, at.beta() - REGRET_ROUNDING);
        return Comparison.atMost(
                "T", bound.value().at(at.tau(), at.classes(), beta) - ABSOLUTE, "ΔC", regret, ABSOLUTE);
    }

    /// Two classes with tied scores: the bound is the regret itself.
    private static Check<Written> isReachedByTwoTiedClasses() {
        return CaseByCase.identity(
                "losses and regrets of two classes with tied scores",
                effort -> {
                    var cases = new ArrayList<Prediction>();
                    for (double tau : new double[] {0, .3, .5, 1 - 1e-9, 1, 1 + 1e-9, 1.3, 1.5, 1.9, 2 - 1e-6, 2}) {
                        int steps = effort.pick(8, 40, 400);
                        for (int i = 1; i <= steps; i++) {
                            double beta = (double) i / steps;
                            cases.add(new Prediction(tau, new double[] {(1 + beta) / 2, (1 - beta) / 2}, 1));
                        }
                    }
                    return cases;
                },
                (bound, at) -> Comparison.near(
                        "T",
                        bound.value().at(at.tau(), 2, at.p()[0] - at.p()[1]),
                        new CompSumLoss(at.tau()).conditionalRegret(at.p(), new double[2]),
                        4e-15));
    }

    /// The constant about which the certificates speak is the one of the bound.
    private static Check<Written> isAsWritten() {
        return AdversarialSearch.over(
                RealBox.of("tau", 1.05, 1.95).and("beta", 0.05, 1), new Draws(50, 300, 3000), (bound, at) -> {
                    var written = bound.constant().times(CompSumFormulas.shape(TAU, BETA));
                    return Optional.of(Comparison.close(
                            "T as written",
                            Tape.of(written, List.of(TAU.name(), BETA.name())).value(at.at(0), at.at(1)),
                            bound.value().at(at.at(0), 3, at.at(1)),
                            1e-11));
                });
    }

    /// The sign of $\partial_u\Delta C$ for two classes, $u=f_h-f_m\ge0$; at $u=0$ the bound is reached.
    private static Check<Written> regretOfTwoClassesRises() {
        return Certified.<Written>that(
                        ID,
                        _ -> log1p(BETA)
                                .minus(log1p(BETA.negate()))
                                .plus(number(2).minus(TAU).times(U))
                                .isNotNegative()
                                .on(BETA.in("0", "0.999999999"), U.in("0", "700"), TAU.in("0", "2")))
                .named("the regret of two classes rises with the distance of their scores");
    }

    /// The same for two classes without that argument: $C_\tau(u)\ge C_\tau(0)$.
    private static Check<Written> twoClassesByForce() {
        var logistic = riskOfTwo(softplus(U), softplus(U.negate()))
                .isAtLeast(log(number(2)))
                .on(BETA.in("0.05", "0.95"), U.in("0.05", "8"));
        return Check.all(Stream.concat(
                        Stream.of(logistic), Stream.of(twoClasses("0", "0.95"), twoClasses("1.05", "1.95")))
                .map(statement -> (Check<Written>) Certified.<Written>that(ID, _ -> statement)
                        .named("two classes, by force")
                        .withoutMutants())
                .toList());
    }

    private static Inequality twoClasses(String from, String to) {
        return riskOfTwo(CompSumFormulas.loss(TAU, softplus(U)), CompSumFormulas.loss(TAU, softplus(U.negate())))
                .isAtLeast(CompSumFormulas.loss(TAU, log(number(2))))
                .on(BETA.in("0.05", "0.95"), U.in("0.05", "8"), TAU.in(from, to));
    }

    private static Formula riskOfTwo(Formula ofLikelier, Formula ofPredicted) {
        return CompSumFormulas.ONE
                .plus(BETA)
                .over(2)
                .times(ofLikelier)
                .plus(CompSumFormulas.ONE.minus(BETA).over(2).times(ofPredicted));
    }

    /// $xg'(x)\ge g(x)$ for the transform of two classes and $\tau<1$: with
    /// $B(x)=\frac12((1+x)^{a-1}+(1-x)^{a-1})$ it reads $A^{1-\tau}B\ge1$.
    private static Check<Written> perspectiveFalls() {
        var power = TAU.minus(1).times(CompSumFormulas.exponent(TAU));
        var mean = CompSumFormulas.powerMean(CompSumFormulas.exponent(TAU), X);
        return Certified.<Written>that(
                        ID,
                        _ -> log(CompSumFormulas.powerMean(power, X))
                                .plus(CompSumFormulas.ONE.minus(TAU).times(log(mean)))
                                .isNotNegative()
                                .on(TAU.in("0", "0.98"), X.in("0.05", "0.99")))
                .named("the bound of two classes at P falls as P grows, τ < 1")
                .withoutMutants();
    }

    /// Three classes at fixed τ between 1 and 2: the least regret itself, at every p.
    private static Check<Written> threeClasses() {
        return (bound, trial) -> Check.all(trial
                        .effort()
                        .pick(List.of("1.8"), List.of("1.5", "1.8", "1.9"), List.of("1.1", "1.2", "1.5", "1.8", "1.9"))
                        .stream()
                        .flatMap(tau -> Stream.of(threeClassesPairPooled(tau), threeClassesAllPooled(tau)))
                        .toList())
                .judge(bound, trial);
    }

    private static Check<Written> threeClassesPairPooled(String digits) {
        var tau = number(digits);
        return Certified.<Written>that(
                        ID,
                        bound -> CompSumFormulas.regretOfThree(tau, X, SHARE, CompSumFormulas.pairPooled(SHARE))
                                .isAtLeast(at(bound, tau, X.times(SHARE)))
                                .on(X.in("0.05", "1"), CompSumFormulas.fromTwoThirds(SHARE)))
                .named("three classes, P ≥ 2/3, τ = " + digits)
                .withoutMutants();
    }

    private static Check<Written> threeClassesAllPooled(String digits) {
        var tau = number(digits);
        var share = CompSumFormulas.belowTwoThirds(X, S);
        return Certified.<Written>that(
                        ID,
                        bound -> CompSumFormulas.regretOfThree(tau, X, share, CompSumFormulas.allPooled())
                                .isAtLeast(at(bound, tau, X.times(share)))
                                .on(X.in("0.05", "1"), S.in("0", "1")))
                .named("three classes, P < 2/3, τ = " + digits)
                .withoutMutants();
    }

    private static Formula at(Written bound, Formula tau, Formula beta) {
        return Walk.substitute(bound.constant(), TAU.name(), tau).times(CompSumFormulas.shape(tau, beta));
    }
}
