package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHU_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.cos;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.sin;
import static io.github.lemmata.verify.formula.Formulas.sqrt;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.LdrLoss;
import io.github.lemmata.theory.hconsistency.UnitScoreLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a symmetric loss can be top-k calibrated for all k (C7).
final class SymmetricTopKClaim {

    private static final String ID = "hconsistency.symmetric-topk";
    private static final double[] P = {0.5, 0.3, 0.2};
    private static final Draws DRAWS = new Draws(100, 1000, 30_000);

    private SymmetricTopKClaim() {}

    /// The least regret of scores that misorder two classes of which the first is likelier.
    @FunctionalInterface
    interface Price {
        double of(double[] p, int i, int j);
    }

    /// What it costs to misorder two classes below the first, for two symmetric losses.
    ///
    /// @param meanAbsoluteError for MAE, which needs the right first class only
    /// @param unitScore for the loss of centred scores of unit length
    record Prices(Price meanAbsoluteError, Price unitScore) {}

    static Claim<Prices> symmetricTopK() {
        Price free = (_, _, _) -> 0;
        return claim(ID)
                .says(
                        "Of two bounded symmetric losses, MAE is calibrated for the top class alone, and the loss of centred unit scores for the top k classes for every k.")
                .formula("""
                        \\ell(f,y)=1-\\frac{f_y-\\bar f}{\\|f-\\bar f\\|_2}:\\ \\sum_y\\ell=K,\\quad
                        \\Delta C\\ge\\|d\\|-\\sqrt{\\|d\\|^2-\\tfrac12(p_i-p_j)^2}>0\\ \\text{if } p_i>p_j,\\,f_i\\le f_j,\\qquad
                        d=p-\\tfrac1K""")
                .assuming("certificates: K = 3; larger K by search")
                .source(ZHU_2023.at("abstract, on symmetric losses and top-k consistency; spec C7"))
                .proof("""
                        The conditional risk of the second loss is $1-\\langle p,u\\rangle$ for the unit vector u of centred scores: least at
                        $u=d/\\|d\\|$ alone. If $f_i\\le f_j$, then $\\langle d,u\\rangle$ is at most the length of d without its part along
                        $e_i-e_j$, which is $\\sqrt{\\|d\\|^2-\\frac12(p_i-p_j)^2}$. MAE's risk is $1-\\langle p,S\\rangle$, and
                        $f=(v,0,1)$ brings it to $1-p_{\\max}$.""")
                .finding(
                        "The abstract's sentence, \"a top-1 consistent and symmetric robust loss cannot achieve top-k consistency simultaneously for all k≥2\", read without further hypotheses, is false: here is a bounded symmetric loss that does. It holds for MAE. The theorem behind the sentence was not read; nothing is said of it.")
                .theory(new Prices(free, UnitScoreLoss::misorderingGap))
                .checkedBy(
                        misorderingMaeIsFree(),
                        averagedMarginTies(),
                        unitScoreIsSymmetric(),
                        misorderingUnitScoresCosts(),
                        priceIsReached(),
                        optimumIsProved(),
                        priceIsProved())
                .publishedTwin(
                        "no symmetric loss is top-k consistent for all k ≥ 2 (the abstract's sentence without further hypotheses)",
                        new Prices(free, free))
                .twin(
                        "MAE orders the lower classes too",
                        new Prices(UnitScoreLoss::misorderingGap, UnitScoreLoss::misorderingGap))
                .build();
    }

    private static double meanAbsoluteErrorRegret(double[] p, double[] f) {
        double most = 0;
        double inner = 0;
        double[] softmax = LdrLoss.weights(f, 1);
        for (int y = 0; y < p.length; y++) {
            inner += p[y] * softmax[y];
            most = Math.max(most, p[y]);
        }
        return most - inner;
    }

    /// $f=(v,0,1)$ puts the third class above the second, and its regret vanishes as v grows.
    private static Check<Prices> misorderingMaeIsFree() {
        return CaseByCase.identity(
                "scores (v, 0, 1) on (.5, .3, .2)", _ -> List.of(5.0, 10.0, 20.0, 40.0), (prices, v) -> {
                    double regret = meanAbsoluteErrorRegret(P, new double[] {v, 0, 1});
                    return Comparison.worst(
                            Comparison.atMost("regret of MAE", regret, Math.exp(2 - v), 0),
                            Comparison.atMost(
                                    "price of misordering for MAE",
                                    prices.meanAbsoluteError().of(P, 1, 2),
                                    "regret",
                                    regret + 1e-16,
                                    0));
                });
    }

    /// $\psi_\infty$ in $\|f\|_1\le B$ is linear with a vertex as optimum, at which all classes but the first tie.
    private static Check<Prices> averagedMarginTies() {
        return CaseByCase.identity("vertices of the ball on (.5, .3, .2)", _ -> List.of(0, 1, 2), (_, vertex) -> {
            double atTop = averagedMarginRisk(new double[] {1, 0, 0});
            double up = averagedMarginRisk(unit(vertex, 1));
            double down = averagedMarginRisk(unit(vertex, -1));
            return Comparison.atMost("risk at (1, 0, 0)", atTop, "risk at the vertex", Math.min(up, down), 1e-15);
        });
    }

