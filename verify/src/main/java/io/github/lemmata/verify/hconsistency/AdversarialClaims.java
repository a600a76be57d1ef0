package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log1p;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.Inequality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Losses that ask for margins on a whole neighbourhood.
final class AdversarialClaims {

    private static final String BOUND = "hconsistency.adversarial-bound";
    private static final String MAJORANT = "hconsistency.smooth-majorant";
    private static final double ROUNDING = 1e-14;

    /// $\Phi^\tau(1)$, and $\Phi^\tau(2)/\Phi^\tau(1)$, which concavity puts between 1 and 2.
    private static final Formula.Variable UNIT = variable("c");

    private static final Formula.Variable RATIO = variable("omega");

    /// The gaps $p_{(1)}-p_{(2)}$ and $p_{(2)}-p_{(3)}$.
    private static final Formula.Variable FIRST_GAP = variable("g1");

    private static final Formula.Variable SECOND_GAP = variable("g2");

    private AdversarialClaims() {}

    static List<Claim<?>> all() {
        return List.of(adversarialBound(), smoothMajorant());
    }

    /// The claim's number is $e$: the target regret is at most the surrogate regret over $\Phi^\tau(1)^e$.
    static Claim<Integer> adversarialBound() {
        return claim(BOUND)
                .says(
                        "The adversarial zero-one regret is at most the regret of the adversarial comp-sum loss divided by Φ(1).")
                .formula("""
                        \\begin{gathered}
                        R_B(h)-R_B^*(H)\\le\\frac{R_{\\tilde\\ell}(h)-R^*_{\\tilde\\ell}(H)+M_{\\tilde\\ell}(H)}{\\Phi^\\tau(1)}-M_B(H)\\\\
                        \\tilde C^*=\\sum_kp_{(k)}\\Phi^\\tau(k-1),\\qquad C_B^*=1-p_{\\max}
                        \\end{gathered}""")
                .assuming(
                        "H symmetric and locally ρ-consistent: at each point some hypothesis keeps one strict order on the neighbourhood, with gaps of ρ or more")
                .source(MAO_2023.at("adversarial comp-sum losses; re-proved: spec A16"))
                .finding(
                        "The constant Φ(1) has to divide the surrogate regret: multiplied instead, the bound is false for every τ > 0. (The paper's theorem itself was not read.)")
                .proof("""
                        At any point of the neighbourhood $\\sum\\Phi_\\rho$ is at least the number of classes scored as high as $y$. If $h$ is
                        robustly $k$, the $j$-th likeliest, the regret is at least $\\sum_{i<j}d_i(p_{(i)}-p_k)\\ge d_1\\beta$ with
                        $d_i=\\Phi^\\tau(i)-\\Phi^\\tau(i-1)$ and $d_1=\\Phi^\\tau(1)$. If it is robustly nothing, every class has loss $d_1$ or more,
                        which adds $d_1p_{(1)}$ of regret, and the target's regret is $p_{(1)}$. Both are linear, so risks follow by
                        averaging. For three classes the certificates go through the orders of the scores.""")
                .theory(1)
                .checkedBy(
                        regretsOnBalls(),
                        leastRiskIsReached(),
                        linearScoresOfTwoClasses(),
                        provedInOrder(1, 0, 2),
                        provedInOrder(2, 0, 1),
                        provedInOrder(1, 2, 0),
                        provedInOrder(2, 1, 0),
                        provedInOrder(0, 2, 1))
                .twin("multiplied by Φ(1)", -1)
                .build();
    }

    private static double divisor(int exponent, double tau) {
        return Math.pow(AdversarialLoss.divisor(tau), exponent);
    }

    private static Check<Integer> regretsOnBalls() {
        return AdversarialSearch.over(new BallWorlds(), new Draws(500, 24_000, 200_000), (exponent, ball) -> {
            double rounding = ROUNDING * (1 + ball.loss().conditionalRisk(ball.p(), ball.scores()));
            return Optional.of(Comparison.atMost(
                    "adversarial zero-one regret",
                    ball.targetRegret(),
                    "bound",
                    (ball.surrogateRegret() + rounding)
                            / divisor(exponent, ball.loss().tau()),
                    ROUNDING));
        });
    }

    private static final List<double[]> DISTRIBUTIONS = List.of(
            new double[] {1, 0},
            new double[] {0.5, 0.5},
            new double[] {0.2, 0.5, 0.3},
            new double[] {0.25, 0.25, 0.25, 0.25},
            new double[] {0, 0.4, 0.35, 0.05, 0.2});

    private record Place(AdversarialLoss loss, double[] p) {
        @Override
        public String toString() {
            return "tau=" + loss.tau() + " rho=" + loss.rho() + " p=" + Scored.list(p);
        }
    }

