package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;

/// The inner loops in plain Java.
final class PlainKernels implements Kernels {

    @Override
    public String words() {
        return "plain Java";
    }

    @Override
    public void multiplyAdd(View a, View b, View c, int rows, int terms, int columns) {
        PlainProduct.multiplyAdd(a, b, c, rows, terms, columns);
    }

    @Override
    public void map(Elementwise f, double[] x, double[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = of(f, x[i]);
        }
    }

    private static double of(Elementwise f, double x) {
        return switch (f) {
            case NEGATE -> -x;
            case ABSOLUTE -> Math.abs(x);
            case SQUARE -> x * x;
            case SQUARE_ROOT -> Math.sqrt(x);
            case RECIPROCAL -> 1 / x;
            case EXP -> Functions.exp(x);
            case LOG -> StrictMath.log(x);
            case SIGMOID -> Functions.sigmoid(x);
            case LOG_SIGMOID -> Functions.logSigmoid(x);
            case POSITIVE -> x > 0 ? 1 : 0;
        };
    }

    @Override
    public void scale(double[] scores, int rows, int columns, double[] factors, double[] least) {
        for (int j = 0; j < columns; j++) {
            scaleColumn(scores, rows, columns, j, factors, least);
        }
    }

    static void scaleColumn(double[] scores, int rows, int columns, int j, double[] factors, double[] least) {
        double smallest = least[j];
        double factor = factors[j];
        for (int at = j; at < rows * columns; at += columns) {
            double score = scores[at];
            smallest = score < smallest ? score : smallest;
            scores[at] = score * factor;
        }
        least[j] = smallest;
    }

    @Override
    public void weigh(MarginLoss loss, double[] y, int to) {
        for (int i = 0; i < to; i++) {
            y[i] = switch (loss) {
                case LOGISTIC -> Functions.sigmoid(y[i]);
                case EXPONENTIAL -> Functions.exp(y[i]);
                case HINGE -> y[i] > -1 ? 1 : 0;
                case PERCEPTRON -> y[i] < 0 ? 0 : 1;
            };
        }
    }
}
