package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The inner loops with the Vector API, whatever the length of this machine's vectors.
final class VectorKernels implements Kernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final PlainKernels plain = new PlainKernels();

    @Override
    public String words() {
        return "vectors of %d doubles".formatted(LANES);
    }

    @Override
    public void multiplyAdd(View a, View b, View c, int rows, int terms, int columns) {
        VectorProduct.multiplyAdd(a, b, c, rows, terms, columns);
    }

    /// What is neither exponential nor logistic is left to the compiler's own vectors.
    @Override
    public void map(Elementwise f, double[] x, double[] y, int from, int to) {
        int end = to - (to - from) % LANES;
        switch (f) {
            case EXP -> exp(x, y, from, end);
            case SIGMOID -> sigmoid(x, y, from, end);
            case LOG_SIGMOID -> logSigmoid(x, y, from, end);
            case NEGATE, ABSOLUTE, SQUARE, SQUARE_ROOT, RECIPROCAL, LOG, POSITIVE -> end = from;
        }
        plain.map(f, x, y, end, to);
    }

    // One loop to a method: the compiler keeps vectors in registers only where it compiles the loop as a whole.

    private static void exp(double[] x, double[] y, int from, int end) {
        for (int i = from; i < end; i += LANES) {
            VectorFunctions.exp(load(x, i)).intoArray(y, i);
        }
    }

    private static void sigmoid(double[] x, double[] y, int from, int end) {
        for (int i = from; i < end; i += LANES) {
            VectorFunctions.sigmoid(load(x, i)).intoArray(y, i);
        }
    }

    private static void logSigmoid(double[] x, double[] y, int from, int end) {
        for (int i = from; i < end; i += LANES) {
            VectorFunctions.logSigmoid(load(x, i)).intoArray(y, i);
        }
    }

    @Override
    public void scale(double[] scores, int rows, int columns, double[] factors, double[] least) {
        int end = columns - columns % LANES;
        for (int j = 0; j < end; j += LANES) {
            scaleColumns(scores, rows * columns, columns, j, factors, least);
        }
        for (int j = end; j < columns; j++) {
            PlainKernels.scaleColumn(scores, rows, columns, j, factors, least);
        }
    }

    private static void scaleColumns(double[] scores, int end, int step, int j, double[] factors, double[] least) {
        DoubleVector factor = load(factors, j);
        DoubleVector smallest = load(least, j);
        for (int at = j; at < end; at += step) {
            DoubleVector score = load(scores, at);
            smallest = smallest.blend(score, score.lt(smallest));
            score.mul(factor).intoArray(scores, at);
        }
        smallest.intoArray(least, j);
    }

    @Override
    public void weigh(MarginLoss loss, double[] y, int to) {
        switch (loss) {
            case LOGISTIC -> map(Elementwise.SIGMOID, y, y, 0, to);
            case EXPONENTIAL -> map(Elementwise.EXP, y, y, 0, to);
            case HINGE, PERCEPTRON -> plain.weigh(loss, y, to);
        }
    }

    private static DoubleVector load(double[] values, int at) {
        return DoubleVector.fromArray(SPECIES, values, at);
    }
}
