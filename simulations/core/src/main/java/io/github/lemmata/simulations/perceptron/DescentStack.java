package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.Combination;
import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;
import io.github.lemmata.simulations.compute.Matrix;
import io.github.lemmata.simulations.compute.Product;
import io.github.lemmata.simulations.compute.Reduction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Iterates of rules of one kind on a backend: B step sizes on one dataset (1 x B x d), or one step size on
/// each of R datasets of one shape (R x 1 x d).
final class DescentStack implements AutoCloseable {
    private final Backend backend;
    private final DescentRule kind;
    private final List<Matrix> owned = new ArrayList<>();
    private final Matrix points;
    private final Matrix shares;
    private final Matrix sharesAsRow;
    private final Matrix logMultiplicities;
    private final Matrix stepSizes;
    private final Matrix negativeStepSizes;
    private final Matrix iterates;
    private final Matrix increments;
    private final Matrix smallestScores;
    private final Matrix weights;
    private final Matrix sums;
    private final Matrix half;
    private final Matrix one;

    /// @param iterates where the rows start, one after the other, B x d or R x d
    DescentStack(Backend backend, List<WeightedPoints> datasets, List<DescentRule> rules, double[] iterates) {
        this.backend = backend;
        kind = rules.getFirst();
        int count = datasets.size();
        int rows = rules.size() / count;
        int k = datasets.getFirst().distinct();
        int d = datasets.getFirst().dimension();
        points = upload(count, k, d, joined(datasets, WeightedPoints::rawPoints));
        shares = upload(count, k, 1, joined(datasets, DescentStack::shares));
        sharesAsRow = upload(count, 1, k, joined(datasets, DescentStack::shares));
        logMultiplicities = upload(count, 1, k, joined(datasets, DescentStack::logMultiplicities));
        double[] gammas = rules.stream().mapToDouble(DescentStack::stepSize).toArray();
        stepSizes = upload(count, rows, 1, gammas);
        negativeStepSizes = upload(
                count, rows, 1, Arrays.stream(gammas).map(gamma -> -gamma).toArray());
        this.iterates = upload(count, rows, d, iterates);
        increments = zeros(count, rows, d);
        smallestScores = zeros(count, rows, 1);
        weights = zeros(count, rows, k);
        sums = zeros(count, rows, 1);
        half = upload(1, 1, 1, 0.5);
        one = upload(1, 1, 1, 1);
    }

    private Matrix upload(int count, int rows, int columns, double... values) {
        Matrix matrix = backend.upload(count, rows, columns, values);
        owned.add(matrix);
        return matrix;
    }

    private Matrix zeros(int count, int rows, int columns) {
        Matrix matrix = backend.zeros(count, rows, columns);
        owned.add(matrix);
        return matrix;
    }

    private static double[] joined(List<WeightedPoints> datasets, Function<WeightedPoints, double[]> part) {
        return datasets.stream().map(part).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[] shares(WeightedPoints points) {
        return Arrays.stream(points.rawMultiplicities())
                .mapToDouble(m -> (double) m / points.n())
                .toArray();
    }

    private static double[] logMultiplicities(WeightedPoints points) {
        return Arrays.stream(points.rawMultiplicities()).mapToDouble(Math::log).toArray();
    }

    private static double stepSize(DescentRule rule) {
        return switch (rule) {
            case DescentRule.LrGd(double gamma) -> gamma;
            case DescentRule.NlrGd(double gamma) -> gamma;
            case DescentRule.Batch _, DescentRule.NormalizedBatch _ -> 1;
        };
    }

    /// Computes the increments at the present iterates; [#step()] then adds them.
    ///
    /// @return the smallest score of each row
    double[] look(boolean atStart) {
        switch (kind) {
            case DescentRule.LrGd _ -> gradients(MarginLoss.LOGISTIC);
            case DescentRule.Batch _ -> {
                gradients(MarginLoss.PERCEPTRON);
                if (atStart) {
                    backend.combine(Combination.MULTIPLY, increments, half, increments);
                }
            }
            case DescentRule.NlrGd _ -> {
                scores();
                backend.combine(Combination.MULTIPLY, weights, negativeStepSizes, weights);
                backend.map(Elementwise.LOG_SIGMOID, weights, weights);
                backend.combine(Combination.ADD, weights, logMultiplicities, weights);
                backend.softmax(weights, weights);
                backend.multiply(Product.A_B, weights, points, increments);
            }
            case DescentRule.NormalizedBatch _ -> {
                scores();
                backend.map(Elementwise.POSITIVE, weights, weights);
                backend.map(Elementwise.NEGATE, weights, weights);
                backend.combine(Combination.ADD, weights, one, weights);
                backend.combine(Combination.MULTIPLY, weights, sharesAsRow, weights);
                backend.reduce(Reduction.SUM, weights, sums);
                backend.combine(Combination.DIVIDE, weights, sums, weights);
                backend.multiply(Product.A_B, weights, points, increments);
            }
        }
        return smallestScores.download();
    }

    private void gradients(MarginLoss loss) {
        backend.marginGradient(loss, points, shares, iterates, stepSizes, increments, smallestScores);
    }

    private void scores() {
        backend.multiply(Product.A_BT, iterates, points, weights);
        backend.reduce(Reduction.MIN, weights, smallestScores);
    }

    void step() {
        backend.combine(Combination.ADD, iterates, increments, iterates);
    }

    /// Returns the iterates, one row after the other.
    double[] iterates() {
        return iterates.download();
    }

    @Override
    public void close() {
        owned.forEach(Matrix::close);
    }
}
