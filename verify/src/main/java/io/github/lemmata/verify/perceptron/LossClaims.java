package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentRule.lrGd;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.perceptron.BatchPerceptronRun;
import io.github.lemmata.simulations.perceptron.DescentTrajectory;
import io.github.lemmata.simulations.perceptron.Losses;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import io.github.lemmata.theory.perceptron.LossThreshold;
import io.github.lemmata.theory.perceptron.Smoothness;
import io.github.lemmata.theory.special.Logistic;
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
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.numbers.fraction.BigFraction;

/// What the logistic loss tells about separation: nothing for large steps, everything for small ones.
final class LossClaims {

    private static final double LOG_TWO = Math.log(2);

    /// The margins of `thm41` after the first step, whatever the step size.
    private static final double[] FIRST_MARGINS = {-0.25, 3.5};

    private static final long[] ONCE = {1, 1};

    private LossClaims() {}

    /// What claim 17 says of the loss before separation.
    ///
    /// @param slope the limit of f(θ₁)/γ on `thm41`
    /// @param threshold the step size from which on the first update raises the loss on `thm41`
    /// @param lowerBound what the loss of an unseparated iterate exceeds, on any dataset
    record LossLaw(double slope, double threshold, LossBound lowerBound) {}

    /// A bound on the logistic loss of an iterate.
    @FunctionalInterface
    interface LossBound {
        /// The bound from the perceptron loss $P(\hat\theta_t)$, the radius $R$ and the deviation $e_t$.
        double at(double stepSize, double perceptronLoss, double radius, double deviation);
    }

    static Claim<LossLaw> lossUnreliable() {
        double slope = 0.125;
        double threshold = LossThreshold.of(FIRST_MARGINS, ONCE).orElseThrow();
        LossBound bound = (stepSize, loss, radius, deviation) -> stepSize * (loss - radius * deviation);
        return claim("perceptron.loss-unreliable")
                .says(
                        "Before separation the loss grows linearly in the step size, while the number of updates stays the same.")
                .formula("""
                        f(\\theta_t)\\ge\\gamma\\,(P(\\hat\\theta_t)-Re_t),\\quad f(\\theta_t)/\\gamma\\to P(\\hat\\theta_t)>0
                        \\quad(t<T_{\\mathrm{BP}}),\\qquad f(\\theta_1)>\\log2\\iff\\gamma>\\gamma^\\star=4.3944\\ldots\\ \\text{on thm41}""")
                .assuming("no tie before separation for P > 0")
                .source(TYURIN_2024.at("Theorem 4.1; general datasets: derived, spec claim 17"))
                .finding("Theorem 4.1 states θ₁ = 0; its proof starts from θ₀ = 0, and so does this check.")
                .theory(new LossLaw(slope, threshold, bound))
                .checkedBy(limitsOnThm41(), thresholdOnThm41(), lossesOnThm51(), boundedBelow())
                .twin("f(θ₁)/γ → 1/4", new LossLaw(0.25, threshold, bound))
                .twin("γ* = 4", new LossLaw(slope, 4, bound))
                .twin(
                        "γP without the deviation",
                        new LossLaw(slope, threshold, (stepSize, loss, _, _) -> stepSize * loss))
                .build();
    }

    private static List<StepSized.Run> onThm41(double... stepSizes) {
        return Arrays.stream(stepSizes)
                .mapToObj(stepSize -> new StepSized.Run(NamedDatasets.thm41(), stepSize))
                .toList();
    }

