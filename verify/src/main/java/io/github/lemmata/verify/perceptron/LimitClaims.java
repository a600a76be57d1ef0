package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.BatchPerceptron;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.DescentTrajectory;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptron;
import io.github.lemmata.simulations.perceptron.NormalizedBatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.NormalizedLimit;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import io.github.lemmata.theory.perceptron.TieExample;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// What gradient descent tends to, iterate by iterate, as the step size grows.
final class LimitClaims {

    private static final double ROUNDING = 1e-12;
    private static final int MOST_UPDATES = 100;

    private LimitClaims() {}

    /// The claimed limit of the rescaled iterate at a given number of updates.
    @FunctionalInterface
    interface Limit {
        List<BigFraction> at(LatticeDataset data, long t);

        /// The distance of an iterate in doubles from the limit.
        default double distance(double[] iterate, LatticeDataset data, long t) {
            var limit = at(data, t);
            return Math.sqrt(IntStream.range(0, iterate.length)
                    .mapToDouble(j -> iterate[j] - limit.get(j).doubleValue())
                    .map(x -> x * x)
                    .sum());
        }
    }

    static Claim<Limit> batchLimit() {
        return claim("perceptron.batch-limit")
                .says("As the step size grows, gradient descent becomes the batch perceptron, iterate by iterate.")
                .formula("\\lim_{\\gamma\\to\\infty}\\theta_t/\\gamma=\\hat\\theta_t\\quad\\text{for each fixed } t")
                .assuming("no tie occurs along the batch perceptron (implied by Assumption 3.1)")
                .source(TYURIN_2024.at("Theorem 3.2"))
                .<Limit>theory((data, t) -> BatchPerceptron.iterate(data, TieRule.FULL, t))
                .checkedBy(namedSetsTendToIt(), tieFreeSetsTendToIt())
                .twin("a full first step", LimitClaims::doubledAtOne)
                .build();
    }

    /// The batch perceptron as it would be if its first step were not halved, seen at that step.
    private static List<BigFraction> doubledAtOne(LatticeDataset data, long t) {
        var iterate = BatchPerceptron.iterate(data, TieRule.FULL, t);
        return t == 1 ? iterate.stream().map(x -> x.multiply(2)).toList() : iterate;
    }

    private static Check<Limit> namedSetsTendToIt() {
        return CaseByCase.identity(
                "tie-free named datasets",
                _ -> List.of(
                        NamedDatasets.thm41(),
                        NamedDatasets.thm51(9),
                        NamedDatasets.thm51(12),
                        NamedDatasets.osc(10, 1),
                        NamedDatasets.hard3d(4, 2),
                        NamedDatasets.hard3d(6, 10),
                        NamedDatasets.nonmono()),
                (limit, data) -> tendsTo(limit, data).orElseThrow());
    }

    private static Check<Limit> tieFreeSetsTendToIt() {
        return AdversarialSearch.over(Slabs.slabs(), new Draws(50, 400, 5000), LimitClaims::tendsTo);
    }

    /// Errors at every update up to separation, at step sizes doubled from $\gamma_0$ on, against claim 6 (ii),
    /// which
    /// tends to 0; empty where that bound does not apply.
    private static Optional<Comparison> tendsTo(Limit limit, LatticeDataset data) {
        return TieFree.of(BatchPerceptronRun.of(data, TieRule.FULL), MOST_UPDATES)
                .map(perceptron -> {
                    double squaredRadius = data.squaredRadius().doubleValue();
                    double first =
                            DeviationBounds.gamma0(squaredRadius, perceptron.separationIndex(), perceptron.distance());
                    return Comparison.worst(IntStream.range(0, 5)
                            .mapToObj(k -> Math.scalb(first, k))
                            .map(stepSize -> withinDeviation(limit, data, stepSize, perceptron))
                            .toArray(Comparison[]::new));
                });
    }

    private static Comparison withinDeviation(Limit limit, LatticeDataset data, double stepSize, TieFree perceptron) {
        double squaredRadius = data.squaredRadius().doubleValue();
        var run = DescentTrajectory.of(data.toPoints(), DescentRule.lrGd(stepSize));
        var closest = Comparison.that("no update", true);
        while (run.t() < perceptron.separationIndex()) {
            run.step();
            double bound = DeviationBounds.closed(run.t(), squaredRadius, stepSize, perceptron.distance());
            closest = Comparison.worst(closest, errorAtMost(limit, run, data, bound));
        }
        return closest;
    }

