package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What sums, extremes, the softmax and counts of errors over a matrix keep.
abstract class ReductionContract extends OperationContract {
    ReductionContract(Backend backend) {
        super(backend);
    }

    @ParameterizedTest
    @EnumSource(Reduction.class)
    void rowsColumnsAndMatricesReduce(Reduction reduction) {
        Random random = new Random(6);
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 4, 7}, {2, 65, 33}, {1, 1, 5000}, {2, 3, 0}, {2, 0, 3}}) {
            Stack x = Stack.random(shape[0], shape[1], shape[2], random);
            reduceAndCompare(reduction, x, x.rows(), 1);
            reduceAndCompare(reduction, x, 1, x.columns());
            reduceAndCompare(reduction, x, 1, 1);
        }
    }

    private void reduceAndCompare(Reduction reduction, Stack x, int rows, int columns) {
        double[] reduced;
        try (Matrix from = x.on(backend);
                Matrix to = backend.zeros(x.count(), rows, columns)) {
            backend.reduce(reduction, from, to);
            reduced = to.download();
        }
        for (int at = 0; at < reduced.length; at++) {
            int r = at / (rows * columns);
            double[] entries = entries(x, r, at / columns % rows, at % columns, rows, columns);
            Naive.Dot sum = Naive.dot(entries.length, p -> entries[p], p -> 1);
            switch (reduction) {
                case SUM -> assertThat(reduced[at]).isEqualTo(sum.value(), within(sum.tolerance(entries.length)));
                case MIN ->
                    assertThat(reduced[at])
                            .isEqualTo(Arrays.stream(entries).min().orElse(Double.POSITIVE_INFINITY));
                case MAX ->
                    assertThat(reduced[at])
                            .isEqualTo(Arrays.stream(entries).max().orElse(Double.NEGATIVE_INFINITY));
            }
        }
    }

    private static double[] entries(Stack x, int r, int row, int column, int rows, int columns) {
        List<Double> entries = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                if ((rows == 1 && x.rows() != 1 || i == row) && (columns == 1 && x.columns() != 1 || j == column)) {
                    entries.add(x.at(r, i, j));
                }
            }
        }
        return entries.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void extremesOfNaNAreNaN() {
        for (Reduction reduction : List.of(Reduction.MIN, Reduction.MAX)) {
            try (Matrix x = backend.upload(1, 1, 3, 1, Double.NaN, 2);
                    Matrix least = backend.zeros(1, 1, 1)) {
                backend.reduce(reduction, x, least);
                assertThat(least.download()).containsExactly(Double.NaN);
            }
        }
    }

    @Test
    void softmaxIsThatOfEachRow() {
        Random random = new Random(8);
        Stack x = Stack.random(2, 9, 5, random);
        double[] softmax = softmaxOf(x);
        for (int at = 0; at < softmax.length; at++) {
            int r = at / 45;
            int i = at / 5 % 9;
            double sum = 0;
            for (int j = 0; j < 5; j++) {
                sum += StrictMath.exp(x.at(r, i, j));
            }
            double expected = StrictMath.exp(x.values()[at]) / sum;
            assertThat(softmax[at]).isEqualTo(expected, within(1e-14 * expected));
        }
    }

    @Test
    void softmaxSurvivesScoresThatOverflow() {
        double[] softmax = softmaxOf(new Stack(
                1, 3, 3, new double[] {1000, 1000, -1000, -1e308, 1e308, 0, -800, -800 - 700, Double.NEGATIVE_INFINITY
                }));
        assertThat(softmax).containsExactly(new double[] {.5, .5, 0, 0, 1, 0, 1, StrictMath.exp(-700), 0}, within(0.0));
    }

    @Test
    void rowsWithoutAStrictWinnerOfTheirClassAreErrors() {
        double nan = Double.NaN;
        double[] scores = {3, 2, 1, /**/ 2, 2, 1, /**/ 1, 2, 3, /**/ nan, 0, 0, /**/ 5, nan, 4, /**/ 0, 1, 0};
        assertThat(errors(new Stack(1, 6, 3, scores), new Stack(1, 6, 1, new double[] {0, 0, 0, 0, 0, 1})))
                .containsExactly(4);
        assertThat(errors(new Stack(2, 1, 2, new double[] {0, 1, 1, 0}), new Stack(1, 1, 1, new double[] {1})))
                .containsExactly(0, 1);
        assertThat(errors(new Stack(1, 0, 4, new double[0]), new Stack(1, 0, 1, new double[0])))
                .containsExactly(0);
    }

    private double[] errors(Stack scores, Stack classes) {
        try (Matrix s = scores.on(backend);
                Matrix y = classes.on(backend);
                Matrix errors = backend.zeros(scores.count(), 1, 1)) {
            backend.countErrors(s, y, errors);
            return errors.download();
        }
    }
}
