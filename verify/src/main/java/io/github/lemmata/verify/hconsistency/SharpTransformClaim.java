package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.ExactTransform;
import io.github.lemmata.theory.hconsistency.SharpTransform;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The best possible bound between mean regrets from τ = 2 on.
final class SharpTransformClaim {

    private static final String ID = "hconsistency.sharp-transform";
    private static final double HIGHEST_TAU = 6;
    private static final int MOST_CLASSES = 20;
    private static final Formula.Variable BETA = variable("beta");
    private static final Formula.Variable RATIO = variable("r");
    private static final Formula.Variable SHARE = variable("kappa");

    private SharpTransformClaim() {}

    /// What a mean zero-one regret costs at least, as a function of the loss and the number of classes.
    @FunctionalInterface
    interface Cost {
        double at(double tau, int classes, double beta);
    }

    static Claim<Cost> sharpTransform() {
        return claim(ID)
                .says(
                        "From τ = 2 on, the best possible bound between risks is known; above 2 it does not know the number"
                                + " of classes.")
                .formula("""
                        \\big(\\tfrac1j,\\tfrac{1-M_j}{(\\tau-1)j}\\big),\\quad M_j=\\max_{1\\le k\\le j+1}(k-1)k^{1-\\tau},\\quad
                        j=1,\\dots,n-1;\\qquad(\\tau-1)\\,\\Delta C_\\tau\\ge\\big(1-\\max_k(k-1)k^{1-\\tau}\\big)\\beta\\
                        (\\tau>2)""")
                .assuming("symmetric and complete hypotheses")
                .source(DERIVED.at("after spec A9"))
                .proof("""
                        The least regret is reached by scores tied on a block of $k$ classes, one of them predicted:
                        $(\\tau-1)\\Delta C_\\tau\\ge p_{\\max}-k^{1-\\tau}\\min(1,kp_{\\max}-\\beta)$. With $p_{\\max}=r\\beta$, $r\\ge1$, and
                        $\\kappa=k^{2-\\tau}\\le1$ that exceeds $\\beta(1-(k-1)k^{1-\\tau})$ by $\\beta(r-1)(1-\\kappa)\\ge0$ (certified below):
                        the linear bound. For the envelope, $p_{\\max}=\\max(\\beta,\\frac{1+\\beta}n)$ is least, and what is left is, between
                        neighbouring nodes $\\frac1j$, a minimum of linear functions of $\\beta$, hence concave: its convex envelope
                        is the hull of the nodes.""")
                .finding(
                        "Above τ = 2 the published factor n^(τ−1) is not needed, and neither is n: at τ = 3 a regret of t"
                                + " allows 8t/3, not 2n²t.")
                .<Cost>theory(
                        (tau, classes, beta) -> SharpTransform.of(tau, classes).at(beta))
                .checkedBy(isNeverUndercut(), isReachedAtItsNodes(), isTheHull(), blocksPayTheLine())
                .twin("the published line", (tau, classes, beta) -> beta / ((tau - 1) * Math.pow(classes, tau - 1)))
                .twin(
                        "the chord of two classes for every n",
                        (tau, classes, beta) -> SharpTransform.of(tau, 2).at(beta))
                .twin("k^(−τ) for k^(1−τ)", SharpTransformClaim::wrongExponent)
                .build();
    }

    private static double wrongExponent(double tau, int classes, double beta) {
        double most = IntStream.rangeClosed(1, classes)
                .mapToDouble(k -> (k - 1) * Math.pow(k, -tau))
                .max()
                .orElseThrow();
        return (1 - most) * beta / (tau - 1);
    }

    private static Check<Cost> isNeverUndercut() {
        return AdversarialSearch.over(
                new Predictions(2, HIGHEST_TAU, MOST_CLASSES),
                new Draws(300, 3000, 100_000),
                (cost, at) -> Optional.of(Comparison.atMost(
                        "the cost",
                        cost.at(at.tau(), at.classes(), at.beta()) - 1e-14,
                        "ΔC",
                        at.leastRegret(),
                        1e-12)));
    }

    /// A loss, a number of classes, and the place of a node.
    private record Node(double tau, int classes, int j) {
        double beta() {
            return 1.0 / j;
        }

        @Override
        public String toString() {
            return "tau=" + tau + " n=" + classes + " beta=1/" + j;
        }
    }

    private static Check<Cost> isReachedAtItsNodes() {
        return CaseByCase.identity(
                "least regrets from linear programs over p, at the nodes",
                SharpTransformClaim::nodes,
                (cost, node) -> Comparison.near(
                        "cost",
                        cost.at(node.tau(), node.classes(), node.beta()),
                        BlockPrograms.leastRegret(node.tau(), node.classes(), node.beta()),
                        1e-12));
    }

    private static List<Node> nodes(Effort effort) {
        var nodes = new ArrayList<Node>();
        for (double tau : List.of(2.0, 2.05, 2.3, 3.0, 5.0)) {
            for (int n = 2; n <= effort.pick(4, 7, 12); n++) {
                for (int j = 1; j < n; j++) {
                    nodes.add(new Node(tau, n, j));
                }
            }
        }
        return nodes;
    }

    /// 840 is a multiple of 1 to 8, so that the grid holds the nodes.
    private static Check<Cost> isTheHull() {
        return CaseByCase.identity(
                "convex hulls of the exact transformation",
                effort -> nodes(effort).stream()
                        .filter(node -> node.classes() <= 8 && node.j() == 1)
                        .toList(),
                (cost, node) -> {
                    var hull = LowerHull.of(
                            IntStream.rangeClosed(0, 840)
                                    .mapToDouble(i -> i / 840.0)
                                    .toArray(),
                            beta -> ExactTransform.fromTwoOn(node.tau(), node.classes(), beta));
                    return Comparison.worst(IntStream.rangeClosed(0, 60)
                            .mapToObj(i -> Comparison.near(
                                    "cost at " + i + "/60",
                                    cost.at(node.tau(), node.classes(), i / 60.0),
                                    hull.at(i / 60.0),
                                    1e-12))
                            .toArray(Comparison[]::new));
                });
    }

    private static Check<Cost> blocksPayTheLine() {
        return Certified.that(
                ID,
                _ -> BETA.times(RATIO.minus(1))
                        .times(number(1).minus(SHARE))
                        .isNotNegative()
                        .on(BETA.in("0", "1"), RATIO.in("1", "1000000"), SHARE.in("0", "1")));
    }
}