    /// Theorem 4.1: two updates separate, and the loss rises to infinity before it falls to 0.
    private static Check<LossLaw> limitsOnThm41() {
        return CaseByCase.identity("step sizes on thm41", _ -> onThm41(20, 40, 100, 400, 900), (law, run) -> {
            var points = run.data().toPoints();
            double stepSize = run.stepSize();
            double radius = points.radius();
            double deviation = DeviationBounds.step(0, 0.25, 17, stepSize);
            double leastMargin = 0.75 - radius * deviation;
            double[] first = RescaledDescent.scaledIterate(points, lrGd(stepSize), 1);
            double[] second = RescaledDescent.scaledIterate(points, lrGd(stepSize), 2);
            double firstLoss = Losses.logistic(points, stepSize, first);
            return Comparison.worst(
                    Comparison.that("u₁ = (1/2, 3/4)", Arrays.equals(first, new double[] {0.5, 0.75})),
                    Comparison.close("f(θ₁)", firstLoss, LossThreshold.lossAt(FIRST_MARGINS, ONCE, stepSize), 1e-11),
                    Comparison.near("f(θ₁)/γ", firstLoss / stepSize, law.slope(), LOG_TWO / stepSize),
                    Comparison.near(
                            "‖∇f(θ₁)‖", Losses.gradientNorm(points, stepSize, first), Math.sqrt(0.5), deviation),
                    Comparison.atMost(
                            "‖u₂ − (1, 1/4)‖", MathArrays.distance(second, new double[] {1, 0.25}), deviation, 1e-12),
                    Comparison.near("first margin of u₂", points.score(0, second), 0.75, radius * deviation),
                    Comparison.near("second margin of u₂", points.score(1, second), 2, radius * deviation),
                    Comparison.atMost(
                            "f(θ₂)",
                            Losses.logistic(points, stepSize, second),
                            Math.exp(-stepSize * leastMargin),
                            1e-12),
                    Comparison.atMost(
                            "‖∇f(θ₂)‖",
                            Losses.gradientNorm(points, stepSize, second),
                            radius * Math.exp(-stepSize * leastMargin),
                            1e-12));
        });
    }

    private static Check<LossLaw> thresholdOnThm41() {
        var multiples = List.of(0.01, 0.5, 0.9, 1 - 1e-9, 1 + 1e-9, 1.1, 2.0, 100.0);
        return CaseByCase.identity("multiples of γ* on thm41", _ -> multiples, (law, multiple) -> {
            double stepSize = multiple * law.threshold();
            double loss = lossAfter(1, NamedDatasets.thm41().toPoints(), stepSize);
            return multiple > 1 ? Comparison.below("log 2", LOG_TWO, loss) : Comparison.below("f(θ₁)", loss, LOG_TWO);
        });
    }

    private static double lossAfter(long steps, WeightedPoints points, double stepSize) {
        return Losses.logistic(points, stepSize, RescaledDescent.scaledIterate(points, lrGd(stepSize), steps));
    }

    /// The loss of θ₂₀₀ on thm51(1000) to the digits that the spec prints, and the number of updates.
    private record Row(double stepSize, double loss, long updates) {}

    private static final List<Row> ON_THM51 = List.of(
            new Row(1, 0.00747, 7313),
            new Row(10, 0.00357, 729),
            new Row(100, 0.0125, 308),
            new Row(1e3, 0.125, 301),
            new Row(1e4, 1.252, 301));

    private static Check<LossLaw> lossesOnThm51() {
        return CaseByCase.identity("step sizes on thm51(1000)", _ -> ON_THM51, (_, row) -> {
            var points = NamedDatasets.thm51(1000).toPoints();
            return Comparison.worst(
                    Comparison.close("f(θ₂₀₀)", lossAfter(200, points, row.stepSize()), row.loss(), 4e-3),
                    Comparison.same(
                            "T",
                            RescaledDescent.separationIndex(points, lrGd(row.stepSize()), 10_000)
                                    .orElse(-1),
                            row.updates()));
        });
    }

    private static Check<LossLaw> boundedBelow() {
        var runs = StepSized.over(Slabs.slabs(), 0.1, 1e4);
        return AdversarialSearch.over(
                runs,
                new Draws(100, 500, 20_000),
                (law, run) -> Optional.of(boundedBelow(law.lowerBound(), run.data(), run.stepSize())));
    }

    private static Comparison boundedBelow(LossBound bound, LatticeDataset data, double stepSize) {
        var points = data.toPoints();
        var perceptron = BatchPerceptronRun.of(data, TieRule.FULL);
        var descent = DescentTrajectory.of(points, lrGd(stepSize));
        perceptron.step();
        descent.step();
        var closest = Comparison.that("f ≥ γ (P − R e) before separation", true);
        for (; !perceptron.separated() && perceptron.t() <= 30; perceptron.step(), descent.step()) {
            var exact = Losses.perceptron(perceptron);
            double[] iterate = perceptron.iterate().stream()
                    .mapToDouble(BigFraction::doubleValue)
                    .toArray();
            double deviation = MathArrays.distance(iterate, descent.iterate());
            double loss = Losses.logistic(points, stepSize, descent.iterate());
            double lower = bound.at(stepSize, exact.doubleValue(), points.radius(), deviation);
            double upper = stepSize * (exact.doubleValue() + points.radius() * deviation) + LOG_TWO;
            String at = " at t = " + perceptron.t();
            closest = Comparison.worst(
                    closest,
                    Comparison.that("P > 0 or a tie" + at, exact.signum() > 0 || perceptron.tied()),
                    Comparison.atMost("lower bound" + at, lower, "f", loss, 1e-11),
                    Comparison.atMost("f" + at, loss, "γ (P + R e) + log 2", upper, 1e-11));
        }
        return closest;
    }

