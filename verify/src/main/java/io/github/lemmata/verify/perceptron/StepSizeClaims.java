package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentRule.lrGd;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.GradientFlow;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DescentBounds;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// How the number of updates of gradient descent depends on the step size.
final class StepSizeClaims {

    private static final long MOST_UPDATES = 1_000_000;

    private StepSizeClaims() {}

    /// What claim 19 says of the separation index T as a function of the step size.
    ///
    /// @param laterCount the most that T can be at a larger step
    /// @param plateau the multiple of γ₀ of claim 6 from which on T is at least the batch perceptron's
    record StepSizeLaw(LaterCount laterCount, double plateau) {}

    /// A bound on T at a step size.
    @FunctionalInterface
    interface LaterCount {
        /// The bound for a dataset, from the least T at smaller step sizes.
        double at(LatticeDataset data, long earlier, double stepSize);
    }

    static Claim<StepSizeLaw> stepSizeScan() {
        LaterCount bounded = (data, _, stepSize) -> DescentBounds.lrGd(
                data.n(),
                data.squaredRadius().doubleValue(),
                data.squaredMargin().doubleValue(),
                stepSize);
        return claim("perceptron.step-size-scan")
                .says(
                        "Larger steps need not separate sooner: only small and very large steps have a law, T ≈ τ/γ and T = T of the batch perceptron.")
                .formula("""
                        T(\\gamma)=T_{\\mathrm{BP}}\\ \\text{for large}\\ \\gamma,\\qquad\\gamma T(\\gamma)\\to\\tau\\ (\\gamma\\to0),\\qquad
                        \\text{nonmono:}\\ T(1)=4<T(\\gamma)=11\\ \\text{for all}\\ \\gamma\\ge\\gamma_0=19.798""")
                .assuming("no tie along the batch perceptron (large steps)")
                .assuming("the flow crosses transversally (small steps)")
                .source(DERIVED.at("spec claim 19"))
                .proof("""
                        (a) For tie-free data the iterates converge to those of the batch perceptron, whose scores at $T_{\\mathrm{BP}}$ are
                        positive and were not before. (b) In the time $\\gamma t$, gradient descent is Euler's method for the flow, which
                        converges on bounded times; a transversal crossing moves continuously. (c) is shown by examples.""")
                .finding(
                        "That larger steps separate faster is an observation, not a theorem: a set of 9 samples needs 4 updates at γ = 1 and 11 at every γ ≥ 19.8.")
                .theory(new StepSizeLaw(bounded, 1))
                .checkedBy(laterCounts(), largeSteps(), smallSteps(), flowTime(), counts(), constants())
                .twin("T is non-increasing in γ", new StepSizeLaw((_, earlier, _) -> earlier, 1))
                .twin("plateau from γ₀/10", new StepSizeLaw(bounded, 0.1))
                .build();
    }

    private static Check<StepSizeLaw> laterCounts() {
        var rules = List.of(lrGd(1), lrGd(10), lrGd(1000));
        return AdversarialSearch.over(new ThreePointSets(), new Draws(150, 500, 20_000), (law, data) -> {
            if (tieFree(data).isEmpty()) {
                return Optional.empty();
            }
            long[] counts = RescaledDescent.separationIndices(data.toPoints(), rules, MOST_UPDATES).stream()
                    .mapToLong(count -> count.orElse(MOST_UPDATES))
                    .toArray();
            long earlier = Math.min(counts[0], counts[1]);
            return Optional.of(Comparison.atMost(
                    "T(1000) after T(1), T(10) = " + counts[0] + ", " + counts[1],
                    counts[2],
                    law.laterCount().at(data, earlier, 1000),
                    1e-12));
        });
    }

    private static Optional<TieFree> tieFree(LatticeDataset data) {
        return TieFree.of(BatchPerceptronRun.of(data, TieRule.FULL), 1000);
    }

    /// (a) From γ₀ on, T is at least the batch perceptron's, and the same where claim 6 says so.
    private static Check<StepSizeLaw> largeSteps() {
        var multiplesOfGamma0 = StepSized.over(Slabs.slabs(), 1, 10).inUnitsOf("gamma0");
        return AdversarialSearch.over(
                multiplesOfGamma0,
                new Draws(50, 300, 10_000),
                (law, run) -> tieFree(run.data()).map(perceptron -> {
                    long expected = perceptron.separationIndex();
                    double stepSize = run.stepSize() * law.plateau() * gamma0(run.data(), perceptron);
                    long count = RescaledDescent.separationIndex(run.data().toPoints(), lrGd(stepSize), 2 * expected)
                            .orElse(2 * expected);
                    String what = "T at γ = " + stepSize;
                    return sameCount(run.data(), perceptron, stepSize)
                            ? Comparison.same(what, count, expected)
                            : Comparison.atMost(
                                    "T of the batch perceptron", BigFraction.of(expected), what, BigFraction.of(count));
                }));
    }

    private static double gamma0(LatticeDataset data, TieFree perceptron) {
        return DeviationBounds.gamma0(
                data.squaredRadius().doubleValue(), perceptron.separationIndex(), perceptron.distance());
    }

