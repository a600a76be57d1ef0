package io.github.lemmata.datasets.bulk;

/// The inner loops as plain Java: what the numbers are, and what runs where there are no vectors.
final class ScalarKernels implements Kernels {
    private static final double BELOW_ONE = 1 - 0x1p-53;
    private static final long ONE = Double.doubleToRawLongBits(1);

    @Override
    public void words(long[] state, long[] words, int count) {
        for (int lane = 0; lane < LANES; lane++) {
            long s0 = state[lane];
            long s1 = state[LANES + lane];
            long s2 = state[2 * LANES + lane];
            long s3 = state[3 * LANES + lane];
            for (int i = lane; i < count; i += LANES) {
                words[i] = Long.rotateLeft(s0 + s3, 23) + s0;
                long t = s1 << 17;
                s2 ^= s0;
                s3 ^= s1;
                s1 ^= s2;
                s0 ^= s3;
                s2 ^= t;
                s3 = Long.rotateLeft(s3, 45);
            }
            state[lane] = s0;
            state[LANES + lane] = s1;
            state[2 * LANES + lane] = s2;
            state[3 * LANES + lane] = s3;
        }
    }

    @Override
    public void uniform(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = uniform(words[start + i]);
        }
    }

    static double uniform(long word) {
        return Double.longBitsToDouble(word >>> 12 | ONE) - BELOW_ONE;
    }

    @Override
    public void exponential(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = MinusLog.of(words[start + i]);
        }
    }

    @Override
    public void normal(long[] words, int start, double[] out, int at, int count) {
        for (int group = 0; group < count; group += GROUP) {
            for (int i = group; i < group + LANES; i++) {
                double radius = Math.sqrt(2 * MinusLog.of(words[start + i]));
                long word = words[start + i + LANES];
                double x = QuarterTurn.x(word);
                double z = x * x;
                long c = Double.doubleToRawLongBits(QuarterTurn.cosine(z)) ^ word << 62 & Long.MIN_VALUE;
                long s = Double.doubleToRawLongBits(QuarterTurn.sine(x, z));
                long swap = (c ^ s) & -(word & 1);
                out[at + i] = radius * Double.longBitsToDouble(c ^ swap);
                out[at + i + LANES] = radius * Double.longBitsToDouble(s ^ swap);
            }
        }
    }

    /// One normal number, of two words.
    static double normal(long radiusWord, long angleWord) {
        double radius = Math.sqrt(2 * MinusLog.of(radiusWord));
        double x = QuarterTurn.x(angleWord);
        double z = x * x;
        double cosine = (angleWord & 2) == 0 ? QuarterTurn.cosine(z) : -QuarterTurn.cosine(z);
        return radius * ((angleWord & 1) == 0 ? cosine : QuarterTurn.sine(x, z));
    }

    /// Signs, +1 or -1, each a word's upper bit.
    static void signs(long[] words, int start, double[] out, int at, int count) {
        for (int i = 0; i < count; i++) {
            out[at + i] = Double.longBitsToDouble(words[start + i] & Long.MIN_VALUE | ONE);
        }
    }
}
