package io.github.lemmata.simulations.perceptron;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Source;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.perceptron.Smoothness;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a dataset is like before anything runs on it, as quantities.
final class GeometryQuantities {
    private GeometryQuantities() {}

    static List<Quantity> all() {
        return List.of(
                ofDataset(
                        "margin.squared",
                        "\\mu^2",
                        "squared maximal margin of a dataset, exactly",
                        "squared length",
                        DERIVED.at("spec claim 27"),
                        dataset -> Value.of(dataset.squaredMargin())),
                ofDataset(
                        "margin.direction",
                        "\\mu\\theta^*",
                        "point of the convex hull nearest to 0: the max-margin direction times the margin, exactly",
                        "length",
                        DERIVED.at("spec claim 27"),
                        dataset -> Value.of(dataset.minimumNormPoint().toArray(BigFraction[]::new))),
                ofDataset(
                        "radius.squared",
                        "R^2",
                        "squared radius of a dataset, exactly",
                        "squared length",
                        TYURIN_2024.at("Section 1"),
                        dataset -> Value.of(dataset.squaredRadius())),
                ofDataset(
                        "kappa",
                        "\\kappa",
                        "squared radius over squared margin of a dataset, exactly",
                        "1",
                        TYURIN_2024.at("Section 1"),
                        dataset -> Value.of(dataset.kappa())),
                ofDataset(
                        "samples",
                        "n",
                        "number of samples of a dataset, multiplicities counted",
                        "samples",
                        TYURIN_2024.at("Section 1"),
                        dataset -> Value.of(dataset.n())),
                ofDataset(
                        "smoothness",
                        "L_f",
                        "smoothness constant of the logistic loss on a dataset",
                        "squared length",
                        DERIVED.at("spec claim 18"),
                        GeometryQuantities::smoothness));
    }

    private static Quantity ofDataset(
            String name,
            String symbol,
            String summary,
            String unit,
            Source source,
            Function<LatticeDataset, Value> value) {
        return quantity("perceptron." + name)
                .symbol(symbol)
                .says(summary)
                .unit(unit)
                .source(source)
                .parameters(DatasetParameters.with())
                .is(given -> value.apply(DatasetParameters.read(given)));
    }

    private static Value smoothness(LatticeDataset dataset) {
        WeightedPoints points = dataset.toPoints();
        return Value.of(Smoothness.of(points.rawPoints(), points.rawMultiplicities()));
    }
}
