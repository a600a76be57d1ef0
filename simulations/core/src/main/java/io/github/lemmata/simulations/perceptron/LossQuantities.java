package io.github.lemmata.simulations.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentQuantities.STEP_SIZE;
import static io.github.lemmata.simulations.perceptron.DescentQuantities.TIME;
import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.TYURIN_2024;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.perceptron.LossThreshold;
import java.util.List;
import java.util.stream.IntStream;

/// Losses along the runs, as quantities.
final class LossQuantities {
    private LossQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.logisticLoss")
                        .symbol("f(\\theta_t)")
                        .says("logistic loss along gradient descent")
                        .source(TYURIN_2024.at("Theorem 4.1"))
                        .parameters(DatasetParameters.with(STEP_SIZE, TIME))
                        .is(given -> along(given, Losses::logistic)),
                quantity("perceptron.logisticLoss.gradientNorm")
                        .symbol("\\lVert\\nabla f(\\theta_t)\\rVert")
                        .says("norm of the gradient of the logistic loss along gradient descent")
                        .unit("length")
                        .source(TYURIN_2024.at("Theorem 4.1"))
                        .parameters(DatasetParameters.with(STEP_SIZE, TIME))
                        .is(given -> along(given, Losses::gradientNorm)),
                quantity("perceptron.perceptronLoss")
                        .symbol("P(\\hat\\theta_t)")
                        .says("perceptron loss along the batch perceptron, full tie rule, exactly")
                        .unit("squared length")
                        .source(DERIVED.at("spec claims 2 and 17"))
                        .parameters(DatasetParameters.with(TIME))
                        .is(given -> Value.of(Losses.perceptron(BatchPerceptron.at(
                                DatasetParameters.read(given), TieRule.FULL, given.wholeLong("t"))))),
                quantity("perceptron.lossThreshold")
                        .symbol("\\gamma^\\star")
                        .says("step size above which the first update raises the logistic loss")
                        .unit("1 / squared length")
                        .source(DERIVED.at("spec claim 17"))
                        .parameters(DatasetParameters.with())
                        .is(LossQuantities::threshold));
    }

    @FunctionalInterface
    private interface Loss {
        double at(WeightedPoints points, double stepSize, double[] scaledIterate);
    }

    private static Value along(Arguments given, Loss loss) {
        WeightedPoints points = DescentQuantities.points(given);
        double stepSize = given.real("gamma");
        double[] u = RescaledDescent.scaledIterate(points, DescentRule.lrGd(stepSize), given.wholeLong("t"));
        return Value.of(loss.at(points, stepSize, u));
    }

    private static Value threshold(Arguments given) {
        WeightedPoints points = DescentQuantities.points(given);
        double[] first = RescaledDescent.scaledIterate(points, DescentRule.batchPerceptron(), 1);
        double[] margins = IntStream.range(0, points.distinct())
                .mapToDouble(i -> points.score(i, first))
                .toArray();
        return Value.of(LossThreshold.of(margins, points.rawMultiplicities())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the first update raises no loss on this dataset, as it leaves no sample misclassified;"
                                + " expected one that it misclassifies")));
    }
}
