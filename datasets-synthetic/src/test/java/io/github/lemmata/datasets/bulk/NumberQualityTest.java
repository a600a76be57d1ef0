package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ten million normal numbers have the right shape, tails, moments and no memory, and addresses, blocks and
/// laws have nothing to do with each other; each test refutes numbers that are almost right.
class NumberQualityTest {
    private static final int COUNT = 10_000_000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final RandomStream STREAM = RandomStream.ofSeed(20261126).child("number quality");
    private static final double[] NORMALS = normals(0, COUNT);

    private static double[] normals(long position, int count) {
        double[] out = new double[count];
        STREAM.numbers().at(position).fillNormal(out);
        return out;
    }

    private static double[] changed(DoubleUnaryOperator change) {
        double[] out = NORMALS.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] = change.applyAsDouble(out[i]);
        }
        return out;
    }

    /// Sums of twelve uniform numbers, less six: the old way to something like a normal number.
    private static double[] sumsOfTwelve(int count) {
        double[] out = new double[count];
        double[] uniform = new double[count];
        for (int term = 0; term < 12; term++) {
            STREAM.child(term).numbers().fillUniform(uniform);
            for (int i = 0; i < count; i++) {
                out[i] += uniform[i] - 0.5;
            }
        }
        return out;
    }

    @Test
    void cellsAreFilledAsTheLawSays() {
        assertThat(oddsOfCells(NORMALS)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfCells(changed(x -> 1.003 * x))).isLessThan(Odds.TOO_SMALL);
        assertThat(oddsOfCells(changed(x -> Math.abs(x) < 0x1p-4 ? -Math.abs(x) : x)))
                .isLessThan(Odds.TOO_SMALL);
    }

    /// Cells of a sixteenth from -4.5 to 4.5, and what is beyond.
    private static double oddsOfCells(double[] sample) {
        int cells = 16 * 9 + 2;
        long[] counts = new long[cells];
        for (double x : sample) {
            counts[(int) Math.max(0, Math.min(cells - 1, Math.floor((x + 4.5) * 16) + 1))]++;
        }
        double[] expected = IntStream.range(0, cells)
                .mapToDouble(i -> sample.length
                        * NORMAL.probability(
                                i == 0 ? -100 : (i - 1) / 16.0 - 4.5, i == cells - 1 ? 100 : i / 16.0 - 4.5))
                .toArray();
        return Odds.ofCounts(counts, expected);
    }

    @Test
    void tailsAreHitAsOftenAsTheyShould() {
        for (double beyond : new double[] {2, 3, 3.5, 4, 4.5, 5}) {
            assertThat(oddsOfTails(NORMALS, beyond)).isGreaterThan(Odds.TOO_SMALL);
        }
        assertThat(oddsOfTails(sumsOfTwelve(COUNT), 4)).isLessThan(Odds.TOO_SMALL);
    }

    /// With 2^32 numbers, of which some eight are beyond 6; the tails of the radius are tested to 9 by
    /// [KernelsTest].
    @Test
    @Tag("slow")
    void farTailsAreHitAsOftenAsTheyShould() {
        double[] part = new double[1 << 20];
        long[] counts = new long[3];
        for (int i = 0; i < 4096; i++) {
            STREAM.child("far").numbers().at((long) i << 20).fillNormal(part);
            for (double x : part) {
                if (Math.abs(x) > 5) {
                    counts[0]++;
                    counts[1] += Math.abs(x) > 5.5 ? 1 : 0;
                    counts[2] += Math.abs(x) > 6 ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < counts.length; i++) {
            double mean = 0x1p32 * 2 * NORMAL.survivalProbability(5 + i / 2.0);
            var law = PoissonDistribution.of(mean);
            double atMost = law.cumulativeProbability((int) counts[i]);
            double atLeast = law.survivalProbability((int) counts[i] - 1);
            assertThat(2 * Math.min(atMost, atLeast)).as("%d beyond", counts[i]).isGreaterThan(Odds.TOO_SMALL);
        }
    }

    private static double oddsOfTails(double[] sample, double beyond) {
        long above = 0;
        long below = 0;
        for (double x : sample) {
            above += x > beyond ? 1 : 0;
            below += x < -beyond ? 1 : 0;
        }
        double share = NORMAL.survivalProbability(beyond);
        return Odds.ofWorst(
                Odds.ofCount(above, sample.length, share),
                Odds.ofCount(below, sample.length, share),
                Odds.ofCount(above + below, sample.length, 2 * share));
    }

    @Test
    void momentsAreThoseOfTheLaw() {
        assertThat(oddsOfMoments(NORMALS)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfMoments(changed(x -> x + 0.002))).isLessThan(Odds.TOO_SMALL);
        assertThat(oddsOfMoments(sumsOfTwelve(1_000_000))).isLessThan(Odds.TOO_SMALL);
    }

    /// By Hermite polynomials, which are uncorrelated, with mean 0 and variance k!.
    private static double oddsOfMoments(double[] sample) {
        double[] sums = new double[4];
        for (double x : sample) {
            double square = x * x;
            sums[0] += x;
            sums[1] += square - 1;
            sums[2] += x * (square - 3);
            sums[3] += square * square - 6 * square + 3;
        }
        double[] variances = {1, 2, 6, 24};
        return Odds.ofWorst(IntStream.range(0, 4)
                .mapToDouble(k -> Odds.ofSum(sums[k], Math.sqrt(variances[k] * sample.length)))
                .toArray());
    }

    @Test
    void numbersDoNotRememberThoseBefore() {
        for (int lag : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 1020, 1024, 1028, 2048}) {
            assertThat(oddsOfProducts(NORMALS, lag)).isGreaterThan(Odds.TOO_SMALL);
        }
        double[] remembering = NORMALS.clone();
        for (int i = 4; i < COUNT; i++) {
            remembering[i] += 0.003 * NORMALS[i - 4];
        }
        assertThat(oddsOfProducts(remembering, 4)).isLessThan(Odds.TOO_SMALL);
        double[] ofOneRadius = changed(x -> x);
        for (int i = 0; i < COUNT - 8; i += 16) {
            ofOneRadius[i + 8] = Math.copySign(NORMALS[i], NORMALS[i + 8]);
        }
        assertThat(oddsOfProducts(ofOneRadius, 8)).isLessThan(Odds.TOO_SMALL);
    }

    /// Of the numbers themselves, and of their squares.
    private static double oddsOfProducts(double[] sample, int lag) {
        double sum = 0;
        double squares = 0;
        for (int i = lag; i < sample.length; i++) {
            double x = sample[i];
            double y = sample[i - lag];
            sum += x * y;
            squares += (x * x - 1) * (y * y - 1);
        }
        double root = Math.sqrt(sample.length - lag);
        return Odds.ofWorst(Odds.ofSum(sum, root), Odds.ofSum(squares, 2 * root));
    }

    @Test
    void addressesBlocksAndLawsAreIndependent() {
        int count = 1_000_000;
        double[] uniform = uniform(STREAM.child(7), 0, count);
        double[] exponential = new double[count];
        STREAM.child(7).numbers().fillExponential(exponential);
        double[] normal = new double[count];
        STREAM.child(7).numbers().fillNormal(normal);
        for (int i = 0; i < count; i++) {
            exponential[i] = Math.exp(-exponential[i]);
            normal[i] = NORMAL.cumulativeProbability(normal[i]);
        }
        assertThat(oddsOfPairs(uniform, uniform(STREAM.child(8), 0, count))).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(uniform, uniform(STREAM.child(7).child(0), 0, count)))
                .isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(uniform, uniform(STREAM.child(7), 1024, count))).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(uniform, uniform(STREAM.child(7), 1L << 40, count)))
                .isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(uniform, exponential)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(uniform, normal)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfPairs(exponential, normal)).isGreaterThan(Odds.TOO_SMALL);

        double[] coupled = uniform(STREAM.child(8), 0, count);
        for (int i = 0; i < count; i += 200) {
            coupled[i] = uniform[i];
        }
        assertThat(oddsOfPairs(uniform, coupled)).isLessThan(Odds.TOO_SMALL);
    }

    private static double[] uniform(RandomStream stream, long position, int count) {
        double[] out = new double[count];
        stream.numbers().at(position).fillUniform(out);
        return out;
    }

    /// On a grid of 16 x 16 cells.
    private static double oddsOfPairs(double[] x, double[] y) {
        long[] counts = new long[256];
        for (int i = 0; i < x.length; i++) {
            counts[(int) (16 * x[i]) * 16 + (int) (16 * y[i])]++;
        }
        return Odds.ofCounts(counts);
    }

    @Test
    void firstNumbersOfNeighbouringAddressesFollowTheLaw() {
        double[] first = new double[100_000];
        for (int i = 0; i < first.length; i++) {
            STREAM.child("replicate").child(i).numbers().fillNormal(first, i, 1);
        }
        assertThat(Odds.ofLargestGap(first, NORMAL::cumulativeProbability)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfProducts(first, 1)).isGreaterThan(Odds.TOO_SMALL);
    }
}
