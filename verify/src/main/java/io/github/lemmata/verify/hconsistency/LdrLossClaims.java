package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.DERIVED;
import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.ZHU_2023;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.formula.Formulas.exp;
import static io.github.lemmata.verify.formula.Formulas.log;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.hconsistency.LdrLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.hconsistency.TemperedViolations.Tempered;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The label-distributionally-robust loss itself: its closed form, its bounds and its limits (C1 to C3).
final class LdrLossClaims {

    private static final String SANDWICH = "hconsistency.ldr-monotone-sandwich";

    private static final Draws DRAWS = new Draws(100, 1000, 30_000);

    private LdrLossClaims() {}

    /// A closed form of the loss.
    @FunctionalInterface
    interface Loss {
        double at(double[] violations, double temperature);
    }

    static Claim<Loss> closedForm() {
        return claim("hconsistency.ldr-closed-form")
                .says("The label-distributionally-robust loss is a tempered log-mean-exp of the margin violations.")
                .formula("""
                        \\psi_\\lambda(f,y)=\\max_{q\\in\\Delta_K}\\{\\langle q,\\delta\\rangle-\\lambda\\,KL(q\\|\\tfrac1K)\\}
                        =\\lambda\\log\\frac1K\\sum_ke^{\\delta_k/\\lambda},\\qquad q\\propto e^{\\delta/\\lambda}""")
                .assuming("0 < λ < ∞")
                .source(ZHU_2023.at("definition of LDR-KL; spec C1"))
                .<Loss>theory(LdrLoss::of)
                .checkedBy(isTheMaximum(), isCrossEntropyWithoutMargin())
                .twin(
                        "no 1/K",
                        (delta, temperature) -> LdrLoss.of(delta, temperature) + temperature * Math.log(delta.length))
                .build();
    }

    /// The objective at the stated maximiser is the loss, and at no other weights that are tried is it larger.
    private static Check<Loss> isTheMaximum() {
        return AdversarialSearch.over(new TemperedViolations(), DRAWS, (loss, at) -> {
            double value = loss.at(at.delta(), at.temperature());
            double rounding = at.rounding() + 1e-13 * at.temperature();
            double[] best = LdrLoss.weights(at.delta(), at.temperature());
            var reached = Comparison.near("the objective at q", objective(best, at), value, rounding);
            var others = competitors(best)
                    .map(q -> Comparison.atMost(
                            "the objective at other weights", objective(q, at) - rounding, "ψ", value, 1e-13));
            return Optional.of(
                    Comparison.worst(Stream.concat(Stream.of(reached), others).toArray(Comparison[]::new)));
        });
    }

    private static double objective(double[] q, Tempered at) {
        double mean = 0;
        double divergence = 0;
        for (int k = 0; k < q.length; k++) {
            mean += q[k] * at.violations().get(k);
            divergence += q[k] == 0 ? 0 : q[k] * Math.log(q.length * q[k]);
        }
        return mean - at.temperature() * divergence;
    }

    /// The uniform weights, each class alone, and what lies halfway to it.
    private static Stream<double[]> competitors(double[] best) {
        int classes = best.length;
        var uniform =
                IntStream.range(0, classes).mapToDouble(_ -> 1.0 / classes).toArray();
        return Stream.concat(
                Stream.of(uniform), IntStream.range(0, classes).boxed().flatMap(k -> {
                    double[] alone = new double[classes];
                    alone[k] = 1;
                    double[] halfway = IntStream.range(0, classes)
                            .mapToDouble(j -> (best[j] + alone[j]) / 2)
                            .toArray();
                    return Stream.of(alone, halfway);
                }));
    }

    /// $c=0$: the loss is $\lambda(\mathrm{CE}(f/\lambda)-\log K)$.
    private static Check<Loss> isCrossEntropyWithoutMargin() {
        return AdversarialSearch.over(new TemperedViolations(), DRAWS, (loss, at) -> {
            double[] scores = at.delta();
            double crossEntropy = Math.log(Arrays.stream(scores)
                            .map(score -> Math.exp((score - at.largest()) / at.temperature()))
                            .sum())
                    + (at.largest() - scores[0]) / at.temperature();
            return Optional.of(Comparison.near(
                    "ψ with c = 0",
                    loss.at(LdrLoss.violations(scores, 0, 0), at.temperature()),
                    at.temperature() * (crossEntropy - Math.log(at.classes())),
                    4 * at.rounding() + 1e-13 * at.temperature()));
        });
    }

    /// The bounds on the loss, by the constant of the one that can be mistaken: $8$ in $r^2/(8\lambda)$ for the range
    /// $r$ of the violations.
    record Sandwich(long constant) {}