    /// The claim's number is $c$ in $\gamma\le c/L_f$.
    static Claim<Double> smallStepMonotone() {
        return claim("perceptron.small-step-monotone")
                .says(
                        "With a step size of at most 2/L the loss never rises: the classical regime that large steps leave.")
                .formula("""
                        0<\\gamma\\le\\frac2{L_f}\\implies f(\\theta_{t+1})\\le f(\\theta_t),\\qquad
                        L_f=\\tfrac14\\lambda_{\\max}\\Big(\\frac1n\\sum_iz_iz_i^\\top\\Big)""")
                .assuming("linearly separable through 0 for the strict decrease at γ < 2/L")
                .source(DERIVED.at("spec claim 18 (classical)"))
                .proof("""
                        The gradient is Lipschitz with constant $L_f$ since $\\sigma'\\le\\frac14$, so a step changes the loss by at most
                        $-\\gamma(1-\\frac{\\gamma L_f}2)\\|\\nabla f\\|^2$.""")
                .theory(2.0)
                .checkedBy(slopeOfWeight(), valuesOnThm41(), neverRises())
                .twin("monotone up to 10/L", 10.0)
                .build();
    }

    /// Why $L_f$ has the factor $\frac14$.
    private static Check<Double> slopeOfWeight() {
        return AdversarialSearch.over(
                RealBox.of("x", -40, 40),
                new Draws(100, 1000, 10_000),
                (_, point) -> Optional.of(Comparison.atMost(
                        "σ′", Logistic.sigmoid(point.at(0)) * Logistic.sigmoid(-point.at(0)), 0.25, 1e-15)));
    }

    /// The limit is sufficient, not sharp: nothing rises up to 9.6/L, and the first step does from 9.66/L on.
    private static Check<Double> valuesOnThm41() {
        return CaseByCase.identity("constants of thm41", _ -> List.of(NamedDatasets.thm41()), (_, data) -> {
            var points = data.toPoints();
            double smoothness = smoothness(points);
            return Comparison.worst(
                    Comparison.close("L", smoothness, (19 + Math.sqrt(261)) / 16, 1e-14),
                    Comparison.close("L", smoothness, 2.19721840133772, 1e-14),
                    Comparison.close("2/L", 2 / smoothness, 0.910241785150876, 1e-14),
                    falls(points, 9.6 / smoothness, false),
                    Comparison.below("log 2", LOG_TWO, lossAfter(1, points, 9.66 / smoothness)),
                    Comparison.near("f(θ₁) at 10/L", lossAfter(1, points, 10 / smoothness), 0.70791, 5e-6));
        });
    }

    private static Check<Double> neverRises() {
        var sharesOfLimit = StepSized.over(Slabs.slabs(), 0.01, 1).inUnitsOf("c/L");
        return AdversarialSearch.over(sharesOfLimit, new Draws(100, 1000, 30_000), (limit, run) -> {
            var points = run.data().toPoints();
            double stepSize = run.stepSize() * limit / smoothness(points);
            return Optional.of(falls(points, stepSize, run.stepSize() < 1));
        });
    }

    /// Whether the loss falls in each of 200 steps; unless strictly, it may rise by rounding.
    private static Comparison falls(WeightedPoints points, double stepSize, boolean strictly) {
        var run = DescentTrajectory.of(points, lrGd(stepSize));
        double before = LOG_TWO;
        double largestRatio = 0;
        for (int t = 1; t <= 200; t++) {
            run.step();
            double after = Losses.logistic(points, stepSize, run.iterate());
            largestRatio = Math.max(largestRatio, after / before);
            before = after;
        }
        String what = "largest ratio of losses in a step at γ = " + stepSize;
        return strictly ? Comparison.below(what, largestRatio, 1) : Comparison.atMost(what, largestRatio, 1, 1e-14);
    }

    private static double smoothness(WeightedPoints points) {
        return Smoothness.of(points.rawPoints(), points.rawMultiplicities());
    }
}