    /// $\tilde C^*$ at scores that follow $p$ with gaps of $\rho$ wherever the attacker goes.
    private static Check<Integer> leastRiskIsReached() {
        var places = new ArrayList<Place>();
        for (double tau : List.of(0.0, 0.5, 1.0, 1.5, 2.0, 3.0)) {
            for (double[] p : DISTRIBUTIONS) {
                places.add(new Place(new AdversarialLoss(tau, 0.5), p));
            }
        }
        return CaseByCase.identity("least risks at ordered scores", _ -> places, (_, place) -> {
            double[] ranks = ranksFromBelow(place.p());
            double[][] ball = IntStream.range(0, 3)
                    .mapToObj(i -> Arrays.stream(ranks)
                            .map(rank -> rank * (1 + i) * place.loss().rho())
                            .toArray())
                    .toArray(double[][]::new);
            return Comparison.near(
                    "risk",
                    place.loss().conditionalRisk(place.p(), ball),
                    AdversarialLoss.minimum(place.loss().tau(), place.p()),
                    ROUNDING);
        });
    }

    private static double[] ranksFromBelow(double[] p) {
        var order = IntStream.range(0, p.length)
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .toList();
        return IntStream.range(0, p.length).mapToDouble(order::indexOf).toArray();
    }

    /// Linear scores of two classes, whose adversarial losses are exact over the whole Euclidean ball.
    private static Check<Integer> linearScoresOfTwoClasses() {
        return AdversarialSearch.over(new LinearWorlds(2), new Draws(100, 1000, 30_000), (exponent, world) -> {
            double surrogate = 0;
            double target = 0;
            for (int y = 0; y < 2; y++) {
                surrogate += world.p()[y] * world.ball().worstMarginLoss(world.loss(), world.x(), y);
                target += world.ball().leastMargins(world.x(), y)[0] > 0 ? 0 : world.p()[y];
            }
            double tau = world.loss().tau();
            double regret = surrogate - AdversarialLoss.minimum(tau, world.p());
            double best = 1 - Math.max(world.p()[0], world.p()[1]);
            return Optional.of(Comparison.atMost(
                    "adversarial zero-one regret",
                    target - best,
                    "bound",
                    (regret + ROUNDING) / divisor(exponent, tau),
                    ROUNDING));
        });
    }

    /// Three classes, the likeliest first, at the given places in the order of the scores: the least
    /// surrogate regret, in units of $\Phi^\tau(1)$, less the target's times what the candidate leaves of the
    /// unit.
    private static Check<Integer> provedInOrder(int first, int second, int third) {
        return Certified.that(BOUND, exponent -> {
            var share = UNIT.pow(exponent - 1);
            var levels = List.of(number(0), number(1), RATIO);
            var ofFirst = levels.get(first);
            var ofBoth = ofFirst.plus(levels.get(second)).minus(1);
            return onGaps(first == 0 ? ofFirst : ofFirst.minus(share), third == 0 ? ofBoth.minus(share) : ofBoth);
        });
    }

    private static Inequality onGaps(Formula coefficient, Formula other) {
        return coefficient
                .times(FIRST_GAP)
                .plus(other.times(SECOND_GAP))
                .isNotNegative()
                .on(FIRST_GAP.in("0", "1"), SECOND_GAP.in("0", "1"), RATIO.in("1", "2"), UNIT.in("0.1", "1"));
    }

    /// The claim's function is $(\rho\nu)^2$, for the number of classes.
    static Claim<IntUnaryOperator> smoothMajorant() {
        return claim(MAJORANT)
                .says(
                        "The adversarial comp-sum loss is Lipschitz in the margins with constant √(n−1)/ρ for every τ, which makes a smooth majorant.")
                .formula("""
                        \\begin{gathered}
                        \\Big|\\Phi^\\tau\\big(\\textstyle\\sum\\Phi_\\rho(\\Delta'_i)\\big)-\\Phi^\\tau\\big(\\sum\\Phi_\\rho(\\Delta_i)\\big)\\Big|\\le\\tfrac{\\sqrt{n-1}}\\rho\\|\\Delta'-\\Delta\\|_2\\\\
                        \\tilde\\ell_{\\tau,\\rho}\\le\\Phi^\\tau\\big(\\textstyle\\sum e^{-\\Delta_i(x)/\\rho}\\big)+\\nu\\sup_{x'}\\|\\Delta(x')-\\Delta(x)\\|_2\\qquad(\\nu\\ge\\tfrac{\\sqrt{n-1}}\\rho)
                        \\end{gathered}""")
                .source(MAO_2023.at("smooth adversarial comp-sum losses; re-proved: spec A17"))
                .proof("""
                        Each ramp has slope $1/\\rho$ at most, and $\\Phi^\\tau$ has slope $(1+u)^{-\\tau}\\le1$, so the gradient in the $n-1$
                        margins has norm at most $\\sqrt{n-1}/\\rho$. Take $\\Delta'=\\Delta(x')$, the supremum over $x'$, and
                        $\\Phi_\\rho(u)\\le e^{-u/\\rho}$. The constant is reached just below $\\Delta=\\rho\\mathbf 1$.""")
                .<IntUnaryOperator>theory(classes -> classes - 1)
                .checkedBy(
                        isLipschitz(),
                        constantIsReached(),
                        gradientIsBounded(),
                        moves(MarginMove.Outer.LOGISTIC, MarginMove::bothFall),
                        moves(MarginMove.Outer.LOGISTIC, MarginMove::oneRises),
                        moves(MarginMove.Outer.MEAN_ABSOLUTE_ERROR, MarginMove::bothFall),
                        moves(MarginMove.Outer.MEAN_ABSOLUTE_ERROR, MarginMove::oneRises),
                        majorises())
                .twin("1/ρ", _ -> 1)
                .build();
    }

