package io.github.lemmata.datasets.bulk;

import java.util.concurrent.atomic.AtomicLong;

/// Plain loops at first, vectors once they are compiled and measured to be faster.
///
/// Until the compiler has seen enough of them, vector operations are calls and objects, a thousand times
/// slower than plain Java. So nothing is done for a program that needs few numbers; one that needs many has a
/// daemon thread run the vector loops until they win. On a Java machine where they never do, plain loops
/// stay. Which loops make a number does not show in its bits.
final class WarmingKernels implements Kernels {
    /// As many words as plain loops make in some hundredth of a second.
    private static final long FEW = 1 << 20;
    /// A call is compiled after many calls or many rounds of its loop; short calls get there soonest.
    private static final int SHORT = 4 * GROUP;
    private static final int SHORT_CALLS = 500;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Kernels plain;
    private final Kernels vectors;
    private final AtomicLong made = new AtomicLong();
    private volatile Kernels current;

    WarmingKernels(Kernels plain, Kernels vectors) {
        this.plain = plain;
        this.vectors = vectors;
        current = plain;
    }

    @Override
    public void words(long[] state, long[] words, int count) {
        if (made.get() <= FEW) {
            long before = made.getAndAdd(count);
            if (before <= FEW && before + count > FEW) {
                Thread.ofPlatform()
                        .daemon()
                        .name("bulk numbers: warming vectors")
                        .start(this::warm);
            }
        }
        current.words(state, words, count);
    }

    @Override
    public void uniform(long[] words, int start, double[] out, int at, int count) {
        current.uniform(words, start, out, at, count);
    }

    @Override
    public void exponential(long[] words, int start, double[] out, int at, int count) {
        current.exponential(words, start, out, at, count);
    }

    @Override
    public void normal(long[] words, int start, double[] out, int at, int count) {
        current.normal(words, start, out, at, count);
    }

    /// Runs the vector loops until they are faster; gives up after a minute.
    void warm() {
        long began = System.nanoTime();
        do {
            for (int call = 0; call < SHORT_CALLS; call++) {
                nanosFor(vectors, SHORT);
            }
            if (nanosFor(vectors, Words.BLOCK) < nanosFor(plain, Words.BLOCK)) {
                current = vectors;
                return;
            }
        } while (System.nanoTime() - began < PATIENCE_NANOS);
    }

    private static long nanosFor(Kernels kernels, int count) {
        long[] state = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        long[] words = new long[count];
        double[] out = new double[count];
        long began = System.nanoTime();
        kernels.words(state, words, count);
        kernels.uniform(words, 0, out, 0, count);
        kernels.exponential(words, 0, out, 0, count);
        kernels.normal(words, 0, out, 0, count);
        return System.nanoTime() - began;
    }
}
