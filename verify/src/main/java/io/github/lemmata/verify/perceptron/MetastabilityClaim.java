package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentRule.lrGd;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.perceptron.MarginBias;
import io.github.lemmata.simulations.perceptron.PlainDescent;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.theory.perceptron.Direction;
import io.github.lemmata.theory.perceptron.Metastability;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.numbers.fraction.BigFraction;

/// How long gradient descent with a large step stands almost still after it has separated.
final class MetastabilityClaim {

    private MetastabilityClaim() {}

    /// For how many updates the iterate stays within $\frac\delta{2R}$ of where it first separated.
    @FunctionalInterface
    interface Horizon {
        /// The number of updates from $\delta$, $R^2$ and $\gamma$.
        double at(double margin, double squaredRadius, double stepSize);
    }

    static Claim<Horizon> metastability() {
        return claim("perceptron.metastability")
                .says("Once separated, descent with a large step keeps its direction for exponentially many updates.")
                .formula("""
                        \\|u_{t_0+s}-u_{t_0}\\|\\le sRe^{-\\gamma\\delta/2}\\le\\frac\\delta{2R}\\quad
                        \\text{for all}\\ 0\\le s\\le\\frac\\delta{2R^2}e^{\\gamma\\delta/2},\\qquad\\delta=\\min_iz_i^\\top u_{t_0}>0""")
                .assuming("separated at t₀")
                .source(DERIVED.at("spec claim 20"))
                .proof("""
                        As long as the iterate stays within $\\frac\\delta{2R}$ of $u_{t_0}$, every margin is at least $\\delta/2$, so every
                        weight is at most $e^{-\\gamma\\delta/2}$ and every step at most $Re^{-\\gamma\\delta/2}$. It therefore takes more than
                        $\\frac\\delta{2R^2}e^{\\gamma\\delta/2}$ steps to leave.""")
                .<Horizon>theory(Metastability::horizon)
                .checkedBy(standsStillOnThm41(), numbersOnThm41(), standsStillOnSlabs())
                .twin(
                        "horizon δ exp(2γδ)/(2R²)",
                        (margin, squaredRadius, stepSize) ->
                                margin / (2 * squaredRadius) * Math.exp(2 * stepSize * margin))
                .build();
    }

    private static Check<Horizon> standsStillOnThm41() {
        var runs = List.of(new StepSized.Run(NamedDatasets.thm41(), 5), new StepSized.Run(NamedDatasets.thm41(), 40));
        return CaseByCase.identity(
                "step sizes on thm41",
                _ -> runs,
                (horizon, run) -> standsStill(horizon, run.data().toPoints(), run.stepSize(), 100_000)
                        .orElseGet(() -> Comparison.that("the horizon is below one update", true)));
    }

    /// The numbers that the spec gives for `thm41`.
    private static Check<Horizon> numbersOnThm41() {
        var thm41 = NamedDatasets.thm41();
        var times = List.of(10L, 100L, 1000L, 10_000L, 100_000L);
        return CaseByCase.identity("times at which the direction on thm41 is the same", _ -> times, (horizon, t) -> {
            double margin =
                    thm41.toPoints().smallestScore(RescaledDescent.scaledIterate(thm41.toPoints(), lrGd(40), 2));
            return Comparison.worst(
                    Comparison.near("δ", margin, 0.749955, 5e-7),
                    Comparison.near("horizon", horizon.at(margin, 17, 40), 72040.9, 0.05),
                    Comparison.near("1 − cos", MarginBias.oneMinusCos(thm41, lrGd(50), t), 0.0298580315, 5e-11),
                    Comparison.close(
                            "1 − cos at γ = 1000",
                            MarginBias.oneMinusCos(thm41, lrGd(1000), t),
                            1 - 4 / Math.sqrt(17),
                            1e-13));
        });
    }

    private static Check<Horizon> standsStillOnSlabs() {
        var runs = StepSized.over(Slabs.slabs(), 5, 200);
        return AdversarialSearch.over(
                runs,
                new Draws(100, 1000, 30_000),
                (horizon, run) -> standsStill(horizon, run.data().toPoints(), run.stepSize(), 100));
    }

    /// Watches descent from its first separated iterate to the horizon, but for at most `most` updates.
    private static Optional<Comparison> standsStill(
            Horizon horizon, WeightedPoints points, double stepSize, long most) {
        var separated = RescaledDescent.separationIndex(points, lrGd(stepSize), 2000);
        if (separated.isEmpty()) {
            return Optional.empty();
        }
        double[] start = RescaledDescent.scaledIterate(points, lrGd(stepSize), separated.getAsLong());
        double margin = points.smallestScore(start);
        long last = (long) Math.min(most, horizon.at(margin, points.radius() * points.radius(), stepSize));
        return last < 1 ? Optional.empty() : Optional.of(standsStill(points, stepSize, start, last));
    }

    /// The displacement is summed from its steps: in doubles the iterate itself soon stops changing.
    private static Comparison standsStill(WeightedPoints points, double stepSize, double[] start, long updates) {
        double margin = points.smallestScore(start);
        double squaredRadius = points.radius() * points.radius();
        double[] displacement = new double[start.length];
        double[] now = start;
        double largestDistance = 0;
        double largestShare = 0;
        double leastMargin = margin;
        double largestTurn = 0;
        for (long s = 1; s <= updates; s++) {
            double[] theta = MathArrays.scale(stepSize, now);
            displacement = MathArrays.ebeSubtract(displacement, PlainDescent.gradient(points, theta));
            now = MathArrays.ebeAdd(start, displacement);
            double bound = Metastability.displacement(s, margin, squaredRadius, stepSize);
            double distance = MathArrays.safeNorm(displacement);
            largestDistance = Math.max(largestDistance, distance);
            largestShare = Math.max(largestShare, distance == 0 ? 0 : distance / bound);
            leastMargin = Math.min(leastMargin, points.smallestScore(now));
            largestTurn = Math.max(largestTurn, Direction.oneMinusCos(now, start));
        }
        double radius = Metastability.radius(margin, squaredRadius);
        String until = " until s = " + updates + " at γ = " + stepSize;
        return Comparison.worst(
                Comparison.atMost("displacement" + until, largestDistance, "δ/(2R)", radius, 1e-12),
                Comparison.atMost("displacement over its bound" + until, largestShare, 1, 1e-12),
                Comparison.above("margin" + until, BigFraction.from(leastMargin), BigFraction.ZERO),
                Comparison.atMost("1 − cos" + until, largestTurn, square(radius / MathArrays.safeNorm(start)), 1e-12));
    }

    private static double square(double x) {
        return x * x;
    }
}
