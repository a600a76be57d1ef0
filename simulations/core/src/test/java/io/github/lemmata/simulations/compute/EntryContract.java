package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What operations on single entries keep.
abstract class EntryContract extends OperationContract {
    EntryContract(Backend backend) {
        super(backend);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/github/lemmata/simulations/compute/functions.csv", useHeadersInDisplayName = true)
    void functionsAreWithinFourUlp(Elementwise f, double x, double value) {
        assertThat(mapped(f, x)).containsExactly(new double[] {value}, within(4 * Math.ulp(value)));
    }

    @ParameterizedTest
    @EnumSource(Elementwise.class)
    void functionsOfSpecialValuesAreTheirLimits(Elementwise f) {
        double[] y = mapped(f, SPECIAL);
        for (int i = 0; i < y.length; i++) {
            double expected = of(f, SPECIAL[i]);
            if (Double.isFinite(expected)) {
                assertThat(y[i]).as("%s of %s", f, SPECIAL[i]).isEqualTo(expected, within(4 * Math.ulp(expected)));
            } else {
                assertThat(y[i]).as("%s of %s", f, SPECIAL[i]).isEqualTo(Double.valueOf(expected));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Elementwise.class)
    void functionsAreAppliedToEveryEntry(Elementwise f) {
        Random random = new Random(3);
        for (int size : new int[] {0, 1, 3, 4, 7, 64, 1001}) {
            double[] x = random.doubles(size, -30, 30).toArray();
            double[] y = mapped(f, x);
            for (int i = 0; i < size; i++) {
                double expected = of(f, x[i]);
                requireClose(y[i], expected, 4 * Math.ulp(expected));
            }
        }
    }

    private double[] mapped(Elementwise f, double... x) {
        try (Matrix matrix = backend.upload(1, 1, x.length, x)) {
            backend.map(f, matrix, matrix);
            return matrix.download();
        }
    }

    private static double of(Elementwise f, double x) {
        return switch (f) {
            case NEGATE -> -x;
            case ABSOLUTE -> Math.abs(x);
            case SQUARE -> x * x;
            case SQUARE_ROOT -> Math.sqrt(x);
            case RECIPROCAL -> 1 / x;
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(x);
            case SIGMOID -> Naive.sigmoid(x);
            case LOG_SIGMOID -> Math.min(0, x) - StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
            case POSITIVE -> x > 0 ? 1 : 0;
        };
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void rowsColumnsNumbersAndMatricesCombineWithStacks(Combination operation) {
        Random random = new Random(5);
        Stack x = Stack.random(2, 3, 5, random);
        for (int count : new int[] {1, 2}) {
            for (int rows : new int[] {1, 3}) {
                for (int columns : new int[] {1, 5}) {
                    Stack y = Stack.random(count, rows, columns, random);
                    assertThat(combined(operation, x, y)).isEqualTo(combinedNaively(operation, x, y));
                }
            }
        }
    }

    private double[] combined(Combination operation, Stack x, Stack y) {
        try (Matrix left = x.on(backend);
                Matrix right = y.on(backend)) {
            backend.combine(operation, left, right, left);
            return left.download();
        }
    }

    private static double[] combinedNaively(Combination operation, Stack x, Stack y) {
        double[] z = new double[x.values().length];
        for (int at = 0; at < z.length; at++) {
            int j = at % x.columns();
            int i = at / x.columns() % x.rows();
            int r = at / x.columns() / x.rows();
            z[at] = combine(operation, x.values()[at], y.at(r, y.rows() == 1 ? 0 : i, y.columns() == 1 ? 0 : j));
        }
        return z;
    }

    private static double combine(Combination operation, double x, double y) {
        return switch (operation) {
            case ADD -> x + y;
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case DIVIDE -> x / y;
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
        };
    }

    @ParameterizedTest
    @EnumSource(Combination.class)
    void combinationsOfSpecialValuesAreThoseOfJava(Combination operation) {
        int n = SPECIAL.length;
        double[] x = new double[n * n];
        for (int at = 0; at < x.length; at++) {
            x[at] = SPECIAL[at / n];
        }
        Stack left = new Stack(1, n, n, x);
        Stack right = new Stack(1, 1, n, SPECIAL);
        assertThat(combined(operation, left, right)).isEqualTo(combinedNaively(operation, left, right));
    }

    @Test
    void operandsThatDoNotCombineAreRefused() {
        try (Matrix x = backend.zeros(1, 2, 3);
                Matrix y = backend.zeros(1, 3, 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.combine(Combination.ADD, x, y, x))
                    .withMessage("y is 1 x 3 x 1; expected each size as in x, 1 x 2 x 3, or 1");
        }
    }
}
