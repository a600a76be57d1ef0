package io.github.lemmata.simulations.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2025;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Source;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// What gradient descent finds, plain and normalized, as quantities.
final class DescentQuantities {
    static final Parameter STEP_SIZE =
            Parameter.positive("gamma").symbol("\\gamma").means("step size").unit("1 / squared length");
    static final Parameter TIME = Parameter.whole("t", 0).means("iterate").unit("updates");
    private static final Parameter LATER =
            Parameter.whole("t", 1).means("iterate").unit("updates");
    private static final long MOST_TWO_LAYER_UPDATES = 10_000_000;

    private DescentQuantities() {}

    static List<Quantity> all() {
        return Stream.concat(
                        Stream.concat(
                                of("lrGd", "gradient descent", TYURIN_2024.at("Theorem 3.2"), DescentRule::lrGd),
                                of(
                                        "nlrGd",
                                        "normalized gradient descent",
                                        TYURIN_2024.at("Theorem 6.1"),
                                        DescentRule::nlrGd)),
                        Stream.of(flow(), twoLayers()))
                .toList();
    }

    private static Stream<Quantity> of(String key, String name, Source source, DoubleFunction<DescentRule> rule) {
        return Stream.of(
                quantity("perceptron." + key + ".scaledIterate")
                        .symbol("u_t=\\theta_t/\\gamma")
                        .says("rescaled iterate of " + name + " on the logistic loss; no stop at separation")
                        .unit("length")
                        .source(source)
                        .parameters(DatasetParameters.with(STEP_SIZE, TIME))
                        .is(given -> Value.of(RescaledDescent.scaledIterate(
                                points(given), rule.apply(given.real("gamma")), given.wholeLong("t")))),
                quantity("perceptron." + key + ".separationIndex")
                        .symbol("T(\\gamma)")
                        .says("updates of " + name + " on the logistic loss until every sample has a positive score")
                        .unit("updates")
                        .source(source)
                        .parameters(DatasetParameters.with(STEP_SIZE))
                        .is(given -> separationIndex(given, name, rule.apply(given.real("gamma")))),
                quantity("perceptron." + key + ".oneMinusCos")
                        .symbol("1-\\cos\\angle(u_t,\\theta^*)")
                        .says("distance of the direction of " + name + " from the max-margin direction")
                        .source(DERIVED.at("spec claims 21 and 22"))
                        .parameters(DatasetParameters.with(STEP_SIZE, LATER))
                        .is(given -> Value.of(MarginBias.oneMinusCos(
                                DatasetParameters.read(given),
                                rule.apply(given.real("gamma")),
                                given.wholeLong("t")))));
    }

    private static Value separationIndex(Arguments given, String name, DescentRule rule) {
        LatticeDataset dataset = DatasetParameters.read(given);
        WeightedPoints points = dataset.toPoints();
        long cap = WorkLimit.steps(points);
        return Value.of(RescaledDescent.separationIndex(points, rule, cap)
                .orElseThrow(() -> new IllegalArgumentException(
                        ("%s with gamma = %s has not separated %s after %d updates; expected a separable dataset with a"
                                        + " smaller n kappa, or a larger step size")
                                .formatted(name, given.real("gamma"), dataset.name(), cap))));
    }

    private static Quantity flow() {
        double longest = 1e6;
        return quantity("perceptron.flow.separationTime")
                .symbol("\\tau")
                .says("time at which the gradient flow separates: the limit of step size times updates")
                .unit("1 / squared length")
                .source(DERIVED.at("spec claim 19 (b)"))
                .parameters(DatasetParameters.with())
                .is(given -> Value.of(GradientFlow.separationTime(points(given), longest)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the flow has not separated by time %s; expected a dataset that it separates earlier"
                                        .formatted(longest)))));
    }

    private static Quantity twoLayers() {
        return quantity("perceptron.twoLayer.iterations")
                .symbol("T(D,c)")
                .says("updates of the generalized perceptron on two layers on the oscillating set, step size c / D")
                .unit("updates")
                .source(TYURIN_2025.at("in its spirit; spec claim 26"))
                .parameters(
                        Parameter.positive("D")
                                .means("size of the second coordinate")
                                .unit("length"),
                        Parameter.positive("c").means("step size times D"))
                .is(DescentQuantities::twoLayerIterations);
    }

    private static Value twoLayerIterations(Arguments given) {
        return switch (TwoLayerPerceptron.of(given.real("D"), given.real("c")).run(MOST_TWO_LAYER_UPDATES)) {
            case TwoLayerPerceptron.Outcome.Separated(long t) -> Value.of(t);
            case TwoLayerPerceptron.Outcome.Diverged(long t) ->
                throw new IllegalArgumentException(
                        "the two-layer perceptron diverges after %d updates; expected a smaller c".formatted(t));
            case TwoLayerPerceptron.Outcome.StillRunning(long t) ->
                throw new IllegalArgumentException(
                        "the two-layer perceptron has not separated after %d updates; expected another c".formatted(t));
        };
    }

    static WeightedPoints points(Arguments given) {
        return DatasetParameters.read(given).toPoints();
    }
}
