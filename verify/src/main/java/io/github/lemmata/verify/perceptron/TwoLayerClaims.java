package io.github.lemmata.verify.perceptron;

import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2025;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.simulations.perceptron.TwoLayerDescent;
import io.github.lemmata.simulations.perceptron.TwoLayerPerceptron;
import io.github.lemmata.simulations.perceptron.TwoLayerPerceptron.Outcome;
import io.github.lemmata.theory.perceptron.SeparationCounts;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.numbers.fraction.BigFraction;

/// Perceptrons beyond linear models: the limit of homogeneous models, and how few updates two layers need.
final class TwoLayerClaims {

    private TwoLayerClaims() {}

    /// The step size at which descent from $\theta_0=c\,\phi_0$ tends to a generalized perceptron.
    @FunctionalInterface
    interface Scaling {
        /// The step size $\gamma$ from the perceptron's $\eta$ and the model's degree $k$.
        double stepSize(double eta, double c, int degree);
    }

    static Claim<Scaling> homogeneousReduction() {
        return claim("perceptron.homogeneous-reduction")
                .says("From a large start, gradient descent on a homogeneous model is a generalized perceptron.")
                .formula("""
                        \\theta_0=c\\,\\phi_0,\\ \\gamma=\\eta c^{2-k},\\ c\\to\\infty:\\quad
                        \\theta_t/c\\to\\phi_t,\\quad
                        \\phi_{t+1}=\\phi_t+\\frac\\eta n\\sum_{y_ig_i\\le0}y_i\\nabla g(b_i;\\phi_t),\\quad
                        \\|\\theta_t/c-\\phi_t\\|=O(e^{-c^k\\delta})""")
                .assuming("the model is homogeneous of degree k in its parameters and smooth off ties")
                .assuming("the generalized perceptron meets no tie")
                .source(TYURIN_2025.at("in its spirit; derived, spec claim 25"))
                .<Scaling>theory((eta, c, degree) -> eta * Math.pow(c, 2 - degree))
                .checkedBy(deviations(), sameInBothForms(), rates())
                .twin("η = γ c^(k−1)", (eta, c, degree) -> eta * Math.pow(c, 1 - degree))
                .build();
    }

    /// A scale of the start, and the deviation from the perceptron that the spec gives there.
    private record Start(double c, double deviation) {}

    private static Check<Scaling> deviations() {
        var starts = List.of(
                new Start(5, 2.83284e-4),
                new Start(6, 1.104250e-5),
                new Start(7, 2.384533e-7),
                new Start(8, 2.854115e-9));
        var phi0 = Stream.of(BigFraction.of(1, 4), BigFraction.of(1, 8), BigFraction.ONE)
                .toList();
        var exact = TwoLayerDescent.limit(HomogeneousModel.DATA, phi0, BigFraction.of(1, 10), HomogeneousModel.UPDATES);
        double[] phi = toDoubles(exact.phi());
        return CaseByCase.identity("scales of the start, two layers", _ -> starts, (scaling, start) -> {
            double stepSize = scaling.stepSize(0.1, start.c(), 2);
            double[] descent = TwoLayerDescent.descent(
                    HomogeneousModel.DATA.toPoints(), toDoubles(phi0), stepSize, start.c(), HomogeneousModel.UPDATES);
            return Comparison.worst(
                    Comparison.close("deviation", MathArrays.distance(descent, phi), start.deviation(), 2e-6),
                    Comparison.close("v₁", phi[0], 0.4447046913580247, 1e-15),
                    Comparison.close("v₂", phi[1], 0.3656765432098765, 1e-15),
                    Comparison.close("w", phi[2], 0.6449496296296296, 1e-15),
                    Comparison.close("δ", exact.tieDistance().orElseThrow().doubleValue(), 0.29502746633744856, 1e-15));
        });
    }

    private static double[] toDoubles(List<BigFraction> vector) {
        return vector.stream().mapToDouble(BigFraction::doubleValue).toArray();
    }

    /// A model and a scale of the start.
    private record Scaled(HomogeneousModel model, double c) {}

    /// Descent, divided by c, is $\phi_{t+1}=\phi_t+\frac\eta n\sum\sigma(-c^ky_ig_i)\,y_i\nabla g_i$.
    private static Check<Scaling> sameInBothForms() {
        var cases = Stream.of(HomogeneousModel.values())
                .flatMap(model -> Stream.of(0.5, 1.0, 2.0, 5.0).map(c -> new Scaled(model, c)))
                .toList();
        return CaseByCase.identity("scales of the start, in both forms", _ -> cases, (scaling, at) -> {
            double[] recursion = at.model().scaledRecursion(at.c());
            double[] descent = at.model().descent(scaling, at.c());
            double error = MathArrays.distance(descent, recursion) / MathArrays.safeNorm(recursion);
            return Comparison.near("relative error", error, 0, 1e-12);
        });
    }

    private static Check<Scaling> rates() {
        return CaseByCase.rate(
                "rates of the deviation in c and in c²", _ -> List.of(HomogeneousModel.values()), (scaling, model) -> {
                    double rate = LogLogFit.rate(
                            model.scales(), c -> Math.pow(c, model.degree()), c -> model.deviation(scaling, c));
                    return Comparison.near("rate, degree " + model.degree(), rate, -model.tieDistance(), 0.002);
                });
    }

