package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.theory.ggtd.LinearCritic;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoublePredicate;

/// What weights do to the fixed point of linear TD (49).
final class LinearCriticClaim {

    private LinearCriticClaim() {}

    /// Linear TD with a weight for each state, as claimed.
    ///
    /// @param fit the values that it converges to
    /// @param harms whether weighting by inverse variance, with ξ this share of the mean variance, leaves a
    ///     larger error than no weights
    record Weighting(BiFunction<LinearCritic, double[], double[]> fit, DoublePredicate harms) {}

    static Claim<Weighting> linearIvHarm() {
        return claim("ggtd.linear-iv-harm")
                .says(
                        "With 15 features on the pendulum, weighting by the exact inverse error variance more than doubles the"
                                + " error of what linear TD converges to.")
                .formula("""
                        \\begin{gathered}
                        \\theta_W=(\\Phi^\\top DW(I-\\gamma P)\\Phi)^{-1}\\Phi^\\top DWr,\\qquad w_s=\\frac1{v_s+\\xi}\\\\
                        \\text{rms error: }8.4868\\ (W=I),\\ 19.948\\ (\\xi=\\bar v),\\ 35.323\\ (0.1\\bar v),\\
                        40.804\\ (0.01\\bar v),\\ 41.899\\ (0.001\\bar v)\\end{gathered}""")
                .assuming(
                        "features {1, cos θ, sin θ, cos 2θ, sin 2θ} times {1, ω/6, (ω/6)²}; best possible error 7.4261")
                .source(KIM_2024.at("inverse-variance weights, here in linear TD: spec claim 49"))
                .proof("""
                        Weights act as another distribution of states than the one that the process visits, and the fixed point of
                        linear TD depends on it unless the features hold $V^\\pi$: then $r=(I-\\gamma P)\\Phi\\theta$ solves the
                        equations whatever $W$. Here they do not. The symmetric part of $A_W$ even stops being positive definite,
                        although its eigenvalues keep positive real parts and TD still converges.""")
                .finding(
                        "Inverse-variance weights help against noise in the estimate but change what is estimated: under"
                                + " approximation the error of the limit rises from 8.49 to between 19.9 and 41.9.")
                .theory(new Weighting(LinearCritic::fixedPoint, _ -> true))
                .checkedBy(printedErrors(), errorsAreOrthogonal(), definitenessIsLost(), tablesDoNotMind())
                .twin("weighting never increases the error", new Weighting(LinearCritic::fixedPoint, _ -> false))
                .twin(
                        "weights change nothing",
                        new Weighting((critic, _) -> critic.fixedPoint(critic.equalWeights()), _ -> true))
                .twin("the projection of the exact values", new Weighting(LinearCritic::projection, _ -> true))
                .build();
    }

    /// The pendulum with its features.
    private static final class PendulumCritic {
        static final LinearCritic CRITIC =
                new LinearCritic(SolvedWorlds.PENDULUM, Pendulum.features(), Pendulum.FEATURES);
        static final double PLAIN = SolvedWorlds.PENDULUM.distance(CRITIC.fixedPoint(CRITIC.equalWeights()));
    }

    /// A share of the mean variance and what the specification prints for it.
    ///
    /// @param share ξ as a share of the mean variance; infinite for equal weights
    /// @param eigenvalue the least eigenvalue of the symmetric part
    private record Weighted(double share, double error, double eigenvalue, double digit) {
        double[] weights() {
            return Double.isInfinite(share)
                    ? PendulumCritic.CRITIC.equalWeights()
                    : PendulumCritic.CRITIC.inverseVarianceWeights(share);
        }
    }

    private static final List<Weighted> WEIGHTED = List.of(
            new Weighted(Double.POSITIVE_INFINITY, 8.486835, 1.25e-3, 1e-5),
            new Weighted(1, 19.94788, -4.7e-3, 1e-4),
            new Weighted(0.1, 35.32333, -8.7e-2, 1e-3),
            new Weighted(0.01, 40.80410, Double.NaN, 0),
            new Weighted(1e-3, 41.89914, Double.NaN, 0));