    static Claim<Sandwich> monotoneSandwich() {
        return claim(SANDWICH)
                .says(
                        "The loss falls as the temperature rises, and stays within λ log K of the largest violation and within range²/(8λ) of the mean.")
                .formula("""
                        \\max\\delta-\\lambda\\log K\\le\\psi_\\lambda\\le\\max\\delta,\\qquad
                        \\bar\\delta\\le\\psi_\\lambda\\le\\bar\\delta+\\frac{(\\max\\delta-\\min\\delta)^2}{8\\lambda},\\qquad
                        \\frac{\\partial\\psi_\\lambda}{\\partial\\lambda}=-KL(q\\|\\tfrac1K)\\le0""")
                .assuming("certificates: K = 3, gaps in [0, 10], λ in [0.05, 20]; larger K by search")
                .source(DERIVED.at("spec C2; Hoeffding's lemma"))
                .proof("""
                        By the envelope theorem $\\partial\\psi_\\lambda/\\partial\\lambda=-KL(q\\|\\frac1K)$. The weights on the largest violation alone
                        have divergence $\\log K$, the uniform ones 0: both lower bounds. The upper bound is Hoeffding's lemma for a violation
                        drawn uniformly. The certificates take violations $0,rt,r$ and $s=r/\\lambda$: near $s=0$ they bound the second
                        derivative in s, a variance, where values and slopes agree at 0.""")
                .theory(new Sandwich(8))
                .checkedBy(
                        neverLeft(),
                        curvatureIsProvedNearZero(),
                        upperBoundIsProvedAwayFromZero(),
                        largestViolationIsProved(),
                        fallIsProved())
                .twin("range²/(9λ)", new Sandwich(9))
                .build();
    }

    private static Check<Sandwich> neverLeft() {
        return AdversarialSearch.over(new TemperedViolations(), DRAWS, (sandwich, at) -> {
            double[] delta = at.delta();
            double lambda = at.temperature();
            double loss = LdrLoss.of(delta, lambda);
            double allowed = at.range() * at.range() / (sandwich.constant() * lambda);
            double rounding = at.rounding();
            return Optional.of(Comparison.worst(
                    Comparison.atMost("ψ − mean", LdrLoss.excess(delta, lambda) - rounding, allowed, 1e-12),
                    Comparison.atMost("mean", LdrLoss.mean(delta) - rounding, "ψ", loss, 1e-13),
                    Comparison.atMost("ψ", loss - rounding, "max δ", at.largest(), 1e-13),
                    Comparison.atMost(
                            "max δ − ψ",
                            at.largest() - loss - rounding,
                            "λ log K",
                            lambda * Math.log(at.classes()),
                            1e-13),
                    Comparison.atMost(
                            "ψ at 1.1 λ", LdrLoss.of(delta, 1.1 * lambda) - rounding, "ψ at λ", loss, 1e-13)));
        });
    }

    // Three violations 0, rt, r with range r, at temperature λ: s = r/λ and t say it all. With u and v the weights of
    // the lower two beside the largest, ψ − mean = λ (s(2−t)/3 + log((1+u+v)/3)).
    private static final Formula.Variable S = variable("s");
    private static final Formula.Variable T = variable("t");
    private static final Formula U = exp(S.negate());
    private static final Formula V = exp(S.negate().times(number(1).minus(T)));
    private static final Formula TOTAL = number(1).plus(U).plus(V);

    private static final Formula EXCESS =
            S.times(number(2).minus(T)).over(3).plus(log(TOTAL)).minus(log(number(3)));

    /// The variance of the violations under the weights, in units of the range, times the squared total.
    private static final Formula SPREAD = U.times(V)
            .times(T.squared())
            .plus(V.times(number(1).minus(T).squared()))
            .plus(U);

    /// Both sides and their slopes in s agree at s = 0, so the second derivatives decide.
    private static Check<Sandwich> curvatureIsProvedNearZero() {
        return Certified.that(
                SANDWICH,
                sandwich -> SPREAD.over(TOTAL.squared())
                        .isAtMost(number(2).over(sandwich.constant()))
                        .on(S.in("0", "0.5"), T.in("0", "1")));
    }

    private static Check<Sandwich> upperBoundIsProvedAwayFromZero() {
        return Certified.that(
                SANDWICH,
                sandwich ->
                        EXCESS.isAtMost(S.squared().over(sandwich.constant())).on(S.in("0.5", "400"), T.in("0", "1")));
    }

    /// $\psi\le\max\delta$ is $u+v\le2$; the lower bound $\psi\ge\max\delta-\lambda\log3$ is $u+v\ge0$.
    private static Check<Sandwich> largestViolationIsProved() {
        return Check.all(List.of(
                Certified.that(SANDWICH, _ -> U.plus(V).isAtMost(number(2)).on(S.in("0", "400"), T.in("0", "1"))),
                Certified.that(SANDWICH, _ -> log(TOTAL).isNotNegative().on(S.in("0", "400"), T.in("0", "1")))));
    }

    /// $KL(q\|\frac13)$ is 0 at s = 0 and has the slope s times a variance; $\bar\delta\le\psi$ likewise.
    private static Check<Sandwich> fallIsProved() {
        return Certified.that(SANDWICH, _ -> S.times(SPREAD).isNotNegative().on(S.in("0", "400"), T.in("0", "1")));
    }

