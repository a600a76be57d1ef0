package io.github.lemmata.datasets.bulk;

/// Integers from 0 to `bound` - 1, all equally likely.
///
/// Method: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29, 2019: the upper half of
/// the product of a word and the bound, where the lower half tells the words that would favour some integers,
/// at most `bound` of $2^{64}$; these numbers go on with spare words of their own.
///
/// @param words the random words
/// @param bound how many integers there are, at least 1
record IntegerNumbers(Words words, long bound) {

    /// Number `index`, whose word is `word`.
    long of(long index, long word) {
        if (Long.compareUnsigned(word * bound, bound) >= 0) {
            return Math.unsignedMultiplyHigh(word, bound);
        }
        long excess = Long.remainderUnsigned(-bound, bound);
        long next = word;
        for (int attempt = 0; Long.compareUnsigned(next * bound, excess) < 0; attempt++) {
            next = words.spare(index, attempt)[0];
        }
        return Math.unsignedMultiplyHigh(next, bound);
    }

    /// Fills `out` with the numbers at `position` and after it.
    void fill(long position, int[] out) {
        words.read(position, out.length, (block, start, at, count) -> {
            for (int i = 0; i < count; i++) {
                out[at + i] = (int) of(position + at + i, block[start + i]);
            }
        });
    }
}
