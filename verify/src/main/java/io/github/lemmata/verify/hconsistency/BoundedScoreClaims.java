package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.BoundedScores;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Scores confined to $[-\Lambda,\Lambda]^n$.
final class BoundedScoreClaims {

    private static final String DETERMINISTIC = "hconsistency.bounded-deterministic";
    private static final String BINARY = "hconsistency.bounded-binary-transform";
    private static final double ROUNDING = 1e-13;

    private BoundedScoreClaims() {}

    static List<Claim<?>> all() {
        return List.of(boundedDeterministic(), boundedBinaryTransform());
    }

    /// The claim's number is $k$ in $C^*_\tau=\Phi^\tau((n-1)e^{-k\Lambda})$.
    static Claim<Integer> boundedDeterministic() {
        return claim(DETERMINISTIC)
                .says("With scores from −Λ to Λ and a certain label, the least conditional risk is Φ((n−1) exp(−2Λ)).")
                .formula(
                        "C_\\tau^*=\\Phi^\\tau\\big((n-1)e^{-2\\Lambda}\\big),\\qquad f\\in[-\\Lambda,\\Lambda]^n,\\ p=e_y")
                .source(MAO_2023.at("published form, re-proved: spec A14"))
                .proof("""
                        Each ratio $e^{f_{y'}-f_y}$ is least, $e^{-2\\Lambda}$, for $f_y=\\Lambda$ and $f_{y'}=-\\Lambda$, all at once, and
                        $\\Phi^\\tau$ is increasing.""")
                .theory(2)
                .checkedBy(isReached(), noScoresAreBetter(), ratiosAreBoundedBelow())
                .twin("exp(−Λ)", 1)
                .build();
    }

    private static double minimum(int exponent, double tau, int classes, double bound) {
        return exponent == 2
                ? BoundedScores.deterministicMinimum(tau, classes, bound)
                : new CompSumLoss(tau).phi((classes - 1) * Math.exp(-exponent * bound));
    }

    private record Corner(double tau, int classes, double bound) {}

    private static Check<Integer> isReached() {
        var corners = new ArrayList<Corner>();
        for (double tau : List.of(0.0, 0.5, 1.0, 1 + 1e-9, 1.5, 2.0, 3.0)) {
            for (int classes : List.of(2, 3, 10, 1000)) {
                for (double bound : List.of(0.0, 1e-6, 0.5, 1.0, 5.0, 20.0)) {
                    corners.add(new Corner(tau, classes, bound));
                }
            }
        }
        return CaseByCase.identity("losses at the best corner", _ -> corners, (exponent, corner) -> {
            var scores = new double[corner.classes()];
            Arrays.fill(scores, -corner.bound());
            scores[0] = corner.bound();
            return Comparison.close(
                    "C*",
                    minimum(exponent, corner.tau(), corner.classes(), corner.bound()),
                    new CompSumLoss(corner.tau()).of(scores, 0),
                    ROUNDING);
        });
    }

    private static Check<Integer> noScoresAreBetter() {
        var scores = RealBox.of("tau", 0, 3).and("Lambda", 0, 10);
        for (int y = 0; y < 4; y++) {
            scores = scores.and("s" + y, -1, 1);
        }
        return AdversarialSearch.over(scores, (exponent, point) -> {
            double bound = point.at(1);
            double[] f = {bound * point.at(2), bound * point.at(3), bound * point.at(4), bound * point.at(5)};
            return Optional.of(Comparison.atMost(
                    "C*",
                    minimum(exponent, point.at(0), 4, bound),
                    "loss",
                    new CompSumLoss(point.at(0)).of(f, 0),
                    ROUNDING));
        });
    }

