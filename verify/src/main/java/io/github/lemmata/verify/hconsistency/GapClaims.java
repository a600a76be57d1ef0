package io.github.lemmata.verify.hconsistency;

import static io.github.lemmata.theory.hconsistency.HconsistencyPapers.MAO_2023;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.ConditionalMinimum;
import io.github.lemmata.theory.hconsistency.MinimizabilityGaps;
import io.github.lemmata.theory.hconsistency.Transform;
import io.github.lemmata.theory.hconsistency.TwoPointLinear;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How far the best hypothesis of a family stays from the best scores at each point.
final class GapClaims {

    private static final double ROUNDING = 1e-14;

    private GapClaims() {}

    static List<Claim<?>> all() {
        return List.of(minimizabilityGap(), gapJensenBound());
    }

    /// What is claimed of minimizability gaps.
    ///
    /// @param oppositePoints gap of the constants at $(\tau,q)$ on two points with opposite labels
    /// @param nonincreasing for which $q$ that gap is nonincreasing in $\tau$
    record GapLaw(DoubleBinaryOperator oppositePoints, DoublePredicate nonincreasing) {}

    static Claim<GapLaw> minimizabilityGap() {
        DoublePredicate certainLabels = q -> q == 0 || q == 1;
        return claim("hconsistency.minimizability-gap")
                .says(
                        "The minimizability gap is never negative, falls with τ if labels are certain, and need not if they are noisy.")
                .formula("""
                        \\begin{gathered}
                        M_\\tau(H)=R_\\tau^*(H)-\\mathbb E\\,C_\\tau^*(p(X))\\ge0,\\qquad\\text{constants: }M_\\tau=C_\\tau^*(\\mathbb E\\,p(X))-\\mathbb E\\,C_\\tau^*(p(X))\\\\
                        p^{(1)}=(q,1-q),\\ p^{(2)}=(1-q,q):\\quad M_\\tau=T_\\tau(|2q-1|)\\ (\\tau\\le2),\\qquad\\tfrac{|2q-1|}{2(\\tau-1)}\\ (\\tau>2)
                        \\end{gathered}""")
                .assuming("labels certain given the point, and complete H, for the gap to fall with τ")
                .source(MAO_2023.at("definition of the gap; closed forms and comparison over τ derived: spec A12"))
                .finding(
                        "The gap is not monotone in τ under label noise: at q = 0.55 it is 0.005013, 0.004725, 0.005008, 0.007053, 0.05 for τ = 0, 0.5, 1, 1.5, 2. With certain labels it is nonincreasing.")
                .proof("""
                        A constant has the risk $C_\\tau(\\mathbb E\\,p(X),f)$, linear in the label distribution, so the best one has
                        $C^*_\\tau(\\mathbb E\\,p(X))$, and $C^*_\\tau$ is concave. For opposite points the mean is $(\\frac12,\\frac12)$. For
                        $\\tau\\le2$ tied scores are best there, so the gap is $\\Phi^\\tau(1)-C^*_\\tau((q,1-q))=T_\\tau(|2q-1|)$; for
                        $\\tau>2$ one-sided scores are, with risk $\\frac1{2(\\tau-1)}$. With certain labels $C^*_\\tau=0$, and
                        $\\ell_\\tau$ is nonincreasing in $\\tau$, hence so is its least risk.""")
                .theory(new GapLaw(MinimizabilityGaps::ofOppositePoints, certainLabels))
                .checkedBy(
                        fallsWhereClaimed(),
                        closedFormIsTheMinimum(),
                        valuesUnderNoise(),
                        isNeverNegative(),
                        fallsWithCertainLabels(),
                        allFunctionsHaveNone(),
                        nothingBeatsTheBestLine())
                .twin("nonincreasing in τ always", new GapLaw(MinimizabilityGaps::ofOppositePoints, _ -> true))
                .twin(
                        "T(|q − 1/2|)",
                        new GapLaw((tau, q) -> new Transform(tau, 2).at(Math.abs(q - 0.5)), certainLabels))
                .build();
    }

