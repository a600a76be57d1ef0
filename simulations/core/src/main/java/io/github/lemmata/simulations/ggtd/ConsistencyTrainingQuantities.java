package io.github.lemmata.simulations.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalMixture;
import java.util.List;

/// What solvers of the probability flow and training in the population arrive at (claims 42 and 44).
final class ConsistencyTrainingQuantities {

    private static final Parameter X = Parameter.real("x").means("noisy point");
    private static final Parameter LEVELS =
            Parameter.whole("N", 2, 100_000).means("number of noise levels").unit("levels");
    private static final Parameter STD = Parameter.positive("s").means("standard deviation of the data");
    private static final Parameter SMALLEST = Parameter.positive("sigmaMin")
            .symbol("\\sigma_{\\min}")
            .means("smallest noise level")
            .whenAbsent("0.002");
    private static final Parameter LARGEST = Parameter.positive("sigmaMax")
            .symbol("\\sigma_{\\max}")
            .means("largest noise level, above the smallest, at which the point lies")
            .whenAbsent("80");
    private static final Parameter WEIGHTS = Parameter.numbers("w", "list of reals >= 0 with sum 1, such as [0.3,0.7]")
            .means("weights of the components");
    private static final Parameter MEANS = Parameter.numbers("mu", "list of reals, such as [-1,0.8]")
            .symbol("\\mu")
            .means("means of the components");
    private static final Parameter STDS = Parameter.numbers("s", "list of reals > 0, such as [0.2,0.3]")
            .means("standard deviations of the components");

    private ConsistencyTrainingQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.populationConsistency")
                        .symbol("f_N(x)")
                        .says("what consistency training learns in the population from a normal mixture on the line")
                        .source(DERIVED.at("spec claim 44"))
                        .parameters(X, LEVELS, WEIGHTS, MEANS, STDS, SMALLEST, LARGEST)
                        .is(given -> Value.of(PopulationTraining.of(mixture(given))
                                .learnt(grid(given))
                                .applyAsDouble(given.real("x")))),
                quantity("ggtd.flowConsistency")
                        .symbol("x(\\sigma_{\\min})")
                        .says("end of the probability flow of a normal mixture on the line, by a solver of order 8")
                        .source(DERIVED.at("spec claim 44"))
                        .parameters(X, WEIGHTS, MEANS, STDS, SMALLEST, LARGEST)
                        .is(given -> Value.of(ProbabilityFlow.onTheLine(mixture(given)::velocity)
                                .follow(new double[] {given.real("x")}, largest(given), smallest(given))[0])),
                quantity("ggtd.eulerError")
                        .symbol("a_N/f-1")
                        .says("relative error of Euler's method along the probability flow of normal data")
                        .source(DERIVED.at("spec claim 42"))
                        .parameters(LEVELS, STD, SMALLEST, LARGEST)
                        .is(given -> Value.of(flow(given).euler(new double[] {1}, grid(given))[0] / exact(given) - 1)),
                quantity("ggtd.heunError")
                        .symbol("a_N/f-1")
                        .says("relative error of Heun's method along the probability flow of normal data")
                        .source(DERIVED.at("spec claim 42"))
                        .parameters(LEVELS, STD, SMALLEST, LARGEST)
                        .is(given -> Value.of(flow(given).heun(new double[] {1}, grid(given))[0] / exact(given) - 1)));
    }

    private static ProbabilityFlow flow(Arguments given) {
        return ProbabilityFlow.onTheLine(new GaussianConsistency(0, given.real("s"))::velocity);
    }

    private static double exact(Arguments given) {
        return GaussianConsistency.factor(given.real("s"), largest(given), smallest(given));
    }

    private static KarrasGrid grid(Arguments given) {
        return new KarrasGrid(smallest(given), largest(given), 7, given.wholeInt("N"));
    }

    private static double smallest(Arguments given) {
        return given.has("sigmaMin") ? given.real("sigmaMin") : 0.002;
    }

    private static double largest(Arguments given) {
        return given.has("sigmaMax") ? given.real("sigmaMax") : 80;
    }

    private static NormalMixture mixture(Arguments given) {
        return new NormalMixture(given.reals("w"), given.reals("mu"), given.reals("s"));
    }
}