    private static Check<Weighting> printedErrors() {
        return CaseByCase.identity("weightings on the pendulum", _ -> WEIGHTED, (weighting, row) -> {
            var critic = PendulumCritic.CRITIC;
            double error = SolvedWorlds.PENDULUM.distance(weighting.fit().apply(critic, row.weights()));
            double best = SolvedWorlds.PENDULUM.distance(critic.projection(critic.equalWeights()));
            boolean harms = !Double.isInfinite(row.share()) && weighting.harms().test(row.share());
            return Comparison.worst(
                    Comparison.near("spread of the exact values", SolvedWorlds.PENDULUM.spread(), 15.6229, 1e-4),
                    Comparison.near("least error", best, 7.426147, 1e-4),
                    Comparison.near("error", error, row.error(), 1e-4),
                    harms
                            ? Comparison.below("error without weights", PendulumCritic.PLAIN, error)
                            : Comparison.atMost("error", error, PendulumCritic.PLAIN, 1e-12));
        });
    }

    /// At a fixed point the weighted mean errors are orthogonal to every feature, whatever was solved to find
    /// it.
    private static Check<Weighting> errorsAreOrthogonal() {
        return CaseByCase.identity("fixed points, errors enumerated", _ -> WEIGHTED, (weighting, row) -> {
            double[] weights = row.weights();
            double[] values = weighting.fit().apply(PendulumCritic.CRITIC, weights);
            double[] errors = SolvedWorlds.PENDULUM.process().expected(values);
            double[] features = PendulumCritic.CRITIC.features();
            double largest = 0;
            for (int j = 0; j < Pendulum.FEATURES; j++) {
                double sum = 0;
                for (int s = 0; s < values.length; s++) {
                    double mean = errors[s] - values[s];
                    sum += SolvedWorlds.PENDULUM.law()[s] * weights[s] * features[s * Pendulum.FEATURES + j] * mean;
                }
                largest = Math.max(largest, Math.abs(sum));
            }
            return Comparison.near("correlation of error and feature", largest, 0, 1e-9);
        });
    }

    private static Check<Weighting> definitenessIsLost() {
        return CaseByCase.identity("matrices of the weighted updates", _ -> WEIGHTED, (_, row) -> {
            var critic = PendulumCritic.CRITIC;
            double[] weights = row.weights();
            double least = critic.leastSymmetricEigenvalue(weights);
            var converges = Comparison.below("minus the least real part", -critic.leastRealPart(weights), 0);
            return Double.isNaN(row.eigenvalue())
                    ? Comparison.worst(converges, Comparison.below("least symmetric eigenvalue", least, 0))
                    : Comparison.worst(
                            converges,
                            Comparison.near("least symmetric eigenvalue", least, row.eigenvalue(), 0.51 * row.digit()));
        });
    }

    /// With a feature for each state of the grid, the weights change nothing.
    private static Check<Weighting> tablesDoNotMind() {
        return CaseByCase.identity("weightings of a table on the grid", _ -> List.of(1.0, 0.01), (weighting, share) -> {
            var grid = SolvedWorlds.GRID;
            int visited = (int) Arrays.stream(grid.law()).filter(p -> p > 1e-12).count();
            var critic = new LinearCritic(grid, tableOfVisited(grid, visited), visited);
            double[] values = weighting.fit().apply(critic, critic.inverseVarianceWeights(share));
            return Comparison.near("error", grid.distance(values), 0, 1e-9);
        });
    }

    /// Indicators of the states that occur.
    private static double[] tableOfVisited(ProcessSolution solution, int visited) {
        double[] law = solution.law();
        double[] table = new double[law.length * visited];
        int column = 0;
        for (int s = 0; s < law.length; s++) {
            if (law[s] > 1e-12) {
                table[s * visited + column++] = 1;
            }
        }
        return table;
    }
}
