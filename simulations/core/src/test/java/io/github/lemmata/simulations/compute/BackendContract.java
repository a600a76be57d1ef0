package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What every [Backend] keeps: results within the stated tolerances of references in higher precision, the
/// same bits on any thread and in any company, and errors at the door.
///
/// An adapter's test extends this class and says which backend it is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendContract {
    private static final double[] SPECIAL = {
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

    private Backend backend;

    /// Opens the backend under test.
    protected abstract Backend open();

    @BeforeAll
    void openBackend() {
        backend = open();
    }

    @AfterAll
    void closeBackend() {
        backend.close();
        backend.close();
    }

    /// A stack in the test's memory.
    private record Stack(int count, int rows, int columns, double[] values) {
        static Stack random(int count, int rows, int columns, Random random) {
            return new Stack(
                    count,
                    rows,
                    columns,
                    random.doubles((long) count * rows * columns, -1, 1).toArray());
        }

        double at(int r, int i, int j) {
            return values[((count == 1 ? 0 : r) * rows + i) * columns + j];
        }

        Matrix on(Backend backend) {
            return backend.upload(count, rows, columns, values);
        }

        /// Matrix `r` alone.
        Stack only(int r) {
            int from = count == 1 ? 0 : r * rows * columns;
            return new Stack(1, rows, columns, Arrays.copyOfRange(values, from, from + rows * columns));
        }
    }

    // Matrices

    @Test
    void valuesComeBackAsTheyWere() {
        try (Matrix matrix = backend.upload(2, 3, 3, SPECIAL)) {
            assertThat(matrix.download()).isEqualTo(SPECIAL);
            assertThat(List.of(matrix.count(), matrix.rows(), matrix.columns())).containsExactly(2, 3, 3);
        }
    }

    @Test
    void matricesShareNoMemoryWithTheCaller() {
        double[] values = {1, 2};
        try (Matrix matrix = backend.upload(1, 1, 2, values)) {
            values[0] = 5;
            matrix.download()[1] = 7;
            assertThat(matrix.download()).containsExactly(1, 2);
            matrix.upload(3, 4);
            assertThat(matrix.download()).containsExactly(3, 4);
        }
    }

    @Test
    void newMatricesAreZero() {
        try (Matrix matrix = backend.zeros(2, 2, 1);
                Matrix empty = backend.zeros(3, 0, 5)) {
            assertThat(matrix.download()).containsExactly(0, 0, 0, 0);
            assertThat(empty.download()).isEmpty();
        }
    }

    @Test
    void sizesAndNumbersOfValuesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.upload(1, 2, 2, 1, 2, 3))
                .withMessage("a stack of 1 x 2 x 2 gets 3 values; expected 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.zeros(1, -1, 2))
                .withMessage("the stack is 1 x -1 x 2; expected sizes of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.zeros(2, 1 << 20, 1 << 20))
                .withMessageContaining("expected at most 2^31 - 1 entries");
    }

    @Test
    void closedMatricesAreRefused() {
        Matrix closed = backend.zeros(1, 1, 1);
        closed.close();
        closed.close();
        try (Matrix open = backend.zeros(1, 1, 1)) {
            assertThatIllegalStateException().isThrownBy(closed::download);
            assertThatIllegalStateException().isThrownBy(() -> closed.upload(1));
            assertThatIllegalStateException().isThrownBy(() -> backend.map(Elementwise.EXP, closed, open));
            assertThatIllegalStateException().isThrownBy(() -> backend.map(Elementwise.EXP, open, closed));
        }
    }

    @Test
    void matricesOfOthersAreRefused() {
        Matrix foreign = new Matrix() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public int rows() {
                return 1;
            }

            @Override
            public int columns() {
                return 1;
            }

            @Override
            public double[] download() {
                return new double[] {1};
            }

            @Override
            public void upload(double... values) {}

            @Override
            public void close() {}
        };
        try (Matrix own = backend.zeros(1, 1, 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.map(Elementwise.EXP, foreign, own))
                    .withMessageContaining(backend.name());
        }
    }

    /// An assertion that costs little where it holds.
    private static void requireClose(double got, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(got).isNaN();
        } else if (!(Math.abs(got - expected) <= tolerance)) {
            assertThat(got).isEqualTo(expected, within(tolerance));
        }
    }

    // Products

    static Stream<int[]> shapes() {
        Random random = new Random(4);
        int[] sizes = {0, 1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 17, 31, 48, 65, 100};
        Stream<int[]> mixed = Stream.generate(() -> new int[] {
                    sizes[random.nextInt(sizes.length)],
                    sizes[random.nextInt(sizes.length)],
                    sizes[random.nextInt(sizes.length)]
                })
                .limit(40);
        return Stream.concat(mixed, Stream.of(new int[] {1, 3000, 1}, new int[] {130, 521, 90}, new int[] {2, 1, 999}));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void productsAreAsCloseAsTheirSumsAllow(int[] shape) {
        int rows = shape[0];
        int terms = shape[1];
        int columns = shape[2];
        Random random = new Random(7);
        for (Product form : Product.values()) {
            Stack a =
                    form == Product.AT_B ? Stack.random(1, terms, rows, random) : Stack.random(1, rows, terms, random);
            Stack b = form == Product.A_BT
                    ? Stack.random(1, columns, terms, random)
                    : Stack.random(1, terms, columns, random);
            double[] product = product(form, a, b, rows, columns);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    Naive.Dot exact = dot(form, a, b, 0, i, j, terms);
                    requireClose(product[i * columns + j], exact.value(), exact.tolerance(terms));
                }
            }
        }
    }

    private static Naive.Dot dot(Product form, Stack a, Stack b, int r, int i, int j, int terms) {
        return Naive.dot(
                terms,
                p -> form == Product.AT_B ? a.at(r, p, i) : a.at(r, i, p),
                p -> form == Product.A_BT ? b.at(r, j, p) : b.at(r, p, j));
    }

    private double[] product(Product form, Stack a, Stack b, int rows, int columns) {
        try (Matrix left = a.on(backend);
                Matrix right = b.on(backend);
                Matrix result = backend.zeros(Math.max(a.count(), b.count()), rows, columns)) {
            backend.multiply(form, left, right, result);
            return result.download();
        }
    }

    @Test
    void productsCanBeAdded() {
        try (Matrix a = backend.upload(1, 2, 2, 1, 2, 3, 4);
                Matrix b = backend.upload(1, 2, 2, 5, 6, 7, 8);
                Matrix sum = backend.upload(1, 2, 2, 1, 1, 1, 1)) {
            backend.multiplyAdd(Product.A_B, a, b, sum);
            assertThat(sum.download()).containsExactly(20, 23, 44, 51);
            backend.multiplyAdd(Product.AT_B, a, b, sum);
            assertThat(sum.download()).containsExactly(46, 53, 82, 95);
            backend.multiplyAdd(Product.A_BT, a, b, sum);
            assertThat(sum.download()).containsExactly(63, 76, 121, 148);
            backend.multiply(Product.A_B, a, b, sum);
            assertThat(sum.download()).containsExactly(19, 22, 43, 50);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void eachProductOfAStackIsWhatItIsAlone(Product form) {
        Random random = new Random(9);
        for (boolean sharedA : new boolean[] {false, true}) {
            Stack a = Stack.random(sharedA ? 1 : 3, 6, 6, random);
            Stack b = Stack.random(sharedA ? 3 : 1, 6, 6, random);
            double[] together = product(form, a, b, 6, 6);
            for (int r = 0; r < 3; r++) {
                assertThat(Arrays.copyOfRange(together, 36 * r, 36 * (r + 1)))
                        .isEqualTo(product(form, a.only(r), b.only(r), 6, 6));
            }
        }
    }

    @Test
    void operandsOfProductsAreChecked() {
        try (Matrix a = backend.zeros(1, 2, 3);
                Matrix b = backend.zeros(1, 2, 3);
                Matrix square = backend.zeros(1, 3, 3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_B, a, b, square))
                    .withMessage("A_B has a of 1 x 2 x 3 and b of 1 x 2 x 3; expected sums of one length");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_BT, a, b, square))
                    .withMessage("result is 1 x 3 x 3; expected 1 x 2 x 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_B, square, square, square))
                    .withMessage("a result is also an operand; expected a matrix of its own");
        }
    }

    // Entries

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

    // Reductions

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

    private double[] softmaxOf(Stack x) {
        try (Matrix matrix = x.on(backend);
                Matrix result = backend.zeros(x.count(), x.rows(), x.columns())) {
            backend.softmax(matrix, result);
            return result.download();
        }
    }

    // Gradients of margin losses

    private record MarginResult(double[] gradients, double[] smallest) {}

    private MarginResult marginGradient(MarginLoss loss, Stack z, Stack w, Stack u, Stack gamma) {
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

    @ParameterizedTest
    @EnumSource(MarginLoss.class)
    void marginGradientsAreTheirFormula(MarginLoss loss) {
        Random random = new Random(11);
        for (int[] shape : new int[][] {{1, 1, 1}, {5, 3, 1}, {37, 7, 5}, {64, 12, 32}, {301, 20, 33}, {0, 2, 3}}) {
            Stack z = Stack.random(1, shape[0], shape[1], random);
            Stack w = new Stack(1, shape[0], 1, random.doubles(shape[0], 0, 1).toArray());
            Stack u = Stack.random(1, shape[2], shape[1], random);
            Stack gamma =
                    new Stack(1, shape[2], 1, random.doubles(shape[2], 0, 20).toArray());
            MarginResult result = marginGradient(loss, z, w, u, gamma);
            for (int b = 0; b < shape[2]; b++) {
                compareRow(loss, z, w, u, gamma, b, result);
            }
        }
    }

    /// The tolerance allows for the rounding of $\gamma s$, which the exponential multiplies.
    private static void compareRow(
            MarginLoss loss, Stack z, Stack w, Stack u, Stack gamma, int b, MarginResult result) {
        int k = z.rows();
        int d = z.columns();
        double[] weights = new double[k];
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < k; i++) {
            int point = i;
            double score =
                    Naive.dot(d, j -> z.at(0, point, j), j -> u.at(0, b, j)).value();
            smallest = Math.min(smallest, score);
            double x = gamma.at(0, b, 0) * score;
            largest = Math.max(largest, Math.abs(gamma.at(0, b, 0)) * d);
            weights[i] = w.at(0, i, 0) * Naive.weight(loss, x);
        }
        assertThat(result.smallest()[b]).isEqualTo(smallest, within((d + 1) * Naive.UNIT * d));
        for (int j = 0; j < d; j++) {
            int column = j;
            Naive.Dot exact = Naive.dot(k, i -> weights[i], i -> z.at(0, i, column));
            double tolerance = exact.tolerance(k) + exact.magnitude() * Naive.UNIT * (8 + (d + 2) * largest);
            requireClose(result.gradients()[b * d + j], exact.value(), tolerance);
        }
    }

    @Test
    void logisticWeightsSaturateCleanly() {
        Stack z = new Stack(1, 2, 1, new double[] {1, -1});
        Stack w = new Stack(1, 2, 1, new double[] {1, 1});
        Stack u = new Stack(1, 5, 1, new double[] {700, 1e5, -1e5, 1e300, 0});
        Stack gamma = new Stack(1, 5, 1, new double[] {1, 1, 1, 1e300, 1e300});
        MarginResult result = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        assertThat(result.gradients()).containsExactly(-1, -1, 1, -1, 0);
        assertThat(result.smallest()).containsExactly(-700, -1e5, -1e5, -1e300, 0);
        double tail = marginGradient(
                        MarginLoss.LOGISTIC,
                        new Stack(1, 1, 1, new double[] {1}),
                        new Stack(1, 1, 1, new double[] {1}),
                        new Stack(1, 1, 1, new double[] {740}),
                        new Stack(1, 1, 1, new double[] {1}))
                .gradients()[0];
        assertThat(tail).isEqualTo(StrictMath.exp(-740), within(4 * Double.MIN_VALUE));
    }

    @Test
    void aTieIsAnErrorOfThePerceptronAndAnIterateWithoutANumberSeparatesNothing() {
        Stack z = new Stack(1, 1, 2, new double[] {1, 1});
        Stack w = new Stack(1, 1, 1, new double[] {1});
        Stack u = new Stack(1, 2, 2, new double[] {1, -1, Double.NaN, 1});
        Stack gamma = new Stack(1, 2, 1, new double[] {1, 1});
        MarginResult result = marginGradient(MarginLoss.PERCEPTRON, z, w, u, gamma);
        assertThat(result.gradients()).containsExactly(1, 1, 1, 1);
        assertThat(result.smallest()).containsExactly(0, Double.NaN);
    }

    @Test
    void pointsOfWeightZeroAreAbsent() {
        Random random = new Random(12);
        for (MarginLoss loss : MarginLoss.values()) {
            Stack few = new Stack(1, 2, 2, new double[] {1, 2, 1, -1});
            Stack padded = new Stack(1, 5, 2, new double[] {1, 2, 0, 0, 1, -1, -1e9, 3, 0, 0});
            Stack u = Stack.random(1, 3, 2, random);
            Stack gamma = new Stack(1, 3, 1, new double[] {1, 10, 1e6});
            MarginResult alone = marginGradient(loss, few, new Stack(1, 2, 1, new double[] {.5, .25}), u, gamma);
            MarginResult among =
                    marginGradient(loss, padded, new Stack(1, 5, 1, new double[] {.5, 0, .25, 0, 0}), u, gamma);
            assertThat(among.gradients()).isEqualTo(alone.gradients());
            assertThat(among.smallest()).isEqualTo(alone.smallest());
        }
    }

    @Test
    void eachIterateIsWhatItIsAlone() {
        Random random = new Random(13);
        Stack z = Stack.random(1, 70, 9, random);
        Stack w = Stack.random(1, 70, 1, random);
        Stack u = Stack.random(1, 21, 9, random);
        Stack gamma = Stack.random(1, 21, 1, random);
        MarginResult together = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        for (int b = 0; b < 21; b++) {
            MarginResult alone = marginGradient(
                    MarginLoss.LOGISTIC,
                    z,
                    w,
                    new Stack(1, 1, 9, Arrays.copyOfRange(u.values(), 9 * b, 9 * b + 9)),
                    new Stack(1, 1, 1, new double[] {gamma.values()[b]}));
            assertThat(Arrays.copyOfRange(together.gradients(), 9 * b, 9 * b + 9))
                    .isEqualTo(alone.gradients());
            assertThat(together.smallest()[b]).isEqualTo(alone.smallest()[0]);
        }
    }

    @Test
    void eachDatasetOfAStackIsWhatItIsAlone() {
        Random random = new Random(14);
        Stack z = Stack.random(4, 30, 6, random);
        Stack w = Stack.random(1, 30, 1, random);
        Stack u = Stack.random(4, 3, 6, random);
        Stack gamma = Stack.random(1, 3, 1, random);
        MarginResult together = marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma);
        for (int r = 0; r < 4; r++) {
            MarginResult alone = marginGradient(MarginLoss.LOGISTIC, z.only(r), w, u.only(r), gamma);
            assertThat(Arrays.copyOfRange(together.gradients(), 18 * r, 18 * r + 18))
                    .isEqualTo(alone.gradients());
            assertThat(Arrays.copyOfRange(together.smallest(), 3 * r, 3 * r + 3))
                    .isEqualTo(alone.smallest());
        }
    }

    // Softmax regression

    private record SoftmaxResult(double[] gradient, double[] loss) {}

    private SoftmaxResult softmaxGradient(Stack x, Stack p, Stack w, Stack model) {
        try (Matrix features = x.on(backend);
                Matrix targets = p.on(backend);
                Matrix weights = w.on(backend);
                Matrix models = model.on(backend);
                Matrix gradient = backend.zeros(model.count(), model.rows(), model.columns());
                Matrix loss = backend.zeros(model.count(), 1, 1)) {
            backend.softmaxGradient(features, targets, weights, models, gradient, loss);
            return new SoftmaxResult(gradient.download(), loss.download());
        }
    }

    private static Stack probabilities(int count, int rows, int columns, Random random) {
        double[] values = random.doubles((long) count * rows * columns).toArray();
        for (int start = 0; start < values.length; start += columns) {
            double sum = Arrays.stream(values, start, start + columns).sum();
            for (int at = start; at < start + columns; at++) {
                values[at] /= sum;
            }
        }
        return new Stack(count, rows, columns, values);
    }

    @Test
    void softmaxGradientsAreTheirFormula() {
        Random random = new Random(15);
        for (int[] shape : new int[][] {{1, 1, 2}, {5, 3, 3}, {80, 6, 5}, {333, 17, 10}, {0, 2, 2}}) {
            int n = shape[0];
            int d = shape[1];
            int classes = shape[2];
            Stack x = Stack.random(1, n, d, random);
            Stack p = probabilities(1, n, classes, random);
            Stack w = new Stack(1, n, 1, random.doubles(n).toArray());
            Stack model = Stack.random(1, d, classes, random);
            SoftmaxResult result = softmaxGradient(x, p, w, model);
            double[][] residuals = new double[n][];
            double loss = 0;
            for (int i = 0; i < n; i++) {
                residuals[i] = logSoftmax(x, model, i);
                for (int j = 0; j < classes; j++) {
                    loss -= w.at(0, i, 0) * p.at(0, i, j) * residuals[i][j];
                    residuals[i][j] = w.at(0, i, 0) * (StrictMath.exp(residuals[i][j]) - p.at(0, i, j));
                }
            }
            assertThat(result.loss()[0]).isEqualTo(loss, within(1e-13 * (1 + loss)));
            for (int a = 0; a < d; a++) {
                for (int j = 0; j < classes; j++) {
                    int row = a;
                    int column = j;
                    Naive.Dot exact = Naive.dot(n, i -> x.at(0, i, row), i -> residuals[i][column]);
                    assertThat(result.gradient()[a * classes + j])
                            .isEqualTo(exact.value(), within(exact.tolerance(n) + n * 1e-15 * (d + 2)));
                }
            }
        }
    }

    private static double[] logSoftmax(Stack x, Stack model, int i) {
        double[] scores = new double[model.columns()];
        double sum = 0;
        for (int j = 0; j < scores.length; j++) {
            int column = j;
            scores[j] = Naive.dot(x.columns(), a -> x.at(0, i, a), a -> model.at(0, a, column))
                    .value();
            sum += StrictMath.exp(scores[j]);
        }
        double logSum = StrictMath.log(sum);
        return Arrays.stream(scores).map(score -> score - logSum).toArray();
    }

    @Test
    void softmaxRegressionSurvivesScoresThatOverflow() {
        SoftmaxResult result = softmaxGradient(
                new Stack(1, 2, 1, new double[] {1, 1}),
                new Stack(1, 2, 2, new double[] {1, 0, 0, 1}),
                new Stack(1, 2, 1, new double[] {1, 1}),
                new Stack(1, 1, 2, new double[] {5000, -5000}));
        assertThat(result.gradient()).containsExactly(1, -1);
        assertThat(result.loss()).containsExactly(10_000);
    }

    @Test
    void eachModelOfAStackIsWhatItIsAlone() {
        Random random = new Random(16);
        for (int datasets : new int[] {1, 3}) {
            Stack x = Stack.random(datasets, 40, 6, random);
            Stack p = probabilities(datasets, 40, 3, random);
            Stack w = Stack.random(1, 40, 1, random);
            Stack models = Stack.random(3, 6, 3, random);
            SoftmaxResult together = softmaxGradient(x, p, w, models);
            for (int r = 0; r < 3; r++) {
                SoftmaxResult alone = softmaxGradient(x.only(r), p.only(r), w, models.only(r));
                assertThat(Arrays.copyOfRange(together.gradient(), 18 * r, 18 * r + 18))
                        .isEqualTo(alone.gradient());
                assertThat(together.loss()[r]).isEqualTo(alone.loss()[0]);
            }
        }
    }

    // Errors

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

    // Systems

    @Test
    void systemsAreSolved() {
        Random random = new Random(17);
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 4, 2}, {2, 37, 5}, {1, 90, 90}, {1, 0, 2}}) {
            int n = shape[1];
            Stack root = Stack.random(shape[0], n, n, random);
            double[] values = product(Product.A_BT, root, root, n, n);
            for (int r = 0; r < shape[0]; r++) {
                for (int i = 0; i < n; i++) {
                    values[(r * n + i) * n + i] += n;
                }
            }
            Stack a = new Stack(shape[0], n, n, values);
            Stack b = Stack.random(shape[0], n, shape[2], random);
            Stack x = new Stack(shape[0], n, shape[2], solved(a, b));
            for (int r = 0; r < shape[0]; r++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < shape[2]; j++) {
                        assertThat(dot(Product.A_B, a, x, r, i, j, n).value())
                                .isEqualTo(b.at(r, i, j), within(1e-13 * n));
                    }
                }
            }
        }
    }

    private double[] solved(Stack a, Stack b) {
        try (Matrix left = a.on(backend);
                Matrix right = b.on(backend)) {
            backend.solve(left, right);
            return right.download();
        }
    }

    @Test
    void onlyTheLowerTriangleOfASystemIsRead() {
        Stack b = new Stack(1, 2, 1, new double[] {2, 3});
        assertThat(solved(new Stack(1, 2, 2, new double[] {2, Double.NaN, 1, 2}), b))
                .containsExactly(solved(new Stack(1, 2, 2, new double[] {2, 1, 1, 2}), b));
    }

    @Test
    void indefiniteSystemsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        solved(new Stack(1, 2, 2, new double[] {1, 2, 2, 1}), new Stack(1, 2, 1, new double[] {1, 1})))
                .withMessageContaining("not positive definite");
    }

    // Threads

    @Test
    void everyThreadComputesTheSameBits() {
        Random random = new Random(18);
        Stack z = Stack.random(1, 500, 40, random);
        Stack w = Stack.random(1, 500, 1, random);
        Stack u = Stack.random(1, 24, 40, random);
        Stack gamma = Stack.random(1, 24, 1, random);
        Supplier<double[]> work = () -> {
            double[] gradients =
                    marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma).gradients();
            double[] scores = product(Product.A_BT, z, u, 500, 24);
            return Stream.of(gradients, scores, softmaxOf(new Stack(1, 500, 24, scores)))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        };
        double[] here = work.get();
        List<CompletableFuture<double[]>> elsewhere = Stream.generate(() -> CompletableFuture.supplyAsync(work))
                .limit(8)
                .toList();
        elsewhere.forEach(result -> assertThat(result.join()).isEqualTo(here));
    }
}
