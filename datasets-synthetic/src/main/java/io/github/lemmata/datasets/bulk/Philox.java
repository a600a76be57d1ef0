package io.github.lemmata.datasets.bulk;

/// Philox 4x64 with ten rounds: a keyed bijection of 256-bit counters whose values pass for random numbers.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
final class Philox {
    private static final int ROUNDS = 10;
    private static final long M0 = 0xD2E7470EE14C6C93L;
    private static final long M1 = 0xCA5A826395121157L;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final long ROOT_OF_THREE = 0xBB67AE8584CAA73BL;

    private Philox() {}

    /// Replaces the counter in the four entries of `block` by its value under the key.
    static void encrypt(long key0, long key1, long[] block) {
        long c0 = block[0];
        long c1 = block[1];
        long c2 = block[2];
        long c3 = block[3];
        long k0 = key0;
        long k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = Math.unsignedMultiplyHigh(M0, c0);
            long high1 = Math.unsignedMultiplyHigh(M1, c2);
            long low0 = M0 * c0;
            long low1 = M1 * c2;
            c0 = high1 ^ c1 ^ k0;
            c1 = low1;
            c2 = high0 ^ c3 ^ k1;
            c3 = low0;
            k0 += GOLDEN_RATIO;
            k1 += ROOT_OF_THREE;
        }
        block[0] = c0;
        block[1] = c1;
        block[2] = c2;
        block[3] = c3;
    }
}
