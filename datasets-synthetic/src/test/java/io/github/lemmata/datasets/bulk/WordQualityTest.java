package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/// The words behind all numbers are random, bit by bit and in their order; each test refutes a source that is
/// not.
class WordQualityTest {
    private static final int COUNT = 1 << 20;
    private static final int[] LAGS = {1, 2, 3, 4, 5, 7, 8, 12, 64, 256, 1020, 1023, 1024, 1025, 2048};

    @Test
    void everyBitIsFair() {
        assertThat(oddsOfBits(Source.bulk(), 0)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfBits(Source.spoilt(word -> word | (word >>> 40 & 0x7f) / 0x7f), 0))
                .isLessThan(Odds.TOO_SMALL);
    }

    @Test
    void bitsDoNotRepeatThoseBefore() {
        for (int lag : LAGS) {
            assertThat(oddsOfBits(Source.bulk(), lag)).isGreaterThan(Odds.TOO_SMALL);
        }
        assertThat(oddsOfBits(Source.echoing(4), 4)).isLessThan(Odds.TOO_SMALL);
    }

    /// Of each bit, xored with the same bit `lag` words before unless that is 0.
    private static double oddsOfBits(Source source, int lag) {
        long[] words = source.words(1, COUNT);
        long[] ones = new long[Long.SIZE];
        int pairs = COUNT - lag;
        for (int i = lag; i < COUNT; i++) {
            long word = lag == 0 ? words[i] : words[i] ^ words[i - lag];
            for (int bit = 0; bit < Long.SIZE; bit++) {
                ones[bit] += word >>> bit & 1;
            }
        }
        return Odds.ofWorst(Arrays.stream(ones)
                .mapToDouble(count -> Odds.ofSum(count - pairs / 2.0, Math.sqrt(pairs) / 2))
                .toArray());
    }

    @Test
    void pairsOfBytesAreEquallyLikely() {
        assertThat(oddsOfBytePairs(Source.bulk())).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfBytePairs(Source.spoilt(word -> word | (word & 0x3f) / 0x3f << 9)))
                .isLessThan(Odds.TOO_SMALL);
        assertThat(oddsOfBytePairs(Source.echoing(1))).isLessThan(Odds.TOO_SMALL);
    }

    /// Of the pairs that a word's bytes make, and of a word's last byte with that of the next word.
    private static double oddsOfBytePairs(Source source) {
        long[] words = source.words(2, COUNT);
        long[] within = new long[1 << 16];
        long[] across = new long[1 << 16];
        for (int i = 0; i < COUNT; i++) {
            for (int bit = 0; bit < Long.SIZE; bit += 16) {
                within[(int) (words[i] >>> bit) & 0xffff]++;
            }
            if (i % 2 == 1) {
                across[(int) (words[i] & 0xff | (words[i - 1] & 0xff) << 8)]++;
            }
        }
        return Odds.ofWorst(Odds.ofCounts(within), Odds.ofCounts(across));
    }

    /// Generators of the xoshiro kind without a good scrambler betray themselves by the numbers of ones in
    /// succession.
    @Test
    void numbersOfOnesAreIndependent() {
        for (int lag : LAGS) {
            assertThat(oddsOfWeights(Source.bulk(), lag)).isGreaterThan(Odds.TOO_SMALL);
        }
        assertThat(oddsOfWeights(Source.echoing(8), 8)).isLessThan(Odds.TOO_SMALL);
    }

    private static double oddsOfWeights(Source source, int lag) {
        long[] words = source.words(3, COUNT);
        double sum = 0;
        for (int i = lag; i < COUNT; i++) {
            sum += (Long.bitCount(words[i]) - 32) * (Long.bitCount(words[i - lag]) - 32);
        }
        return Odds.ofSum(sum, 16 * Math.sqrt(COUNT - lag));
    }

    /// Marsaglia's birthday spacings: 4096 birthdays in a year of 2^32 days, 256 years.
    @Test
    void spacingsOfBirthdaysRepeatAsOftenAsTheyShould() {
        assertThat(oddsOfSpacings(Source.bulk())).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfSpacings(Source.spoilt(word -> word & ~(0xffL << 32)))).isLessThan(Odds.TOO_SMALL);
    }

    private static double oddsOfSpacings(Source source) {
        long[] words = source.words(4, COUNT);
        int birthdays = 1 << 12;
        long repeats = 0;
        for (int year = 0; year < COUNT; year += birthdays) {
            long[] days = new long[birthdays];
            for (int i = 0; i < birthdays; i++) {
                days[i] = words[year + i] >>> 32;
            }
            Arrays.sort(days);
            for (int i = birthdays - 1; i > 0; i--) {
                days[i] -= days[i - 1];
            }
            Arrays.sort(days);
            for (int i = 1; i < birthdays; i++) {
                repeats += days[i] == days[i - 1] ? 1 : 0;
            }
        }
        var law = PoissonDistribution.of(4.0 * COUNT / birthdays);
        return 2 * Math.min(law.cumulativeProbability((int) repeats), law.survivalProbability((int) repeats - 1));
    }

    /// Ranks of 64 x 64 matrices over two elements, whose rows are successive words of one lane.
    @Test
    void matricesOfBitsHaveTheRanksOfRandomOnes() {
        assertThat(oddsOfRanks(Source.bulk(), Kernels.LANES)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfRanks(Source.bulk(), 1)).isGreaterThan(Odds.TOO_SMALL);
        assertThat(oddsOfRanks(Source.xorshift(), 1)).isLessThan(Odds.TOO_SMALL);
    }

    private static double oddsOfRanks(Source source, int step) {
        long[] words = source.words(5, COUNT);
        long[] counts = new long[3];
        for (int first = 0; first < COUNT; first += 64 * step) {
            for (int lane = 0; lane < step; lane++) {
                long[] rows = new long[64];
                for (int i = 0; i < 64; i++) {
                    rows[i] = words[first + i * step + lane];
                }
                counts[Math.min(2, 64 - rank(rows))]++;
            }
        }
        // Limits of large square matrices: full rank, one short, and less.
        double full = 0.2887880950866024;
        double total = COUNT / 64;
        return Odds.ofCounts(counts, new double[] {total * full, total * 2 * full, total * (1 - 3 * full)});
    }

    private static int rank(long[] rows) {
        int rank = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int pivot = rank;
            while (pivot < rows.length && (rows[pivot] >>> bit & 1) == 0) {
                pivot++;
            }
            if (pivot == rows.length) {
                continue;
            }
            long row = rows[pivot];
            rows[pivot] = rows[rank];
            rows[rank++] = row;
            for (int i = rank; i < rows.length; i++) {
                rows[i] ^= row & -(rows[i] >>> bit & 1);
            }
        }
        return rank;
    }
}