    /// A generalized perceptron on the oscillating set, for its size $D$ and the constant $c$ of $\eta=c/D$.
    @FunctionalInterface
    interface Model {
        TwoLayerPerceptron at(double lateral, double c);

        /// The number of updates; infinite if it does not separate.
        default double updates(long lateral, double c) {
            return switch (at(lateral, c).run(MOST_UPDATES)) {
                case Outcome.Separated(long t) -> t;
                case Outcome.Diverged _, Outcome.StillRunning _ -> Double.POSITIVE_INFINITY;
            };
        }
    }

    private static final long MOST_UPDATES = 10_000_000;

    static Claim<Model> twoLayerSpeedup() {
        return claim("perceptron.two-layer-speedup")
                .says(
                        "Exploratory (measured, unproved): two layers separate the oscillating set in about log D updates where a linear model needs 3D²/8.")
                .formula("""
                        \\eta=\\frac1D:\\ T\\le8.3\\log_2D,\\ T\\le91\\ (10\\le D\\le3000),\\ T<D\\ (19\\le D\\le3000);\\qquad
                        \\eta=\\frac1{2D}:\\ T\\le28.1\\log_2D;\\qquad T_{\\mathrm{linear}}\\approx\\tfrac38D^2""")
                .assuming("measured for integers D up to 3000, not proved")
                .assuming("η proportional to 1/D: at fixed η the iteration diverges")
                .source(TYURIN_2025.at("in its spirit; own construction, spec claim 26"))
                .<Model>theory(TwoLayerPerceptron::of)
                .checkedBy(countsOfSpec(), countsOfRange(), growth(), linearModel(), divergence())
                .twin(
                        "w frozen at 1: the linear model",
                        (lateral, c) -> new TwoLayerPerceptron(lateral, c / lateral, true))
                .build();
    }

    /// A number of updates.
    private record Count(long lateral, double c, long updates) {}

    private static Check<Model> countsOfSpec() {
        var counts = List.of(
                new Count(20, 1, 18),
                new Count(160, 1, 38),
                new Count(160, 0.5, 130),
                new Count(1280, 1, 81),
                new Count(2560, 1, 91));
        return CaseByCase.identity(
                "counts",
                _ -> counts,
                (model, count) -> Comparison.near("T", model.updates(count.lateral(), count.c()), count.updates(), 0));
    }

    private static Check<Model> countsOfRange() {
        return CaseByCase.identity("sizes D from 10 on", TwoLayerClaims::sizes, (model, lateral) -> {
            double updates = model.updates(lateral, 1);
            double doublings = Math.log(lateral) / Math.log(2);
            return Comparison.worst(
                    Comparison.atMost("T", updates, 8.3 * doublings, 0),
                    Comparison.atMost("T", updates, 91, 0),
                    Comparison.that(
                            "T < D from 19 on, not from 15 to 18",
                            lateral < 15 || (updates < lateral) == (lateral >= 19)),
                    Comparison.atMost("T at c = 1/2", model.updates(lateral, 0.5), 28.1 * doublings, 0),
                    Comparison.that("|w| never grows", outerWeightShrinks(model.at(lateral, 1))));
        });
    }

    private static List<Long> sizes(Effort effort) {
        return IntStream.rangeClosed(10, effort.pick(300, 3000, 3000))
                .mapToObj(Long::valueOf)
                .toList();
    }

    /// The mechanism: every correction shrinks |w|, and with it the effective step on v.
    private static boolean outerWeightShrinks(TwoLayerPerceptron model) {
        var state = model.start();
        while (!model.separated(state)) {
            var next = model.next(state);
            if (!(Math.abs(next.w()) <= Math.abs(state.w()))) {
                return false;
            }
            state = next;
        }
        return true;
    }

    private static Check<Model> growth() {
        var sizes = IntStream.rangeClosed(100, 3000).mapToObj(Long::valueOf).toList();
        return CaseByCase.rate(
                "growth of T over 100 ≤ D ≤ 3000",
                _ -> List.of(1.0),
                (model, c) -> Comparison.below(
                        "exponent of T in D",
                        LogLogFit.exponent(sizes, Long::doubleValue, lateral -> model.updates(lateral, c)),
                        0.5));
    }

    /// The same model without its second layer is the batch perceptron of claim 9.
    private static Check<Model> linearModel() {
        return CaseByCase.identity("counts of the linear model", _ -> List.of(10L, 20L, 40L), (_, lateral) -> {
            Model linear = (d, c) -> new TwoLayerPerceptron(d, c / d, true);
            return Comparison.near("T", linear.updates(lateral, 1), SeparationCounts.osc(lateral), 0);
        });
    }

    private static Check<Model> divergence() {
        var sizes = List.of(20.0, 25.0, 30.0, 40.0, 60.0);
        return CaseByCase.identity(
                "sizes D at which fixed steps diverge",
                _ -> sizes,
                (_, lateral) -> Comparison.that(
                        "divergence at η = 0.15, 0.3, 0.5, 1",
                        Stream.of(0.15, 0.3, 0.5, 1.0)
                                .allMatch(eta -> new TwoLayerPerceptron(lateral, eta, false).run(MOST_UPDATES)
                                        instanceof Outcome.Diverged)));
    }
}
