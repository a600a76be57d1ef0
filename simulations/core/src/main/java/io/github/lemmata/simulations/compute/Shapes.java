package io.github.lemmata.simulations.compute;

/// The conditions on the shapes of operands, the same for every backend.
public final class Shapes {
    private Shapes() {}

    /// Returns the number of entries of a stack, at most $2^{31}-1$.
    ///
    /// @throws IllegalArgumentException if a size is negative or the entries are more
    public static int size(int count, int rows, int columns) {
        if (count < 0 || rows < 0 || columns < 0) {
            throw refused(count, rows, columns, "sizes of 0 or more");
        }
        long plane = (long) rows * columns;
        if (plane > Integer.MAX_VALUE || plane * count > Integer.MAX_VALUE) {
            throw refused(count, rows, columns, "at most 2^31 - 1 entries");
        }
        return (int) (plane * count);
    }

    private static IllegalArgumentException refused(int count, int rows, int columns, String expected) {
        return new IllegalArgumentException(
                "the stack is %d x %d x %d; expected %s".formatted(count, rows, columns, expected));
    }

    /// Checks that there is a value for each entry.
    public static void requireValues(int count, int rows, int columns, double[] values) {
        int size = size(count, rows, columns);
        if (values.length != size) {
            throw new IllegalArgumentException("a stack of %d x %d x %d gets %d values; expected %d"
                    .formatted(count, rows, columns, values.length, size));
        }
    }

    /// Checks the operands of a product.
    public static void requireProduct(Product form, Matrix a, Matrix b, Matrix result) {
        int terms = form.terms(a);
        if (form.termsOfSecond(b) != terms) {
            throw new IllegalArgumentException(
                    "%s has a of %s and b of %s; expected sums of one length".formatted(form, text(a), text(b)));
        }
        require("result", result, result.count(), form.rows(a), form.columns(b));
        requireShared("a", a, result.count());
        requireShared("b", b, result.count());
        requireOther(result, a, b);
    }

    /// Checks the operands of [Backend#combine].
    public static void requireCombination(Matrix x, Matrix y, Matrix result) {
        requireSame(x, result);
        boolean fits = (y.count() == 1 || y.count() == x.count())
                && (y.rows() == 1 || y.rows() == x.rows())
                && (y.columns() == 1 || y.columns() == x.columns());
        if (!fits) {
            throw new IllegalArgumentException(
                    "y is %s; expected each size as in x, %s, or 1".formatted(text(y), text(x)));
        }
        if (y == result && !text(y).equals(text(x))) {
            throw new IllegalArgumentException("result is the smaller operand; expected another matrix");
        }
    }

    /// Checks that a result has the shape of its operand.
    public static void requireSame(Matrix x, Matrix result) {
        require("result", result, x.count(), x.rows(), x.columns());
    }

    /// Checks the operands of [Backend#reduce].
    public static void requireReduction(Matrix x, Matrix result) {
        boolean fits = result.count() == x.count()
                && (result.rows() == 1 || result.rows() == x.rows())
                && (result.columns() == 1 || result.columns() == x.columns())
                && (result.rows() == 1 || result.columns() == 1);
        if (!fits) {
            throw new IllegalArgumentException(
                    "result is %s; expected one row, one column or both of x, %s".formatted(text(result), text(x)));
        }
        requireOther(result, x);
    }

    /// Checks the operands of [Backend#marginGradient].
    public static void requireMarginGradient(
            Matrix points, Matrix weights, Matrix iterates, Matrix stepSizes, Matrix gradients, Matrix smallestScores) {
        int count = iterates.count();
        int rows = iterates.rows();
        require("points", points, points.count(), points.rows(), iterates.columns());
        require("weights", weights, weights.count(), points.rows(), 1);
        require("stepSizes", stepSizes, stepSizes.count(), rows, 1);
        requireShared("points", points, count);
        requireShared("weights", weights, count);
        requireShared("stepSizes", stepSizes, count);
        require("gradients", gradients, count, rows, iterates.columns());
        require("smallestScores", smallestScores, count, rows, 1);
        requireOther(gradients, points, weights, iterates, stepSizes, smallestScores);
        requireOther(smallestScores, points, weights, iterates, stepSizes);
    }

    /// Checks the operands of [Backend#softmaxGradient].
    public static void requireSoftmaxGradient(
            Matrix features, Matrix targets, Matrix weights, Matrix model, Matrix gradient, Matrix loss) {
        int count = model.count();
        require("features", features, features.count(), features.rows(), model.rows());
        require("targets", targets, targets.count(), features.rows(), model.columns());
        require("weights", weights, weights.count(), features.rows(), 1);
        requireShared("features", features, count);
        requireShared("targets", targets, count);
        requireShared("weights", weights, count);
        requireSame(model, gradient);
        require("loss", loss, count, 1, 1);
        requireOther(gradient, features, targets, weights, model, loss);
        requireOther(loss, features, targets, weights, model);
    }

    /// Checks the operands of [Backend#countErrors].
    public static void requireErrorCount(Matrix scores, Matrix classes, Matrix errors) {
        require("classes", classes, classes.count(), scores.rows(), 1);
        requireShared("classes", classes, scores.count());
        require("errors", errors, scores.count(), 1, 1);
        requireOther(errors, scores, classes);
    }

    /// Checks the operands of [Backend#solve].
    public static void requireSystem(Matrix a, Matrix b) {
        require("a", a, b.count(), b.rows(), b.rows());
        requireOther(b, a);
    }

    private static void require(String name, Matrix matrix, int count, int rows, int columns) {
        if (matrix.count() != count || matrix.rows() != rows || matrix.columns() != columns) {
            throw new IllegalArgumentException(
                    "%s is %s; expected %d x %d x %d".formatted(name, text(matrix), count, rows, columns));
        }
    }

    private static void requireShared(String name, Matrix matrix, int count) {
        if (matrix.count() != 1 && matrix.count() != count) {
            throw new IllegalArgumentException(
                    "%s is a stack of %d; expected 1 or %d".formatted(name, matrix.count(), count));
        }
    }

    private static void requireOther(Matrix result, Matrix... operands) {
        for (Matrix operand : operands) {
            if (operand == result) {
                throw new IllegalArgumentException("a result is also an operand; expected a matrix of its own");
            }
        }
    }

    private static String text(Matrix matrix) {
        return "%d x %d x %d".formatted(matrix.count(), matrix.rows(), matrix.columns());
    }
}