    /// Three classes, all Λ up to 10 and every τ: the two ratios, in units of $e^{-k\Lambda}$, sum to 2 at
    /// least.
    private static Check<Integer> ratiosAreBoundedBelow() {
        var bound = variable("Lambda");
        var label = variable("s0");
        return Certified.that(DETERMINISTIC, exponent -> {
            var ratios = List.of(variable("s1"), variable("s2")).stream()
                    .map(other -> exp(bound.times(number(exponent).plus(other).minus(label))))
                    .reduce(Formula::plus)
                    .orElseThrow();
            return ratios.isAtLeast(number(2))
                    .on(
                            bound.in("0", "10"),
                            label.in("-1", "1"),
                            variable("s1").in("-1", "1"),
                            variable("s2").in("-1", "1"));
        });
    }

    /// The claim's function is $k(\tau)$: the transformation leaves $T_\tau$ at $\beta=\tanh(k\Lambda)$.
    static Claim<DoubleUnaryOperator> boundedBinaryTransform() {
        return claim(BINARY)
                .says(
                        "With two classes and scores from −Λ to Λ, a regret costs as much as without the bound up to tanh((2−τ)Λ), and less above.")
                .formula("""
                        \\begin{gathered}
                        T_{\\tau,\\Lambda}(\\beta)=T_\\tau(\\beta)\\qquad(\\tau<2,\\ \\beta\\le\\tanh((2-\\tau)\\Lambda)),\\\\
                        \\tfrac{2^{1-\\tau}}{1-\\tau}\\big[1-\\cosh^{1-\\tau}\\!\\Lambda\\,(\\cosh(1-\\tau)\\Lambda-\\beta\\sinh(1-\\tau)\\Lambda)\\big]\\quad\\text{above}
                        \\end{gathered}""")
                .source(DERIVED.at("spec A15; the second branch in hyperbolic form here"))
                .proof("""
                        Predicting the less likely class with a lead $u\\ge0$ costs $C(u)$, and $C'(u)$ has the sign of
                        $(1+\\beta)e^{(2-\\tau)u}-(1-\\beta)\\ge0$: a tie is the cheapest. The best scores lead the other way by
                        $\\frac1{2-\\tau}\\log\\frac{1+\\beta}{1-\\beta}$, or by $2\\Lambda$ if that is less, since the risk is convex in the softmax;
                        the two agree at $\\beta=\\tanh((2-\\tau)\\Lambda)$.""")
                .<DoubleUnaryOperator>theory(tau -> 2 - tau)
                .checkedBy(provedForSeveralLosses(), leadCostsMore(), costOfATie(), isConvexAndSmooth())
                .twin("switch at tanh 2Λ for logistic", tau -> tau == 1 ? 2 : 2 - tau)
                .build();
    }

    private static double transform(DoubleUnaryOperator rate, double tau, double bound, double beta) {
        return beta <= Math.tanh(rate.applyAsDouble(tau) * bound)
                ? new Transform(tau, 2).at(beta)
                : BoundedScores.clippedTransform(tau, bound, beta);
    }

    private record Place(double tau, double bound, double beta) {}

    /// The risk of a tie less the least risk over $|f_0-f_1|\le2\Lambda$, which Brent's method finds.
    private static Check<DoubleUnaryOperator> costOfATie() {
        var places = new ArrayList<Place>();
        for (double tau : List.of(0.0, 0.5, 1.0, 1 + 1e-9, 1.5, 1.9)) {
            for (double bound : List.of(1e-3, 0.1, 0.5, 1.0, 3.0)) {
                for (double beta : List.of(0.0, 0.01, 0.3, 0.7, 0.9, 0.99, 1.0)) {
                    places.add(new Place(tau, bound, beta));
                }
            }
        }
        return CaseByCase.identity("transforms against minimised risks", _ -> places, (rate, place) -> {
            var loss = new CompSumLoss(place.tau());
            double[] p = {(1 + place.beta()) / 2, (1 - place.beta()) / 2};
            double least = new BrentOptimizer(1e-14, 1e-14)
                    .optimize(
                            new MaxEval(1000),
                            GoalType.MINIMIZE,
                            new SearchInterval(0, 2 * place.bound()),
                            new UnivariateObjectiveFunction(u -> loss.conditionalRisk(p, new double[] {u, 0})))
                    .getValue();
            double tie = loss.conditionalRisk(p, new double[] {0, 0});
            return Comparison.worst(
                    Comparison.near("T", transform(rate, place.tau(), place.bound(), place.beta()), tie - least, 1e-12),
                    Comparison.near(
                            "T in the library",
                            BoundedScores.binaryTransform(place.tau(), place.bound(), place.beta()),
                            tie - least,
                            1e-12));
        });
    }