    private static double[] unit(int index, double size) {
        return IntStream.range(0, 3).mapToDouble(k -> k == index ? size : 0).toArray();
    }

    private static double averagedMarginRisk(double[] f) {
        return IntStream.range(0, 3)
                .mapToDouble(y -> P[y] * LdrLoss.of(LdrLoss.violations(f, y, 1), Double.POSITIVE_INFINITY))
                .sum();
    }

    private static Check<Prices> unitScoreIsSymmetric() {
        return AdversarialSearch.over(new InteriorPoints(), DRAWS, (_, at) -> {
            double[] f = at.scores();
            double[] losses = IntStream.range(0, f.length)
                    .mapToDouble(y -> UnitScoreLoss.of(f, y))
                    .toArray();
            var bounded = IntStream.range(0, f.length)
                    .mapToObj(y -> Comparison.near("ℓ(f, " + y + ")", losses[y], 1, 1 + 1e-14));
            var sum =
                    Comparison.near("sum over the labels", Arrays.stream(losses).sum(), f.length, 1e-12);
            return Optional.of(
                    Comparison.worst(Stream.concat(Stream.of(sum), bounded).toArray(Comparison[]::new)));
        });
    }

    private static Check<Prices> misorderingUnitScoresCosts() {
        return AdversarialSearch.over(new InteriorPoints(), DRAWS, (prices, at) -> {
            double[] p = at.p();
            double[] f = at.scores();
            double regret = UnitScoreLoss.risk(p, f) - UnitScoreLoss.minimum(p);
            var paid = IntStream.range(0, p.length)
                    .boxed()
                    .flatMap(i -> IntStream.range(0, p.length)
                            .filter(j -> p[i] > p[j] && f[i] <= f[j])
                            .mapToObj(j -> Comparison.atMost(
                                    "price of f" + i + " ≤ f" + j,
                                    prices.unitScore().of(p, i, j),
                                    "regret",
                                    regret + 1e-13,
                                    0)));
            var all = Stream.concat(Stream.of(Comparison.atMost("minus the regret", -regret, 1e-13, 0)), paid);
            return Optional.of(Comparison.worst(all.toArray(Comparison[]::new)));
        });
    }

    /// Classes i and j tied at their mean, the others as in p: the cheapest misordering.
    private static Check<Prices> priceIsReached() {
        return AdversarialSearch.over(new InteriorPoints(), DRAWS, (prices, at) -> {
            double[] p = at.p();
            int last = p.length - 1;
            double[] tied = p.clone();
            tied[0] = (p[0] + p[last]) / 2;
            tied[last] = tied[0];
            double spread =
                    Arrays.stream(tied).map(x -> Math.abs(x - tied[0])).max().orElseThrow();
            if (!(p[0] > p[last]) || spread < 1e-6) {
                return Optional.empty(); // the loss jumps at constant scores
            }
            double regret = UnitScoreLoss.risk(p, tied) - UnitScoreLoss.minimum(p);
            return Optional.of(
                    Comparison.near("price of f0 = f" + last, prices.unitScore().of(p, 0, last), regret, 1e-13));
        });
    }

    // K = 3: p - 1/3 has the coordinates x = (p1 - p2)/√2 and y = (3(p1 + p2) - 2)/√6 in an orthonormal basis of the
    // plane of centred vectors, the first of which points from class 2 to class 1.
    private static final Formula.Variable P1 = variable("p_1");
    private static final Formula.Variable P2 = variable("p_2");
    private static final Formula.Variable PHI = variable("phi");
    private static final Formula X = P1.minus(P2).over(sqrt(number(2)));
    private static final Formula Y = P1.plus(P2).times(3).minus(2).over(sqrt(number(6)));
    private static final Formula SQUARED_LENGTH = X.squared().plus(Y.squared());

    /// The regret of the direction at angle φ from the optimum is $\|d\|(1-\cos\varphi)$.
    private static Check<Prices> optimumIsProved() {
        return Certified.that(
                ID,
                _ -> sqrt(SQUARED_LENGTH)
                        .times(number(1).minus(cos(PHI)))
                        .isNotNegative()
                        .on(P1.in("0", "1"), P2.in("0", "1"), PHI.in("-3.1416", "3.1416")));
    }

    /// Directions $u=(-\sin\varphi,\cos\varphi)$, φ from 0 to π, are those with $u_1\le u_2$; with $p_1-p_2=g$ all of
    /// them lose at least $g^2/(5\|d\|)$, where the price is $g^2/(4\|d\|)$ and more.
    private static Check<Prices> priceIsProved() {
        var g = variable("g");
        var x = g.over(sqrt(number(2)));
        var y = P2.times(2).plus(g).times(3).minus(2).over(sqrt(number(6)));
        var length = sqrt(x.squared().plus(y.squared()));
        return Certified.that(
                ID,
                _ -> length.plus(x.times(sin(PHI)))
                        .minus(y.times(cos(PHI)))
                        .isAtLeast(g.squared().over(length.times(5)))
                        .on(g.in("0.1", "1"), P2.in("0", "0.45"), PHI.in("0", "3.1416")));
    }
}
