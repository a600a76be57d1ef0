package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers follow their laws, against exact distribution functions at a fixed seed.
///
/// A gap of 0.006 between distribution functions is enough to be refuted.
class LawsTest {
    private static final int COUNT = 200_000;
    private static final BulkNumbers NUMBERS =
            RandomStream.ofSeed(20261126).child("laws").numbers();

    @Test
    void uniformNumbersAreUniform() {
        assertFollows(NUMBERS::fillUniform, u -> u);
    }

    @Test
    void normalNumbersAreNormal() {
        assertFollows(NUMBERS::fillNormal, NormalDistribution.of(0, 1)::cumulativeProbability);
    }

    @Test
    void exponentialNumbersAreExponential() {
        assertFollows(NUMBERS::fillExponential, ExponentialDistribution.of(1)::cumulativeProbability);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 1.5, 7, 1e4})
    void gammaNumbersAreGamma(double shape) {
        assertFollows(out -> NUMBERS.fillGamma(shape, out), GammaDistribution.of(shape, 1)::cumulativeProbability);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.3, 2, 8})
    void generalizedGaussianNumbersFollowTheirLaw(double shape) {
        assertFollows(out -> NUMBERS.fillGeneralizedGaussian(shape, out), generalizedGaussian(shape));
    }

    private static DoubleUnaryOperator generalizedGaussian(double shape) {
        var power = GammaDistribution.of(1 / shape, 1);
        return x -> 0.5 + Math.signum(x) / 2 * power.cumulativeProbability(Math.pow(Math.abs(x), shape));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 3, 40})
    void studentNumbersAreStudents(double degreesOfFreedom) {
        assertFollows(
                out -> NUMBERS.fillStudent(degreesOfFreedom, out),
                TDistribution.of(degreesOfFreedom)::cumulativeProbability);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.7, 1, 5})
    void dirichletCoordinatesAreBeta(double concentration) {
        int categories = 4;
        double[] rows = new double[COUNT * categories];
        NUMBERS.fillDirichlet(concentration, categories, rows);
        var beta = BetaDistribution.of(concentration, (categories - 1) * concentration);
        for (int column = 0; column < categories; column++) {
            int at = column;
            double[] coordinate = IntStream.range(0, COUNT)
                    .mapToDouble(row -> rows[row * categories + at])
                    .toArray();
            assertThat(Odds.ofLargestGap(coordinate, beta::cumulativeProbability))
                    .isGreaterThan(Odds.TOO_SMALL);
        }
    }

    @Test
    void dirichletRowsOfTinyConcentrationAreStillPoints() {
        double[] rows = new double[9000];
        NUMBERS.fillDirichlet(1e-4, 9, rows);
        for (int row = 0; row < rows.length; row += 9) {
            assertThat(Arrays.stream(rows, row, row + 9).sum()).isBetween(1 - 1e-15, 1 + 1e-15);
        }
    }

    @Test
    void signsAreFair() {
        double[] signs = new double[COUNT];
        NUMBERS.fillSigns(signs);
        long plus = Arrays.stream(signs).filter(s -> s == 1).count();
        long minus = Arrays.stream(signs).filter(s -> s == -1).count();

        assertThat(plus + minus).isEqualTo(COUNT);
        assertThat(Odds.ofCount(plus, COUNT, 0.5)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(Odds.ofCount(plus + 1500, COUNT, 0.5)).isLessThan(Odds.TOO_SMALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 16, 1000})
    void integersAreEquallyLikely(int bound) {
        int[] integers = new int[COUNT];
        NUMBERS.fillBelow(bound, integers);
        long[] counts = new long[bound];
        for (int i : integers) {
            counts[i]++;
        }
        assertThat(Odds.ofCounts(counts)).isGreaterThan(Odds.TOO_SMALL);
    }

    /// With a bound of three quarters of all words, a quarter of the words favours one integer in three.
    @Test
    void wordsThatFavourSomeIntegersAreDrawnAgain() {
        long bound = 3L << 61;
        long[] again = new long[3];
        long[] biased = new long[3];
        new Words(1, 2, Law.BELOW, 0).read(0, COUNT, (words, start, at, count) -> {
            var integers = new IntegerNumbers(new Words(1, 2, Law.BELOW, 0), bound);
            for (int i = 0; i < count; i++) {
                again[(int) (integers.of(at + i, words[start + i]) % 3)]++;
                biased[(int) (Math.unsignedMultiplyHigh(words[start + i], bound) % 3)]++;
            }
        });
        assertThat(Odds.ofCounts(again)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(Odds.ofCounts(biased)).isLessThan(Odds.TOO_SMALL);
    }

    @Test
    void ordersAreEquallyLikely() {
        long[] counts = new long[120];
        for (int i = 0; i < 60_000; i++) {
            int[] order = {0, 1, 2, 3, 4};
            NUMBERS.at(5L * i).shuffle(order);
            counts[rank(order)]++;
        }
        assertThat(Odds.ofCounts(counts)).isGreaterThan(Odds.TOO_SMALL);
    }

    private static int rank(int[] order) {
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            int smaller = 0;
            for (int j = i + 1; j < order.length; j++) {
                smaller += order[j] < order[i] ? 1 : 0;
            }
            rank = rank * (order.length - i) + smaller;
        }
        return rank;
    }

    @Test
    void lawsAlmostRightAreRefuted() {
        var normal = NormalDistribution.of(0, 1.03);
        assertThat(odds(NUMBERS::fillNormal, normal::cumulativeProbability)).isLessThan(Odds.TOO_SMALL);
        var gamma = GammaDistribution.of(0.32, 1);
        assertThat(odds(out -> NUMBERS.fillGamma(0.3, out), gamma::cumulativeProbability))
                .isLessThan(Odds.TOO_SMALL);
        assertThat(odds(out -> NUMBERS.fillGeneralizedGaussian(1.3, out), generalizedGaussian(1.4)))
                .isLessThan(Odds.TOO_SMALL);
        var student = TDistribution.of(4);
        assertThat(odds(out -> NUMBERS.fillStudent(3, out), student::cumulativeProbability))
                .isLessThan(Odds.TOO_SMALL);
    }

    private static void assertFollows(Consumer<double[]> fill, DoubleUnaryOperator cdf) {
        assertThat(odds(fill, cdf)).isGreaterThan(Odds.TOO_SMALL);
    }

    private static double odds(Consumer<double[]> fill, DoubleUnaryOperator cdf) {
        double[] sample = new double[COUNT];
        fill.accept(sample);
        return Odds.ofLargestGap(sample, cdf);
    }
}
