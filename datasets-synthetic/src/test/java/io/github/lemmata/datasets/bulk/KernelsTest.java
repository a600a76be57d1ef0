package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelsTest {
    private static final int COUNT = 1 << 16;
    private static final RandomGenerator RANDOM =
            RandomGeneratorFactory.of("L64X128MixRandom").create(4);

    @Test
    void thePlainWayAndTheVectorsGiveTheSameBits() {
        var plain = new ScalarKernels();
        var vectors = new VectorKernels();
        long[] words = new long[COUNT];
        long[] others = new long[COUNT];
        long[] state = RANDOM.longs(16).toArray();
        long[] otherState = state.clone();
        plain.words(state, words, COUNT);
        vectors.words(otherState, others, COUNT);
        assertThat(others).isEqualTo(words);
        assertThat(otherState).isEqualTo(state);

        addSpecialWords(words);
        assertThat(numbers(vectors::uniform, words)).isEqualTo(numbers(plain::uniform, words));
        assertThat(numbers(vectors::exponential, words)).isEqualTo(numbers(plain::exponential, words));
        assertThat(numbers(vectors::normal, words)).isEqualTo(numbers(plain::normal, words));
    }

    /// The build's configuration supplies the module to these tests, as the launcher does to sweeps.
    @Test
    void vectorsAreUsedWhereTheyFit() {
        assertThat(Kernels.fastest()).isInstanceOf(VectorKernels.fit() ? WarmingKernels.class : ScalarKernels.class);
    }

    @Test
    void fasterLoopsTakeOver() {
        var plain = new ScalarKernels();
        var kernels = new WarmingKernels(plain, new Idle());
        double[] out = new double[Kernels.GROUP];
        kernels.normal(new long[Kernels.GROUP], 0, out, 0, Kernels.GROUP);
        assertThat(out).doesNotContain(Idle.MARK);

        kernels.warm();
        kernels.normal(new long[Kernels.GROUP], 0, out, 0, Kernels.GROUP);
        assertThat(out).containsOnly(Idle.MARK);
    }

    /// Faster than any loop can be, as it does nothing but leave a mark.
    private static final class Idle implements Kernels {
        static final double MARK = 7;

        @Override
        public void words(long[] state, long[] words, int count) {}

        @Override
        public void uniform(long[] words, int start, double[] out, int at, int count) {}

        @Override
        public void exponential(long[] words, int start, double[] out, int at, int count) {}

        @Override
        public void normal(long[] words, int start, double[] out, int at, int count) {
            Arrays.fill(out, MARK);
        }
    }

    @Test
    void lanesAreXoshiroGenerators() {
        long[] state = RANDOM.longs(16).toArray();
        long[] words = new long[1024];
        long[] seed = {state[1], state[5], state[9], state[13]};
        new ScalarKernels().words(state, words, words.length);

        var oracle = RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int i = 1; i < words.length; i += Kernels.LANES) {
            assertThat(words[i]).isEqualTo(oracle.nextLong());
        }
    }

    /// Correctly rounded values from mpmath 1.3 (50 digits, November 2026), with words at all magnitudes and
    /// at both ends.
    @ParameterizedTest
    @CsvFileSource(resources = "transforms.csv", numLinesToSkip = 1)
    void transformsAreAccurate(long word, double minusLog, double first, double second) {
        assertThat(ulpsBetween(MinusLog.of(word), minusLog)).isLessThanOrEqualTo(1.5);

        long[] words = new long[Kernels.GROUP];
        double[] normals = new double[Kernels.GROUP];
        words[0] = 1L << 40;
        words[Kernels.LANES] = word;
        new ScalarKernels().normal(words, 0, normals, 0, Kernels.GROUP);
        double radius = Math.sqrt(2 * MinusLog.of(words[0]));
        assertThat(ulpsBetween(normals[0], radius * first)).isLessThanOrEqualTo(3);
        assertThat(ulpsBetween(normals[Kernels.LANES], radius * second)).isLessThanOrEqualTo(3);
        assertThat(ScalarKernels.normal(words[0], word)).isEqualTo(normals[0]);
    }

    static double ulpsBetween(double actual, double exact) {
        return Math.abs(actual - exact) / Math.ulp(exact);
    }

    /// The radius exceeds r for a share $e^{-r^2/2}$ of the words: so tails are right where no sample
    /// reaches.
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 4, 6, 7, 8, 9})
    void radiiHaveTheRightTails(double radius) {
        long words = firstWordAtMost(radius);
        double share = (words >>> 1) * 0x1p-63;
        double exact = Math.exp(-radius * radius / 2);
        assertThat(share).isEqualTo(exact, offset(0x1p-62 + 1e-14 * exact));
    }

    /// By bisection over unsigned words, as the radius falls while the word grows.
    private static long firstWordAtMost(double radius) {
        long low = 0;
        for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
            long middle = low | 1L << bit;
            if (Math.sqrt(2 * MinusLog.of(middle - 1)) > radius) {
                low = middle;
            }
        }
        return low;
    }

    @Test
    void uniformNumbersAreOddMultiplesInsideTheInterval() {
        assertThat(ScalarKernels.uniform(0)).isEqualTo(0x1p-53);
        assertThat(ScalarKernels.uniform(-1)).isEqualTo(1 - 0x1p-53);
        assertThat(ScalarKernels.uniform(1L << 63)).isEqualTo(0.5 + 0x1p-53);
        for (int i = 0; i < 1000; i++) {
            double multiple = ScalarKernels.uniform(RANDOM.nextLong()) * 0x1p53;
            assertThat(multiple % 2).isEqualTo(1);
        }
    }

    private static void addSpecialWords(long[] words) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            words[bit] = 1L << bit;
            words[64 + bit] = ~(1L << bit);
            words[128 + bit] = -1L << bit;
            words[192 + bit] = -1L >>> bit;
        }
        words[256] = 0;
    }

    private static double[] numbers(Words.Transform transform, long[] words) {
        double[] out = new double[words.length];
        transform.apply(words, 0, out, 0, words.length);
        return out;
    }
}