    /// What the loss tends to at the ends of the temperatures.
    record Limits(ToDoubleFunction<double[]> cold, ToDoubleFunction<double[]> warm) {}

    static Claim<Limits> limits() {
        return claim("hconsistency.ldr-limits")
                .says(
                        "As the temperature falls to 0 the loss becomes Crammer-Singer's, as it rises the mean violation, both linearly in λ or 1/λ.")
                .formula("""
                        \\max_k\\delta_k-\\psi_\\lambda\\sim\\lambda\\log\\frac K{\\#\\arg\\max}\\ (\\lambda\\to0),\\qquad
                        \\psi_\\lambda-\\bar\\delta\\sim\\frac{\\mathrm{Var}\\,\\delta}{2\\lambda}\\ (\\lambda\\to\\infty)""")
                .source(ZHU_2023.at("limits; rates derived: spec C3"))
                .proof("""
                        Take the largest violation out of the sum: $\\psi_\\lambda=\\max\\delta+\\lambda\\log\\frac{m+r}K$ with $m$ ties and
                        $r\\le Ke^{-\\mathrm{gap}/\\lambda}$. Take the mean out and expand: $\\psi_\\lambda-\\bar\\delta
                        =\\lambda\\log\\frac1K\\sum e^{(\\delta_k-\\bar\\delta)/\\lambda}=\\frac{\\mathrm{Var}\\,\\delta}{2\\lambda}+O(\\lambda^{-2})$.""")
                .theory(new Limits(LdrLoss::largest, LdrLoss::mean))
                .checkedBy(approached(), leadingTerms(), exponents())
                .twin("limits exchanged", new Limits(LdrLoss::mean, LdrLoss::largest))
                .build();
    }

    private static final List<Tempered> EXAMPLES = List.of(
            Tempered.of(1, 0, 1),
            Tempered.of(1, 0, 2, 2),
            Tempered.of(1, 1.6, 0, 0.9, 0.4),
            Tempered.of(1, 3, 3, 3, -5, 0, 1));

    private static Check<Limits> approached() {
        return CaseByCase.identity("violations at both ends of the temperatures", _ -> EXAMPLES, (limits, at) -> {
            double[] delta = at.delta();
            return Comparison.worst(
                    Comparison.near(
                            "ψ at λ = 1e-9",
                            LdrLoss.of(delta, 1e-9),
                            limits.cold().applyAsDouble(delta),
                            1e-8),
                    Comparison.near(
                            "ψ at λ = 1e9",
                            LdrLoss.of(delta, 1e9),
                            limits.warm().applyAsDouble(delta),
                            1e-7));
        });
    }

    private static Check<Limits> leadingTerms() {
        return CaseByCase.identity("leading terms at both ends", _ -> EXAMPLES, (limits, at) -> {
            double[] delta = at.delta();
            long ties = at.violations().stream().filter(x -> x == at.largest()).count();
            double mean = LdrLoss.mean(delta);
            double variance =
                    Arrays.stream(delta).map(x -> (x - mean) * (x - mean)).sum() / delta.length;
            double cold = 0.01;
            double warm = 1e7;
            return Comparison.worst(
                    Comparison.near(
                            "(limit − ψ)/λ at λ = 0.01",
                            (limits.cold().applyAsDouble(delta) - LdrLoss.of(delta, cold)) / cold,
                            Math.log((double) at.classes() / ties),
                            1e-12),
                    Comparison.close(
                            "λ (ψ − limit) at λ = 1e7",
                            warm
                                    * (LdrLoss.excess(delta, warm)
                                            + mean
                                            - limits.warm().applyAsDouble(delta)),
                            variance / 2,
                            1e-6));
        });
    }

    private static Check<Limits> exponents() {
        var cold =
                IntStream.rangeClosed(6, 14).mapToObj(k -> Math.scalb(1.0, -k)).toList();
        var warm =
                IntStream.rangeClosed(10, 20).mapToObj(k -> Math.scalb(1.0, k)).toList();
        return CaseByCase.rate("exponents of λ", _ -> EXAMPLES, (limits, at) -> {
            double[] delta = at.delta();
            double coldLimit = limits.cold().applyAsDouble(delta);
            double warmLimit = limits.warm().applyAsDouble(delta);
            double gap = LdrLoss.mean(delta) - warmLimit;
            return Comparison.worst(
                    Comparison.near(
                            "exponent as λ falls",
                            LogLogFit.exponent(cold, x -> x, x -> coldLimit - LdrLoss.of(delta, x)),
                            1,
                            1e-9),
                    Comparison.near(
                            "exponent as λ rises",
                            LogLogFit.exponent(warm, x -> x, x -> LdrLoss.excess(delta, x) + gap),
                            -1,
                            1e-3));
        });
    }
}
