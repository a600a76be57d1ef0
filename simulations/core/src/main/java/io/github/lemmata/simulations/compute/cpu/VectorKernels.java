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

    @Override
    public void map(Elementwise f, double[] x, double[] y, int from, int to) {
        int end = to - (to - from) % LANES;
        switch (f) {
            case NEGATE -> {
                for (int i = from; i < end; i += LANES) {
                    load(x, i).neg().intoArray(y, i);
                }
            }
            case ABSOLUTE -> {
                for (int i = from; i < end; i += LANES) {
                    load(x, i).abs().intoArray(y, i);
                }
            }
            case SQUARE -> {
                for (int i = from; i < end; i += LANES) {
                    DoubleVector value = load(x, i);
                    value.mul(value).intoArray(y, i);
                }
            }
            case SQUARE_ROOT -> {
                for (int i = from; i < end; i += LANES) {
                    load(x, i).sqrt().intoArray(y, i);
                }
            }
            case RECIPROCAL -> {
                for (int i = from; i < end; i += LANES) {
                    DoubleVector.broadcast(SPECIES, 1).div(load(x, i)).intoArray(y, i);
                }
            }
            case EXP -> {
                for (int i = from; i < end; i += LANES) {
                    VectorFunctions.exp(load(x, i)).intoArray(y, i);
                }
            }
            case SIGMOID -> {
                for (int i = from; i < end; i += LANES) {
                    VectorFunctions.sigmoid(load(x, i)).intoArray(y, i);
                }
            }
            case LOG, LOG_SIGMOID, POSITIVE -> end = from;
        }
        plain.map(f, x, y, end, to);
    }

    @Override
    public void weigh(MarginLoss loss, double[] y, int to) {
        switch (loss) {
            case LOGISTIC -> {
                map(Elementwise.NEGATE, y, y, 0, to);
                map(Elementwise.SIGMOID, y, y, 0, to);
            }
            case EXPONENTIAL -> {
                map(Elementwise.NEGATE, y, y, 0, to);
                map(Elementwise.EXP, y, y, 0, to);
            }
            case HINGE, PERCEPTRON -> plain.weigh(loss, y, to);
        }
    }

    @Override
    public void scaleRow(double[] s, int at, int columns, double[] factors, double[] least) {
        int end = columns - columns % LANES;
        for (int j = 0; j < end; j += LANES) {
            DoubleVector score = load(s, at + j);
            load(least, j).min(score).intoArray(least, j);
            score.mul(load(factors, j)).intoArray(s, at + j);
        }
        for (int j = end; j < columns; j++) {
            least[j] = Math.min(least[j], s[at + j]);
            s[at + j] *= factors[j];
        }
    }

    private static DoubleVector load(double[] values, int at) {
        return DoubleVector.fromArray(SPECIES, values, at);
    }
}
