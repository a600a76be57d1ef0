package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.varianceAtMost;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.ggtd.SampledProcess;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The law of temporal-difference errors at exact values (29).
final class ErrorLawClaim {

    private ErrorLawClaim() {}

    /// The shape of a law of errors.
    ///
    /// @param kurtosisShape the generalized Gaussian shape of the same kurtosis
    /// @param mallatShape the one of the same ratio $(E|\delta|)^2/E\delta^2$
    record Shape(double variance, double skewness, double kurtosis, double kurtosisShape, double mallatShape) {

        Shape withKurtosis(double other) {
            return new Shape(variance, skewness, other, kurtosisShape, mallatShape);
        }
    }

    /// The errors of two worlds, as claimed.
    record Errors(Shape grid, Shape pendulum) {}

    /// A world with its exact errors and the claimed shape of them.
    private record World(String name, Supplier<ProcessSolution> solution, Function<Errors, Shape> claimed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final World GRID = new World("grid", () -> SolvedWorlds.GRID, Errors::grid);
    private static final World PENDULUM = new World("pendulum", () -> SolvedWorlds.PENDULUM, Errors::pendulum);

    private static final Shape GRID_SHAPE =
            new Shape(6.953390115191984, -1.414438211192469, 7.357119974820908, 0.87452, 0.72460);
    private static final Shape PENDULUM_SHAPE =
            new Shape(23.488133083706, -0.643861286002, 7.003576511776258, Double.NaN, Double.NaN);

    static Claim<Errors> gridLeptokurtic() {
        return claim("ggtd.grid-leptokurtic")
                .says("At exact values the errors on the grid and on the pendulum are heavy-tailed and skewed.")
                .formula("""
                        \\begin{gathered}
                        \\text{grid: }\\sigma^2=6.953390115,\\ \\text{skewness }-1.414438211,\\ \\kappa=7.357119975\\\\
                        \\text{pendulum: }\\sigma^2=23.488133084,\\ \\text{skewness }-0.643861286,\\ \\kappa=7.003576512
                        \\end{gathered}""")
                .assuming("the processes of section 5 of the specification, states from the stationary law")
                .source(KIM_2024.at("histograms of TD errors, here on exact processes: spec claim 29"))
                .proof("""
                        All steps are enumerated, with $V^\\pi$ and $\\mu$ from linear equations. The mean is 0 in every state: that
                        is Bellman's equation. A generalized Gaussian is symmetric, and the shape that has the grid's kurtosis,
                        0.87452, is not the one that has its ratio $(\\mathbb E|\\delta|)^2/\\mathbb E\\delta^2$, 0.72460: none
                        fits exactly.""")
                .theory(new Errors(GRID_SHAPE, PENDULUM_SHAPE))
                .checkedBy(momentsAreEnumerated(), shapesMatch(), sampled(2, 0.4), sampled(4, 70))
                .twin("kurtosis 3", new Errors(GRID_SHAPE.withKurtosis(3), PENDULUM_SHAPE))
                .twin(
                        "the kurtosis of the pendulum's rewards",
                        new Errors(GRID_SHAPE, PENDULUM_SHAPE.withKurtosis(3.0477)))
                .twin(
                        "one generalized Gaussian fits",
                        new Errors(
                                new Shape(6.953390115191984, -1.414438211192469, 7.357119974820908, 0.87452, 0.87452),
                                PENDULUM_SHAPE))
                .build();
    }

    private static Check<Errors> momentsAreEnumerated() {
        return CaseByCase.identity("worlds, all errors enumerated", _ -> List.of(GRID, PENDULUM), (errors, world) -> {
            var shape = world.claimed().apply(errors);
            var law = world.solution().get().errors();
            return Comparison.worst(
                    Comparison.near("mean", law.mean(), 0, 1e-11),
                    Comparison.close("variance", law.variance(), shape.variance(), 1e-9),
                    Comparison.close("skewness", law.skewness(), shape.skewness(), 1e-9),
                    Comparison.close("kurtosis", law.kurtosis(), shape.kurtosis(), 1e-9));
        });
    }

    /// The shapes to their five digits.
    private static Check<Errors> shapesMatch() {
        return CaseByCase.identity(
                "shapes matched to the grid's errors", _ -> List.of(SolvedWorlds.GRID.errors()), (errors, law) -> {
                    var shape = errors.grid();
                    return Comparison.worst(
                            Comparison.close(
                                    "kurtosis of the matched shape",
                                    GeneralizedGaussian.kurtosis(shape.kurtosisShape()),
                                    law.kurtosis(),
                                    2e-5),
                            Comparison.close(
                                    "Mallat ratio of the matched shape",
                                    mallatRatio(shape.mallatShape()),
                                    law.mallatRatio(),
                                    2e-5));
                });
    }

    private static double mallatRatio(double shape) {
        var law = new GeneralizedGaussian(1, shape);
        return law.meanAbsolute() * law.meanAbsolute() / law.variance();
    }

    private static final int DRAWS = 256;

    /// The power of an error's size, averaged over draws from the grid, against the claimed moment.
    private static Check<Errors> sampled(int order, double tolerance) {
        return (errors, trial) -> {
            var drawn = new Drawn(SolvedWorlds.GRID, SampledProcess.of(SolvedWorlds.GRID.process()), order);
            return MeanTest.equal(
                            "power " + order + " of the grid's errors, drawn",
                            drawn::claimed,
                            within(tolerance),
                            varianceAtMost(2 * drawn.variance()),
                            (Errors _, RandomStream stream) -> drawn.mean(stream))
                    .judge(errors, trial);
        };
    }

    /// Errors drawn from a process at its exact values, raised to an even power.
    private record Drawn(ProcessSolution solution, SampledProcess process, int order) {

        double claimed(Errors errors) {
            double variance = errors.grid().variance();
            return order == 2 ? variance : errors.grid().kurtosis() * variance * variance;
        }

        /// The variance of a mean of draws; it is enumerated, and doubled above.
        double variance() {
            var errors = solution.errors();
            double mean = errors.expectation(error -> Math.pow(error, order));
            return errors.expectation(error -> Math.pow(Math.pow(error, order) - mean, 2)) / DRAWS;
        }

        double mean(RandomStream stream) {
            var random = stream.generator();
            double sum = 0;
            for (int i = 0; i < DRAWS; i++) {
                int state = SampledProcess.state(solution.law(), random.nextDouble());
                int step = process.step(state, random.nextDouble());
                sum += Math.pow(process.error(state, step, solution.values()), order);
            }
            return sum / DRAWS;
        }
    }
}