    private static Comparison errorAtMost(Limit limit, DescentTrajectory run, LatticeDataset data, double bound) {
        double error = limit.distance(run.iterate(), data, run.t());
        return Comparison.atMost(
                "error at t = " + run.t() + ", " + run.rule(), error, bound + ROUNDING * (1 + run.norm()), 0);
    }

    static Claim<Limit> tieLimit() {
        return claim("perceptron.tie-limit")
                .says(
                        "On every dataset the limit of gradient descent is the batch perceptron that gives a tie half a weight.")
                .formula("""
                        \\lim_{\\gamma\\to\\infty}\\theta_t/\\gamma=\\tilde\\theta_t,\\qquad
                        \\|\\theta_t/\\gamma-\\tilde\\theta_t\\|=O(\\gamma^te^{-c\\gamma})""")
                .source(DERIVED.at("spec claim 5; on Tyurin 2024, Theorem 3.2"))
                .proof("""
                        Let $e_t$ be the distance from the half-rule iterate and $\\delta_t$ its least margin among samples that are not
                        tied. The weight of such a sample is within $e^{-\\gamma(\\delta_t-Re_t)}$ of 0 or 1. A tied one has
                        $|z_i^\\top u_t|\\le Re_t$, so its weight is within $\\gamma Re_t/4$ of one half. Hence
                        $e_{t+1}\\le e_t(1+\\gamma R^2/4)+Re^{-\\gamma(\\delta_t-Re_t)}$ from $e_0=0$, which for fixed $t$ tends to 0
                        as $\\gamma$ grows.""")
                .finding(
                        "Theorem 3.2 needs its Assumption 3.1: on tied data the limit exists but follows the half rule.")
                .<Limit>theory((data, t) -> BatchPerceptron.iterate(data, TieRule.HALF, t))
                .checkedBy(tieExample(), anyDatasetTendsToIt())
                .publishedTwin("the full tie rule", (data, t) -> BatchPerceptron.iterate(data, TieRule.FULL, t))
                .build();
    }

    private static Check<Limit> tieExample() {
        return CaseByCase.identity(
                "step sizes on the tied pair",
                _ -> DoubleStream.of(0.5, 1, 2, 5, 10, 20, 100, 1000).boxed().toList(),
                (limit, stepSize) -> {
                    var run = DescentTrajectory.of(NamedDatasets.tie().toPoints(), DescentRule.lrGd(stepSize));
                    run.advanceTo(2);
                    return Comparison.near(
                            "distance from the limit at t = 2, γ = " + stepSize,
                            limit.distance(run.iterate(), NamedDatasets.tie(), 2),
                            TieExample.distance(stepSize),
                            1e-14);
                });
    }

    private static Check<Limit> anyDatasetTendsToIt() {
        return AdversarialSearch.over(Slabs.slabs(), new Draws(50, 400, 5000), (limit, data) -> {
            var worst = Stream.of(30.0, 100.0, 300.0)
                    .flatMap(stepSize -> withinTieRecursion(limit, data, stepSize).stream())
                    .toArray(Comparison[]::new);
            return worst.length == 0 ? Optional.empty() : Optional.of(Comparison.worst(worst));
        });
    }

    /// Errors against the recursion of the proof, $e_{t+1}\le e_t(1+\gamma
    /// R^2/4)+Re^{-\gamma(\delta_t-Re_t)}$, as
    /// long as that says something.
    private static Optional<Comparison> withinTieRecursion(Limit limit, LatticeDataset data, double stepSize) {
        double squaredRadius = data.squaredRadius().doubleValue();
        double radius = Math.sqrt(squaredRadius);
        var exact = BatchPerceptronRun.of(data, TieRule.HALF);
        var run = DescentTrajectory.of(data.toPoints(), DescentRule.lrGd(stepSize));
        exact.step();
        run.step();
        double bound = 1e-15 * run.norm();
        Optional<Comparison> closest = Optional.empty();
        while (bound < 1e-3 && run.t() < MOST_UPDATES) {
            var now = errorAtMost(limit, run, data, bound);
            closest = Optional.of(
                    closest.map(before -> Comparison.worst(before, now)).orElse(now));
            double gap = untiedDistance(exact) - radius * bound;
            bound = bound * (1 + stepSize * squaredRadius / 4)
                    + radius * Math.exp(-stepSize * gap)
                    + 1e-15 * run.norm();
            exact.step();
            run.step();
        }
        return closest;
    }

