package io.github.lemmata.datasets.perceptron;

import java.math.BigInteger;

/// Exact arithmetic on integer vectors.
final class Integers {
    private Integers() {}

    static BigInteger dot(long[] a, long[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            sum = sum.add(BigInteger.valueOf(a[j]).multiply(BigInteger.valueOf(b[j])));
        }
        return sum;
    }
}