    /// Convex, at most $T_\tau$, and with one slope at the switch, where both branches agree.
    private static Check<DoubleUnaryOperator> isConvexAndSmooth() {
        var places = RealBox.of("tau", 0, 1.95)
                .and("Lambda", 0.01, 5)
                .and("beta", 0, 0.999)
                .and("other", 0, 0.999);
        return AdversarialSearch.over(places, (rate, point) -> {
            double tau = point.at(0);
            double bound = point.at(1);
            DoubleUnaryOperator t = beta -> transform(rate, tau, bound, beta);
            double middle = (point.at(2) + point.at(3)) / 2;
            double chord = (t.applyAsDouble(point.at(2)) + t.applyAsDouble(point.at(3))) / 2;
            double at = Math.tanh(rate.applyAsDouble(tau) * bound);
            double free = new Transform(tau, 2).at(at);
            return Optional.of(Comparison.worst(
                    Comparison.atMost("T at the middle", t.applyAsDouble(middle) - 1e-14, "chord", chord, ROUNDING),
                    Comparison.atMost(
                            "T",
                            t.applyAsDouble(middle) - 1e-14,
                            "T without bound",
                            new Transform(tau, 2).at(middle),
                            ROUNDING),
                    Comparison.near(
                            "second branch at the switch",
                            BoundedScores.clippedTransform(tau, bound, at),
                            free,
                            1e-13)));
        });
    }

    /// The sign of $C'(u)$, for all τ at once and leads up to 40.
    private static Check<DoubleUnaryOperator> leadCostsMore() {
        var beta = variable("beta");
        var tau = variable("tau");
        var u = variable("u");
        return Certified.that(
                BINARY,
                _ -> beta.plus(1)
                        .times(exp(number(2).minus(tau).times(u)))
                        .isAtLeast(number(1).minus(beta))
                        .on(beta.in("0", "1"), tau.in("0", "2"), u.in("0", "40")));
    }

    private static final List<BoundedRegret> PROVED = List.of(
            new BoundedRegret("1", "0.5"),
            new BoundedRegret("0", "0.5"),
            new BoundedRegret("1.5", "0.5"),
            new BoundedRegret("1", "1"),
            new BoundedRegret("1", "2"),
            new BoundedRegret("0", "1"),
            new BoundedRegret("0.5", "1"),
            new BoundedRegret("1.5", "1"),
            new BoundedRegret("1.9", "1"),
            new BoundedRegret("1.5", "3"));

    /// The bound itself, for single (τ, Λ), over all regrets and all leads from 0.05 on.
    private static Check<DoubleUnaryOperator> provedForSeveralLosses() {
        return (rate, trial) -> {
            var proofs = PROVED.stream()
                    .limit(trial.effort().pick(1, 3, PROVED.size()))
                    .flatMap(regret ->
                            Stream.of(proved(regret, regret::belowTheSwitch), proved(regret, regret::aboveTheSwitch)))
                    .toList();
            return Check.all(proofs).judge(rate, trial);
        };
    }

    private static Check<DoubleUnaryOperator> proved(BoundedRegret regret, DoubleFunction<Inequality> branch) {
        return Certified.that(BINARY, rate -> branch.apply(switchOf(rate, regret.tau(), regret.bound())));
    }

    private static double switchOf(DoubleUnaryOperator rate, String tau, String bound) {
        return Math.tanh(rate.applyAsDouble(Double.parseDouble(tau)) * Double.parseDouble(bound));
    }
}
