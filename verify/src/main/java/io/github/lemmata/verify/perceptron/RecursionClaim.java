package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.perceptron.BatchPerceptron;
import io.github.lemmata.simulations.perceptron.DescentRule;
import io.github.lemmata.simulations.perceptron.PlainDescent;
import io.github.lemmata.simulations.perceptron.RescaledDescent;
import io.github.lemmata.simulations.perceptron.TieRule;
import io.github.lemmata.theory.special.Logistic;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Comparison;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The rescaled form of gradient descent: claim 1.
final class RecursionClaim {

    private static final int UPDATES = 20;

    private RecursionClaim() {}

    /// The rescaled iterates that a recursion gives.
    @FunctionalInterface
    interface Recursion {
        double[] iterate(WeightedPoints points, double stepSize, long t);
    }

    static Claim<Recursion> rescaledRecursion() {
        return claim("perceptron.rescaled-recursion")
                .says(
                        "Divided by the step size, gradient descent starts with half a perceptron step, whatever the step size.")
                .formula("""
                        u_t=\\theta_t/\\gamma:\\qquad u_{t+1}=u_t+\\frac1n\\sum_i\\sigma(-\\gamma z_i^\\top u_t)z_i,\\qquad
                        u_1=\\hat\\theta_1=\\frac1{2n}\\sum_iz_i""")
                .assuming("θ₀ = 0")
                .source(TYURIN_2024.at("proof of Theorem 3.2"))
                .<Recursion>theory(
                        (points, stepSize, t) -> RescaledDescent.scaledIterate(points, DescentRule.lrGd(stepSize), t))
                .checkedBy(startsWithHalfAStep(), agreesWithPlainDescent())
                .twin("a full first step", RecursionClaim::fromFullStep)
                .build();
    }

    private static Check<Recursion> startsWithHalfAStep() {
        return AdversarialSearch.over(
                StepSized.over(Slabs.slabs(), 1e-3, 1e4), new Draws(50, 300, 3000), (recursion, run) -> {
                    var perceptron = BatchPerceptron.iterate(run.data(), TieRule.FULL, 1).stream()
                            .mapToDouble(x -> x.doubleValue())
                            .toArray();
                    var first = recursion.iterate(run.data().toPoints(), run.stepSize(), 1);
                    return Optional.of(relativeError("u₁ against half a perceptron step", first, perceptron, 1e-14));
                });
    }

    /// The textbook form, in the original variable; the step sizes are those at which rounding does not grow.
    private static Check<Recursion> agreesWithPlainDescent() {
        return AdversarialSearch.over(
                new RandomOnly<>(Slabs.slabs()),
                new Draws(20, 100, 2000),
                (recursion, data) -> Optional.of(Comparison.worst(DoubleStream.of(0.1, 1, 10, 100)
                        .mapToObj(stepSize -> againstPlainDescent(recursion, data, stepSize))
                        .toArray(Comparison[]::new))));
    }

    /// Near ties descent magnifies rounding by what it also makes of a step size that is a little larger.
    private static Comparison againstPlainDescent(Recursion recursion, LatticeDataset data, double stepSize) {
        var points = data.toPoints();
        var plain = plain(points, stepSize);
        double magnified = distance(plain, plain(points, stepSize * (1 + 1e-14)));
        double error = distance(recursion.iterate(points, stepSize, UPDATES), plain);
        return Comparison.atMost(
                "error of u against θ/γ at t = 20, γ = " + stepSize,
                error,
                (1e-11 + 1e-12 * stepSize) * norm(DoubleStream.of(plain)) + 100 * magnified,
                0);
    }

    private static double[] plain(WeightedPoints points, double stepSize) {
        return DoubleStream.of(PlainDescent.iterate(points, stepSize, UPDATES))
                .map(x -> x / stepSize)
                .toArray();
    }

    private static Comparison relativeError(String what, double[] value, double[] expected, double tolerance) {
        double allowed = tolerance * norm(DoubleStream.of(expected));
        return Comparison.atMost("error of " + what, distance(value, expected), allowed, 0);
    }

    private static double distance(double[] value, double[] other) {
        return norm(IntStream.range(0, value.length).mapToDouble(j -> value[j] - other[j]));
    }

    private static double norm(DoubleStream vector) {
        return Math.sqrt(vector.map(x -> x * x).sum());
    }

    /// Gradient descent as it would be with a whole first step.
    private static double[] fromFullStep(WeightedPoints points, double stepSize, long t) {
        var u = DoubleStream.of(RescaledDescent.scaledIterate(points, DescentRule.lrGd(stepSize), 1))
                .map(x -> 2 * x)
                .toArray();
        for (long s = 1; s < t; s++) {
            var now = u.clone();
            for (int i = 0; i < points.distinct(); i++) {
                double weight =
                        points.multiplicity(i) * Logistic.sigmoid(-stepSize * points.score(i, now)) / points.n();
                for (int j = 0; j < u.length; j++) {
                    u[j] += weight * points.component(i, j);
                }
            }
        }
        return u;
    }
}