    private static final List<Double> TAUS = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 1.9, 2.0, 2.5, 3.0);

    /// How likely the likelier label is.
    private record NoiseLevel(double q) {
        @Override
        public String toString() {
            return "q=" + q;
        }
    }

    private static Check<GapLaw> fallsWhereClaimed() {
        var levels =
                Stream.of(0.55, 0.6, 0.75, 0.95, 1.0, 0.0).map(NoiseLevel::new).toList();
        return CaseByCase.identity("noise levels, asked where a fall is claimed", _ -> levels, (law, level) -> {
            double q = level.q();
            if (!law.nonincreasing().test(q)) {
                return Comparison.that("nothing is claimed at q = " + q, true);
            }
            return Comparison.worst(IntStream.range(1, TAUS.size())
                    .mapToObj(i -> Comparison.atMost(
                            "gap at τ = " + TAUS.get(i),
                            law.oppositePoints().applyAsDouble(TAUS.get(i), q),
                            "gap at τ = " + TAUS.get(i - 1),
                            law.oppositePoints().applyAsDouble(TAUS.get(i - 1), q),
                            ROUNDING))
                    .toArray(Comparison[]::new));
        });
    }

    private record Noise(double tau, double q) {}

    private static List<Noise> noises() {
        return TAUS.stream()
                .flatMap(tau -> List.of(0.0, 0.05, 0.45, 0.5, 0.55, 0.75, 0.95, 1.0).stream()
                        .map(q -> new Noise(tau, q)))
                .toList();
    }

    /// Constants are the linear scores on two equal points: there the least risk is found by search.
    private static Check<GapLaw> closedFormIsTheMinimum() {
        return CaseByCase.identity(
                "gaps of constants against minimised risks",
                _ -> noises(),
                (law, noise) -> Comparison.near(
                        "gap",
                        law.oppositePoints().applyAsDouble(noise.tau(), noise.q()),
                        minimisedConstantRisk(noise)
                                - ConditionalMinimum.of(noise.tau(), new double[] {noise.q(), 1 - noise.q()}),
                        1e-13));
    }

    private static double minimisedConstantRisk(Noise noise) {
        return new TwoPointLinear(1, 1, noise.q(), 1 - noise.q())
                .best(noise.tau())
                .risk();
    }

    /// A gap to the digits that the specification prints.
    private record Printed(double tau, double q, double gap, double digit) {}

    private static final List<Printed> PRINTED = List.of(
            new Printed(0, 0.55, 0.005013, 1e-6),
            new Printed(0.5, 0.55, 0.004725, 1e-6),
            new Printed(1, 0.55, 0.005008, 1e-6),
            new Printed(1.5, 0.55, 0.007053, 1e-6),
            new Printed(2, 0.55, 0.05, 1e-15),
            new Printed(0, 0.95, 0.56411, 1e-5),
            new Printed(0.5, 0.95, 0.51443, 1e-5),
            new Printed(1, 0.95, 0.49463, 1e-5),
            new Printed(1.5, 0.95, 0.48842, 1e-5),
            new Printed(2, 0.95, 0.45, 1e-15));

    private static Check<GapLaw> valuesUnderNoise() {
        return CaseByCase.identity(
                "printed gaps, rising at q = 0.55 and falling at 0.95",
                _ -> PRINTED,
                (law, row) -> Comparison.near(
                        "gap", law.oppositePoints().applyAsDouble(row.tau(), row.q()), row.gap(), 0.51 * row.digit()));
    }

    private static Check<GapLaw> isNeverNegative() {
        return AdversarialSearch.over(
                new LabelWorlds(false),
                (_, world) -> Optional.of(Comparison.atMost(
                        "mean of the least risks",
                        MinimizabilityGaps.meanMinimum(world.tau(), world.weights(), world.rows()) - rounding(world),
                        "best constant risk",
                        world.bestConstantRisk(world.tau()),
                        ROUNDING)));
    }

    private static double rounding(LabelWorlds.LabelWorld world) {
        return ROUNDING * (1 + world.bestConstantRisk(world.tau()));
    }

    private static Check<GapLaw> fallsWithCertainLabels() {
        return AdversarialSearch.over(new LabelWorlds(true), (_, world) -> {
            double larger = world.tau() + 0.25;
            return Optional.of(Comparison.atMost(
                    "gap at τ = " + larger,
                    world.gap(larger) - rounding(world),
                    "gap at τ = " + world.tau(),
                    world.gap(world.tau()),
                    ROUNDING));
        });
    }

    /// The scores that are best at each point, $a\log p$, have the mean of the least risks.
    private static Check<GapLaw> allFunctionsHaveNone() {
        return AdversarialSearch.over(new LabelWorlds(false), new Draws(100, 2000, 30_000), (_, world) -> {
            boolean attained = world.tau() < 1.99
                    && Arrays.stream(world.rows())
                            .flatMapToDouble(Arrays::stream)
                            .allMatch(x -> x > 1e-300);
            return attained ? Optional.of(bestScoresReachTheMinimum(world)) : Optional.empty();
        });
    }

    private static Comparison bestScoresReachTheMinimum(LabelWorlds.LabelWorld world) {
        var loss = new CompSumLoss(world.tau());
        double risk = 0;
        for (int i = 0; i < world.weights().length; i++) {
            double[] row = world.rows()[i];
            double[] scores =
                    Arrays.stream(row).map(x -> Math.log(x) / (2 - world.tau())).toArray();
            risk += world.weights()[i] * loss.conditionalRisk(row, scores);
        }
        double least = MinimizabilityGaps.meanMinimum(world.tau(), world.weights(), world.rows());
        return Comparison.near("risk of the best scores", risk, least, 1e-12 * Math.max(1, least));
    }

    private static Check<GapLaw> nothingBeatsTheBestLine() {
        var problems = RealBox.of("x1", 0.1, 3)
                .and("x2", -3, -0.1)
                .and("eta1", 0, 1)
                .and("eta2", 0, 1)
                .and("tau", 0, 3)
                .and("w", -40, 40);
        return AdversarialSearch.over(problems, new Draws(30, 200, 10_000), (_, point) -> {
            var line = new TwoPointLinear(point.at(0), point.at(1), point.at(2), point.at(3));
            double tau = point.at(4);
            double least = line.best(tau).risk();
            return Optional.of(Comparison.worst(
                    Comparison.atMost("least risk", least - 1e-13, "R(w)", line.risk(tau, point.at(5)), 1e-12),
                    Comparison.atMost(
                            "mean of the least risks",
                            line.meanMinimum(tau) - ROUNDING,
                            "least risk",
                            least,
                            ROUNDING)));
        });
    }

    /// The claim's number is the $\tau_0$ of the bound $R^*_\tau(H)\le\Phi^\tau(R^*_{\tau_0}(H))$.
    static Claim<Double> gapJensenBound() {
        return claim("hconsistency.gap-jensen-bound")
                .says(
                        "The best risk of any comp-sum loss is at most Φ of the best sum-exponential risk, a bound that falls with τ.")
                .formula("""
                        R_\\tau^*(H)\\le\\Phi^\\tau(R_0^*(H)),\\qquad M_\\tau(H)\\le\\Phi^\\tau(R_0^*(H))-\\mathbb E\\,C_\\tau^*(p(X))""")
                .source(MAO_2023.at("published form, re-proved: spec A13"))
                .proof("""
                        $\\ell_\\tau=\\Phi^\\tau(\\ell_0)$ and $\\Phi^\\tau$ is concave and increasing, so
                        $R_\\tau(h)=\\mathbb E\\,\\Phi^\\tau(\\ell_0)\\le\\Phi^\\tau(R_0(h))$ for every $h$; take the infimum over $h$. $\\Phi^\\tau(u)$ is
                        nonincreasing in $\\tau$ since $\\partial_u\\Phi^\\tau=(1+u)^{-\\tau}$ is and $\\Phi^\\tau(0)=0$.""")
                .theory(0.0)
                .checkedBy(boundsConstants(), boundsLines(), printedExample(), boundFallsWithTau())
                .twin("Φ of the best logistic risk", 1.0)
                .build();
    }

    private static Check<Double> boundsConstants() {
        return AdversarialSearch.over(
                new LabelWorlds(false),
                (base, world) -> Optional.of(Comparison.atMost(
                        "best constant risk",
                        world.bestConstantRisk(world.tau()),
                        "bound",
                        MinimizabilityGaps.bestRiskBound(world.tau(), world.bestConstantRisk(base)),
                        ROUNDING)));
    }

    private static Check<Double> boundsLines() {
        var problems = RealBox.of("x1", 0.1, 3)
                .and("x2", 0.1, 3)
                .and("eta1", 0, 1)
                .and("eta2", 0, 1)
                .and("tau", 0, 3);
        return AdversarialSearch.over(problems, new Draws(20, 100, 5000), (base, point) -> {
            var line = new TwoPointLinear(point.at(0), point.at(1), point.at(2), point.at(3));
            double bound = MinimizabilityGaps.bestRiskBound(
                    point.at(4), line.best(base).risk());
            return Optional.of(Comparison.atMost(
                    "best risk of a line", line.best(point.at(4)).risk() - 1e-13, "bound", bound, 1e-12));
        });
    }

    /// Best risk and bound of the constants for labels with frequencies 0.9 and 0.1, as the specification
    /// prints them.
    private record Example(double tau, double risk, double bound) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example(0, 0.6, 0.6),
            new Example(0.5, 0.4588, 0.52982),
            new Example(1, 0.32508, 0.47),
            new Example(1.5, 0.18892, 0.41886),
            new Example(2, 0.1, 0.375));

    private static Check<Double> printedExample() {
        double[] frequencies = {0.9, 0.1};
        double[][] certain = {{1, 0}, {0, 1}};
        return CaseByCase.identity("printed pairs of risk and bound", _ -> EXAMPLES, (base, row) -> {
            double risk = MinimizabilityGaps.bestConstantRisk(row.tau(), frequencies, certain);
            double known = MinimizabilityGaps.bestConstantRisk(base, frequencies, certain);
            return Comparison.worst(
                    Comparison.near("best risk", risk, row.risk(), 5e-6),
                    Comparison.near("bound", MinimizabilityGaps.bestRiskBound(row.tau(), known), row.bound(), 1e-5));
        });
    }

    private static Check<Double> boundFallsWithTau() {
        return AdversarialSearch.over(
                RealBox.of("R0", 0, 1000).and("tau", 0, 3).and("more", 0, 3),
                (_, point) -> Optional.of(Comparison.atMost(
                        "bound at the larger τ",
                        MinimizabilityGaps.bestRiskBound(point.at(1) + point.at(2), point.at(0)),
                        "bound at τ",
                        MinimizabilityGaps.bestRiskBound(point.at(1), point.at(0)),
                        ROUNDING)));
    }
}
