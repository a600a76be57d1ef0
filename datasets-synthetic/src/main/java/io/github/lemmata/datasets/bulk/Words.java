package io.github.lemmata.datasets.bulk;

/// An endless sequence of random 64-bit words, of which any stretch can be had at once.
///
/// Block $b$ holds the words $1024\,b$ to $1024\,b + 1023$. Lane $j$ of its four generators, xoshiro256++
/// (Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021), starts in the
/// state that Philox gives for the counter $(b, law, part, j)$ under the address's key; the words of the
/// lanes alternate. Two lanes whose stretches of 256 words overlap would take a coincidence of probability
/// $2^{-247}$ a pair.
///
/// @param key0 the first half of the key
/// @param key1 the second half of the key
/// @param law what the numbers are for
/// @param part which of the sequences that a law needs
record Words(long key0, long key1, Law law, int part) {
    static final int BLOCK = 1024;

    /// The lane that no block uses: spare words for one number at a time.
    private static final int SPARE = Kernels.LANES;

    /// Makes numbers of words: `count` of them from `words[start ..]` into `out[at ..]`, in whole groups.
    interface Transform {
        void apply(long[] words, int start, double[] out, int at, int count);
    }

    /// Takes the words from `words[start ..]` that belong to the entries `at` to `at + count - 1` of a
    /// stretch.
    interface Reader {
        void take(long[] words, int start, int at, int count);
    }

    /// Fills `out[from ..]` with the numbers at `position` and after it.
    void fill(long position, double[] out, int from, int length, Transform transform) {
        read(position, length, (words, start, at, count) -> {
            int first = start / Kernels.GROUP * Kernels.GROUP;
            int last = wholeGroups(start + count);
            if (first == start && last == start + count) {
                transform.apply(words, start, out, from + at, count);
            } else {
                double[] groups = new double[last - first];
                transform.apply(words, first, groups, 0, groups.length);
                System.arraycopy(groups, start - first, out, from + at, count);
            }
        });
    }

    /// Makes `length` words from `position` on and hands them over, block by block.
    void read(long position, int length, Reader reader) {
        int start = (int) (position % BLOCK);
        long[] words = new long[length > BLOCK - start ? BLOCK : wholeGroups(start + length)];
        for (int done = 0; done < length; ) {
            int count = Math.min(BLOCK - start, length - done);
            make((position + done) / BLOCK, words, wholeGroups(start + count));
            reader.take(words, start, done, count);
            done += count;
            start = 0;
        }
    }

    /// Four more words for the number at `index`, the `attempt`-th such set, counted from 0.
    long[] spare(long index, int attempt) {
        long[] four = {index, law.ordinal(), (long) part << Integer.SIZE | attempt, SPARE};
        Philox.encrypt(key0, key1, four);
        return four;
    }

    private void make(long block, long[] words, int count) {
        long[] state = new long[4 * Kernels.LANES];
        long[] four = new long[4];
        for (int lane = 0; lane < Kernels.LANES; lane++) {
            four[0] = block;
            four[1] = law.ordinal();
            four[2] = part;
            four[3] = lane;
            Philox.encrypt(key0, key1, four);
            for (int i = 0; i < four.length; i++) {
                state[i * Kernels.LANES + lane] = four[i];
            }
        }
        Kernels.fastest().words(state, words, count);
    }

    private static int wholeGroups(int count) {
        return (count + Kernels.GROUP - 1) / Kernels.GROUP * Kernels.GROUP;
    }
}
