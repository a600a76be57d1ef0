package io.github.lemmata.theory.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.Parameters.KAPPA;
import static io.github.lemmata.theory.perceptron.Parameters.SQUARED_MARGIN;
import static io.github.lemmata.theory.perceptron.Parameters.SQUARED_RADIUS;
import static io.github.lemmata.theory.perceptron.Parameters.STEP_SIZE;
import static io.github.lemmata.theory.perceptron.Parameters.samples;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.NOVIKOFF_1962;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Source;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.function.Function;

/// The bounds on the number of updates until separation, as quantities.
final class BoundQuantities {

    private BoundQuantities() {}

    static List<Quantity> all() {
        return List.of(
                ofPerceptron(
                        "batch",
                        "B(n,\\kappa)",
                        "batch perceptron, full tie rule, the paper's constant sharpened",
                        DERIVED.at("spec claim 7"),
                        PerceptronBounds::batch),
                ofPerceptron(
                        "batchHalf",
                        "B_{1/2}(n,\\kappa)",
                        "batch perceptron, half tie rule",
                        DERIVED.at("spec claim 7"),
                        PerceptronBounds::batchHalf),
                ofPerceptron(
                        "batchPaper",
                        "n\\kappa",
                        "batch perceptron, as in the paper",
                        TYURIN_2024.at("Theorem 3.3"),
                        PerceptronBounds::batchOfPaper),
                ofPerceptron(
                        "online",
                        "\\kappa",
                        "classical (online) perceptron, whatever sample it picks",
                        NOVIKOFF_1962.at("mistake bound"),
                        PerceptronBounds::online),
                ofPerceptron(
                        "normalizedBatch",
                        "\\kappa",
                        "normalized batch perceptron",
                        TYURIN_2024.at("Theorem 5.3"),
                        PerceptronBounds::normalizedBatch),
                ofDescent(
                        "nlrGd",
                        1,
                        "U_{\\mathrm{NLR}}",
                        "normalized gradient descent, the paper's constant sharpened",
                        DERIVED.at("spec claim 15"),
                        DescentBounds::nlrGd),
                ofDescent(
                        "nlrGdPaper",
                        1,
                        "U_{\\mathrm{NLR}}^{\\mathrm{paper}}",
                        "normalized gradient descent, as in the paper",
                        TYURIN_2024.at("Theorem 6.1"),
                        DescentBounds::nlrGdPaper),
                ofDescent(
                        "lrGd",
                        2,
                        "\\min\\{U_1,U_2\\}",
                        "gradient descent",
                        DERIVED.at("spec claim 16"),
                        DescentBounds::lrGd),
                ofDescent(
                        "lrGd.U1",
                        2,
                        "U_1",
                        "gradient descent, sharper at large steps",
                        DERIVED.at("spec claim 16"),
                        DescentBounds::lrGdU1),
                ofDescent(
                        "lrGd.U2",
                        2,
                        "U_2",
                        "gradient descent, sharper at small steps",
                        DERIVED.at("spec claim 16"),
                        DescentBounds::lrGdU2));
    }

    private static Quantity ofPerceptron(
            String name, String symbol, String algorithm, Source source, IterationBound bound) {
        // Exact inside, so that the double that is shown is the correctly rounded one.
        Function<Arguments, Value> rounded = given ->
                Value.of(bound.at(given.whole("n"), given.ratio("kappa")).doubleValue());
        return quantity("perceptron.bound." + name)
                .symbol(symbol)
                .says("bound on the updates until separation: " + algorithm)
                .unit("updates")
                .source(source)
                .parameters(samples(1), KAPPA)
                .is(rounded);
    }

    private static Quantity ofDescent(
            String name, long fewest, String symbol, String algorithm, Source source, StepSizeBound bound) {
        return quantity("perceptron.bound." + name)
                .symbol(symbol)
                .says("bound on the updates until separation, any step size: " + algorithm)
                .unit("updates")
                .source(source)
                .parameters(samples(fewest), SQUARED_RADIUS, SQUARED_MARGIN, STEP_SIZE)
                .is(given -> {
                    Parameters.requireMarginWithinRadius(given);
                    return Value.of(
                            bound.at(given.wholeLong("n"), given.real("R2"), given.real("mu2"), given.real("gamma")));
                });
    }
}
