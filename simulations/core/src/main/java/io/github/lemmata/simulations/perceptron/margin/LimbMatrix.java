package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;

/// An integer matrix cut into short signed limbs, so that its product with a vector of 31-bit
/// numbers is sums of products of `long` and hardly any big arithmetic.
final class LimbMatrix {

    private static final int VECTOR_BITS = 31;

    private final int limbBits;
    /// By row, limb and column: $A_{ij}=\sum_l2^{l\cdot\text{limbBits}}$ `limbs[i][l][j]`.
    private final long[][][] limbs;

    /// The leading `size x size` part of `matrix`.
    LimbMatrix(BigInteger[][] matrix, int size) {
        limbBits = Long.SIZE - 1 - VECTOR_BITS - (Integer.SIZE - Integer.numberOfLeadingZeros(size));
        limbs = new long[size][][];
        BigInteger mask = BigInteger.ONE.shiftLeft(limbBits).subtract(BigInteger.ONE);
        for (int i = 0; i < size; i++) {
            int bits = 1;
            for (int j = 0; j < size; j++) {
                bits = Math.max(bits, matrix[i][j].bitLength());
            }
            limbs[i] = new long[(bits + limbBits - 1) / limbBits][size];
            for (int j = 0; j < size; j++) {
                BigInteger rest = matrix[i][j].abs();
                for (int l = 0; l < limbs[i].length; l++) {
                    limbs[i][l][j] = matrix[i][j].signum() * rest.and(mask).longValue();
                    rest = rest.shiftRight(limbBits);
                }
            }
        }
    }

    /// Row $i$ times a vector of numbers from 0 to $2^{31}-1$.
    BigInteger rowTimes(int i, long[] vector) {
        BigInteger total = BigInteger.ZERO;
        for (int l = limbs[i].length - 1; l >= 0; l--) {
            long sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += limbs[i][l][j] * vector[j];
            }
            total = total.shiftLeft(limbBits).add(BigInteger.valueOf(sum));
        }
        return total;
    }
}