    /// Claim 6 (iii), which holds the more easily the larger the step.
    private static boolean sameCount(LatticeDataset data, TieFree perceptron, double stepSize) {
        return DeviationBounds.sameSeparationIndex(
                perceptron.separationIndex(),
                data.squaredRadius().doubleValue(),
                stepSize,
                perceptron.distance(),
                perceptron.lastDistance());
    }

    /// (b) Descent follows the flow: the separation times differ by at most two steps.
    private static Check<StepSizeLaw> smallSteps() {
        return CaseByCase.identity("runs with small steps", StepSizeClaims::smallRuns, (_, run) -> {
            double time =
                    GradientFlow.separationTime(run.data().toPoints(), 1e4).orElseThrow();
            double scaledCount = run.stepSize() * count(run.data(), run.stepSize());
            return Comparison.near("γT", scaledCount, time, 2 * run.stepSize());
        });
    }

    private static List<StepSized.Run> smallRuns(Effort effort) {
        var datasets = List.of(
                NamedDatasets.thm51(100),
                NamedDatasets.thm41(),
                NamedDatasets.nonmono(),
                NamedDatasets.hard3d(6, 10),
                NamedDatasets.slow2(5, 8));
        return effort.pick(DoubleStream.of(0.1), DoubleStream.of(0.1, 0.01), DoubleStream.of(0.1, 0.01, 0.001))
                .boxed()
                .flatMap(stepSize -> datasets.stream().map(data -> new StepSized.Run(data, stepSize)))
                .toList();
    }

    private static long count(LatticeDataset data, double stepSize) {
        return RescaledDescent.separationIndex(data.toPoints(), lrGd(stepSize), MOST_UPDATES)
                .orElse(-1);
    }

    /// A stretch of step sizes on which T is constant.
    private record Stretch(LatticeDataset data, double from, double to, long updates) {
        static Stretch at(LatticeDataset data, double stepSize, long updates) {
            return new Stretch(data, stepSize, stepSize, updates);
        }

        /// Compares at every hundredth.
        Comparison counted() {
            return Comparison.worst(IntStream.rangeClosed(0, (int) Math.round(100 * (to - from)))
                    .mapToDouble(i -> from + i / 100.0)
                    .mapToObj(step -> Comparison.same("T at γ = " + step, count(data, step), updates))
                    .toArray(Comparison[]::new));
        }
    }

    /// (c) The numbers of updates on named datasets; those of `nonmono` rise from 4 to 11.
    private static Check<StepSizeLaw> counts() {
        var nonmono = NamedDatasets.nonmono();
        var hard3d = NamedDatasets.hard3d(6, 10);
        var thm51 = NamedDatasets.thm51(100);
        var stretches = List.of(
                Stretch.at(nonmono, 0.3, 21),
                new Stretch(nonmono, 0.81, 1.66, 4),
                new Stretch(nonmono, 1.68, 2, 8),
                new Stretch(nonmono, 2.02, 3.03, 9),
                new Stretch(nonmono, 3.05, 7.18, 10),
                new Stretch(nonmono, 7.21, 20, 11),
                Stretch.at(nonmono, 100, 11),
                Stretch.at(nonmono, 1000, 11),
                Stretch.at(hard3d, 1, 40),
                Stretch.at(hard3d, 10, 44),
                Stretch.at(hard3d, 100, 44),
                Stretch.at(hard3d, 1e3, 53),
                Stretch.at(hard3d, 1e4, 53),
                Stretch.at(thm51, 1, 561),
                Stretch.at(thm51, 0.1, 5615),
                Stretch.at(thm51, 0.01, 56148));
        return CaseByCase.identity(
                "stretches of step sizes on named datasets", _ -> stretches, (_, stretch) -> stretch.counted());
    }

    /// Claim 6 holds on `nonmono` at γ₀, hence at all larger steps: T = 11 is proved there, not scanned.
    private static Check<StepSizeLaw> constants() {
        return CaseByCase.identity("proof that T = 11 from γ₀ on", _ -> List.of(NamedDatasets.nonmono()), (_, data) -> {
            var perceptron = tieFree(data).orElseThrow();
            double gamma0 = gamma0(data, perceptron);
            return Comparison.worst(
                    Comparison.same("T of the batch perceptron", perceptron.separationIndex(), 11),
                    Comparison.close("δ", perceptron.distance(), 0.5, 1e-15),
                    Comparison.close("δ₁₁", perceptron.lastDistance(), 5.0 / 6, 1e-15),
                    Comparison.near("γ₀", gamma0, 19.798, 5e-4),
                    Comparison.that("claim 6 (iii) holds at γ₀", sameCount(data, perceptron, gamma0 * (1 + 1e-9))));
        });
    }

    private static Check<StepSizeLaw> flowTime() {
        return CaseByCase.identity(
                "flow's separation time",
                _ -> List.of(NamedDatasets.thm51(100)),
                (_, data) -> Comparison.near(
                        "τ", GradientFlow.separationTime(data.toPoints(), 1e4).orElseThrow(), 561.4838, 5e-5));
    }
}