    private static double untiedDistance(BatchPerceptronRun run) {
        return run.scores().stream()
                .mapToDouble(score -> Math.abs(score.doubleValue()))
                .filter(distance -> distance > 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static Claim<Limit> normalizedLimit() {
        return claim("perceptron.nlr-limit")
                .says(
                        "As the step size grows, normalized gradient descent becomes the normalized batch perceptron, and after separation a hard-margin perceptron.")
                .formula("""
                        \\lim_{\\gamma\\to\\infty}\\theta_t/\\gamma=u_t,\\qquad
                        u_{t+1}=u_t+\\mathrm{mean}\\{z_i:z_i^\\top u_t=\\min_jz_j^\\top u_t\\}\\ \\text{once separated}""")
                .assuming("no tie occurs")
                .source(DERIVED.at("spec claim 14; the paper states only the heuristic"))
                .proof("""
                        The two steps are ratios $A/B$ and $A'/B'$ of weighted sums with $B'=|S_t|$, and
                        $\\|A/B-A'/B'\\|\\le\\|A-A'\\|/B'+(\\|A\\|/B)\\,|B-B'|/B'$. Each of the $n$ weights is within
                        $e^{-\\gamma(\\delta_t-Re_t)}$ of its limit, which gives the recursion, and induction gives the bound. After
                        separation all weights vanish, but their ratios do not: $w_i/w_j\\le2e^{-\\gamma(m_i-m_j)}$, so in the limit only the
                        samples of least margin count.""")
                .finding(
                        "Normalized gradient descent does not stop at the perceptron's separator: it goes on to the maximal margin.")
                .<Limit>theory(NormalizedLimit::iterate)
                .checkedBy(fortySteps(), normalizedDeviation())
                .twin("frozen at the separator", NormalizedBatchPerceptron::iterate)
                .build();
    }

    private static Check<Limit> fortySteps() {
        return CaseByCase.identity(
                "datasets followed for 40 updates at γ = 1000",
                _ -> List.of(
                        NamedDatasets.thm41(),
                        NamedDatasets.hard3d(4, 2),
                        NamedDatasets.nonmono(),
                        NamedDatasets.osc(10, 1)),
                (limit, data) -> {
                    var run = DescentTrajectory.of(data.toPoints(), DescentRule.nlrGd(1000));
                    var closest = Comparison.that("no update", true);
                    while (run.t() < 40) {
                        run.step();
                        double error = limit.distance(run.iterate(), data, run.t());
                        closest = Comparison.worst(
                                closest,
                                Comparison.atMost("relative error at t = " + run.t(), error / run.norm(), 1e-10, 0));
                    }
                    return closest;
                });
    }

    /// Errors up to separation against $2n(t-1)Re^{1-\gamma\delta}$ at a step size where that applies.
    private static Check<Limit> normalizedDeviation() {
        return AdversarialSearch.over(
                Slabs.slabs(),
                new Draws(50, 400, 5000),
                (limit, data) -> TieFree.of(NormalizedBatchPerceptronRun.of(data), MOST_UPDATES)
                        .map(perceptron -> {
                            double squaredRadius = data.squaredRadius().doubleValue();
                            long n = data.n();
                            double stepSize = 1 / perceptron.distance();
                            while (2
                                            * n
                                            * DeviationBounds.condition(
                                                    perceptron.separationIndex(),
                                                    squaredRadius,
                                                    stepSize,
                                                    perceptron.distance())
                                    > 1) {
                                stepSize *= 2;
                            }
                            var run = DescentTrajectory.of(data.toPoints(), DescentRule.nlrGd(stepSize));
                            var closest = Comparison.that("no update", true);
                            while (run.t() < perceptron.separationIndex()) {
                                run.step();
                                double bound = DeviationBounds.normalizedClosed(
                                        n, run.t(), squaredRadius, stepSize, perceptron.distance());
                                closest = Comparison.worst(closest, errorAtMost(limit, run, data, bound));
                            }
                            return closest;
                        }));
    }
}