    private static Check<IntUnaryOperator> isLipschitz() {
        return AdversarialSearch.over(new MarginPairs(), (squared, pair) -> {
            var loss = pair.loss();
            double change = Math.abs(loss.ofMargins(pair.moved()) - loss.ofMargins(pair.margins()));
            double constant = Math.sqrt(squared.applyAsInt(pair.margins().length + 1)) / loss.rho();
            return Optional.of(Comparison.atMost(
                    "change",
                    change - ROUNDING * (1 + loss.ofMargins(pair.moved())),
                    "bound",
                    constant * pair.distance(),
                    1e-12));
        });
    }

    /// A step of $10^{-6}\rho$ down from margins of $\rho$.
    private static Check<IntUnaryOperator> constantIsReached() {
        return CaseByCase.identity("numbers of classes", _ -> List.of(2, 3, 5, 10, 100), (squared, classes) -> {
            var loss = new AdversarialLoss(1, 2);
            double step = 1e-6 * loss.rho();
            var margins = new double[classes - 1];
            Arrays.fill(margins, loss.rho() - step);
            double distance = step * Math.sqrt(classes - 1.0);
            return Comparison.worst(
                    Comparison.close(
                            "steepest slope",
                            loss.ofMargins(margins) / distance,
                            Math.sqrt(squared.applyAsInt(classes)) / loss.rho(),
                            1e-6 * classes),
                    Comparison.close(
                            "constant in the library",
                            loss.smoothness(classes),
                            Math.sqrt(squared.applyAsInt(classes)) / loss.rho(),
                            ROUNDING));
        });
    }

    /// Three classes: the squared norm of the gradient, in units of $1/\rho^2$, for any slopes of the two
    /// ramps and any value $s$ of their sum.
    private static Check<IntUnaryOperator> gradientIsBounded() {
        var first = variable("t1");
        var second = variable("t2");
        var sum = variable("s");
        var tau = variable("tau");
        return Certified.that(
                MAJORANT,
                squared -> first.squared()
                        .plus(second.squared())
                        .times(exp(tau.times(-2).times(log1p(sum))))
                        .isAtMost(number(squared.applyAsInt(3)))
                        .on(first.in("0", "1"), second.in("0", "1"), sum.in("0", "2"), tau.in("0", "3")));
    }

    private static Check<IntUnaryOperator> moves(
            MarginMove.Outer outer, BiFunction<MarginMove, Integer, Inequality> direction) {
        return Certified.that(MAJORANT, squared -> direction.apply(new MarginMove(outer), squared.applyAsInt(3)));
    }

    /// The smooth loss against the exact one on attacks of linear scores, and the bound on the target that it
    /// inherits.
    private static Check<IntUnaryOperator> majorises() {
        return AdversarialSearch.over(new LinearWorlds(5), new Draws(100, 800, 20_000), (squared, world) -> {
            var loss = world.loss();
            double penalty = Math.sqrt(squared.applyAsInt(world.ball().classes())) / loss.rho();
            double[] centre = world.ball().scores(world.x());
            double[][] attacked = world.attacked();
            double smoothRisk = 0;
            var closest = Comparison.that("the smooth loss is a majorant", true);
            for (int y = 0; y < world.p().length; y++) {
                double smooth = loss.smoothMajorant(centre, attacked, y, penalty);
                closest = Comparison.worst(
                        closest,
                        Comparison.atMost("loss on attacks", loss.of(attacked, y), "smooth loss", smooth, 1e-13));
                smoothRisk += world.p()[y] == 0 ? 0 : world.p()[y] * smooth;
            }
            double best = 1 - Arrays.stream(world.p()).max().getAsDouble();
            double regret = smoothRisk - AdversarialLoss.minimum(loss.tau(), world.p());
            return Optional.of(Comparison.worst(
                    closest,
                    Comparison.atMost(
                            "adversarial zero-one regret",
                            AdversarialLoss.targetRisk(world.p(), attacked) - best,
                            "bound",
                            (regret + ROUNDING * (1 + smoothRisk)) / AdversarialLoss.divisor(loss.tau()),
                            ROUNDING)));
        });
    }
}
