package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.datasets.hconsistency.GaussianMixture;
import io.github.lemmata.simulations.data.DataFile;
import io.github.lemmata.simulations.data.LabelColumn;
import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.hconsistency.LinearTraining;
import io.github.lemmata.theory.hconsistency.Softmax;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// How the files of `examples/surrogate` came about: softmax regression by this project's own training.
final class ExampleScores {

    private static final int FOLDS = 5;
    private static final int ITERATIONS = 500;
    private static final double STEP = 0.5;
    private static final double LOGISTIC = 1;

    private ExampleScores() {}

    /// Class probabilities for the flowers of Iris: those of each fifth from training on the other four, on
    /// standardised measurements with a constant.
    static String iris(Path file) {
        LabeledData data = DataFile.read(file, LabelColumn.BY_CONVENTION);
        List<String> classes = data.classes();
        DMatrixRMaj inputs = standardised(data);
        StringBuilder csv = new StringBuilder(String.join(",", classes)).append(",species\n");
        List<DMatrixRMaj> weights = IntStream.range(0, FOLDS)
                .mapToObj(fold -> trained(data, inputs, fold))
                .toList();
        for (int row = 0; row < data.size(); row++) {
            double[] softmax = Softmax.of(scores(inputs, row, weights.get(row % FOLDS)));
            csv.append(numbers(softmax)).append(',').append(data.label(row)).append('\n');
        }
        return csv.toString();
    }

    private static DMatrixRMaj standardised(LabeledData data) {
        DMatrixRMaj inputs = new DMatrixRMaj(data.size(), data.dimension() + 1);
        for (int j = 0; j < data.dimension(); j++) {
            int column = j;
            double[] values = IntStream.range(0, data.size())
                    .mapToDouble(row -> data.value(row, column))
                    .toArray();
            double mean = DoubleStream.of(values).average().orElseThrow();
            double variance = DoubleStream.of(values)
                            .map(value -> (value - mean) * (value - mean))
                            .sum()
                    / (values.length - 1);
            for (int row = 0; row < values.length; row++) {
                inputs.set(row, j, (values[row] - mean) / Math.sqrt(variance));
            }
        }
        for (int row = 0; row < data.size(); row++) {
            inputs.set(row, data.dimension(), 1);
        }
        return inputs;
    }

    private static DMatrixRMaj trained(LabeledData data, DMatrixRMaj inputs, int left) {
        int[] rows = IntStream.range(0, data.size())
                .filter(row -> row % FOLDS != left)
                .toArray();
        DMatrixRMaj kept = new DMatrixRMaj(rows.length, inputs.numCols);
        int n = data.classes().size();
        double[] certain = new double[rows.length * n];
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 1.0 / rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < inputs.numCols; j++) {
                kept.set(i, j, inputs.get(rows[i], j));
            }
            certain[i * n + data.classes().indexOf(data.label(rows[i]))] = 1;
        }
        FiniteDistribution world = new FiniteDistribution(n, weights, certain);
        return new LinearTraining(LOGISTIC, kept, world, STEP).weights(ITERATIONS);
    }

    /// Scores for fresh points of a mixture of three Gaussians in five dimensions, with the conditional
    /// probabilities that are known there and a drawn label; trained on fifty others.
    static String gaussians() {
        RandomStream stream = RandomStream.ofSeed(20230414).child("examples.surrogate");
        GaussianMixture mixture =
                GaussianMixture.draw(3, 5, 0.7, stream.child("means").generator());
        double[] old = mixture.inputs(50, stream.child("training").generator());
        DMatrixRMaj weights =
                new LinearTraining(LOGISTIC, DMatrixRMaj.wrap(50, 5, old), mixture.at(old), STEP).weights(ITERATIONS);
        double[] fresh = mixture.inputs(200, stream.child("fresh").generator());
        double[] conditional = mixture.conditional(fresh);
        UniformRandomProvider random = stream.child("labels").generator();
        StringBuilder csv = new StringBuilder("f_a,f_b,f_c,p_a,p_b,p_c,label\n");
        for (int row = 0; row < 200; row++) {
            double[] p = Arrays.copyOfRange(conditional, 3 * row, 3 * row + 3);
            csv.append(numbers(scores(DMatrixRMaj.wrap(200, 5, fresh), row, weights)));
            csv.append(',').append(numbers(p)).append(',').append("abc".charAt(drawn(p, random.nextDouble())));
            csv.append('\n');
        }
        return csv.toString();
    }

    private static int drawn(double[] p, double uniform) {
        int label = 0;
        double sum = p[0];
        while (label < p.length - 1 && uniform >= sum) {
            label++;
            sum += p[label];
        }
        return label;
    }

    private static double[] scores(DMatrixRMaj inputs, int row, DMatrixRMaj weights) {
        DMatrixRMaj scores = new DMatrixRMaj(1, weights.numCols);
        CommonOps_DDRM.mult(CommonOps_DDRM.extractRow(inputs, row, null), weights, scores);
        return scores.data;
    }

    private static String numbers(double[] values) {
        return DoubleStream.of(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.5f", value))
                .collect(Collectors.joining(","));
    }
}
