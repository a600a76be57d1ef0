package io.github.lemmata.datasets.bulk;

import io.github.lemmata.datasets.RandomStream;
import java.util.function.LongUnaryOperator;

/// Where a test of quality takes its words from: the sequence under test, or one that is known to be bad.
@FunctionalInterface
interface Source {

    /// The first `count` words of an address.
    long[] words(long address, int count);

    /// The sequence under test.
    static Source bulk() {
        return (address, count) -> {
            long[] words = new long[count];
            RandomStream.ofSeed(20261126)
                    .child("quality")
                    .child(address)
                    .numbers()
                    .fillBits(words);
            return words;
        };
    }

    /// The sequence under test, with each word changed.
    static Source spoilt(LongUnaryOperator change) {
        return (address, count) -> {
            long[] words = bulk().words(address, count);
            for (int i = 0; i < count; i++) {
                words[i] = change.applyAsLong(words[i]);
            }
            return words;
        };
    }

    /// The sequence under test, where one word in 200 repeats the word `lag` before it.
    static Source echoing(int lag) {
        return (address, count) -> {
            long[] words = bulk().words(address, count);
            for (int i = lag; i < count; i += 200) {
                words[i] = words[i - lag];
            }
            return words;
        };
    }

    /// An xorshift generator of 64 bits: fast, equidistributed, and linear.
    static Source xorshift() {
        return (address, count) -> {
            long[] words = new long[count];
            long x = address * 2 + 1;
            for (int i = 0; i < count; i++) {
                x ^= x << 13;
                x ^= x >>> 7;
                x ^= x << 17;
                words[i] = x;
            }
            return words;
        };
    }
}
