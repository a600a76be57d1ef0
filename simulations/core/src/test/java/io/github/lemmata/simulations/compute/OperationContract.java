package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// What the contracts of single operations share: the backend, its calls and an assertion.
abstract class OperationContract {
    static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        1e-17,
        709.79,
        745.2,
        -745.2,
        1e5,
        -1e5,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    final Backend backend;

    OperationContract(Backend backend) {
        this.backend = backend;
    }

    /// An assertion that costs little where it holds.
    static void requireClose(double got, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(got).isNaN();
        } else if (!(Math.abs(got - expected) <= tolerance)) {
            assertThat(got).isEqualTo(expected, within(tolerance));
        }
    }

    double[] product(Product form, Stack a, Stack b, int rows, int columns) {
        try (Matrix left = a.on(backend);
                Matrix right = b.on(backend);
                Matrix result = backend.zeros(Math.max(a.count(), b.count()), rows, columns)) {
            backend.multiply(form, left, right, result);
            return result.download();
        }
    }

    /// The entry of a product in twice the precision.
    static Naive.Dot dot(Product form, Stack a, Stack b, int r, int i, int j, int terms) {
        return Naive.dot(
                terms,
                p -> form == Product.AT_B ? a.at(r, p, i) : a.at(r, i, p),
                p -> form == Product.A_BT ? b.at(r, j, p) : b.at(r, p, j));
    }

    double[] softmaxOf(Stack x) {
        try (Matrix matrix = x.on(backend);
                Matrix result = backend.zeros(x.count(), x.rows(), x.columns())) {
            backend.softmax(matrix, result);
            return result.download();
        }
    }

    record MarginResult(double[] gradients, double[] smallest) {}

    MarginResult marginGradient(MarginLoss loss, Stack z, Stack w, Stack u, Stack gamma) {
        try (Matrix points = z.on(backend);
                Matrix weights = w.on(backend);
                Matrix iterates = u.on(backend);
                Matrix stepSizes = gamma.on(backend);
                Matrix gradients = backend.zeros(u.count(), u.rows(), u.columns());
                Matrix smallest = backend.zeros(u.count(), u.rows(), 1)) {
            backend.marginGradient(loss, points, weights, iterates, stepSizes, gradients, smallest);
            return new MarginResult(gradients.download(), smallest.download());
        }
    }
}
