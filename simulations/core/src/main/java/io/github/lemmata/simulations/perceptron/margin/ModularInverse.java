package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;
import java.util.Arrays;

/// The inverse of an integer matrix modulo a prime.
final class ModularInverse {

    private ModularInverse() {}

    /// The inverse of the largest leading part of `matrix` whose leading minors are all nonzero
    /// modulo `prime` (Gauss-Jordan without pivoting).
    ///
    /// @param matrix `k x k`
    /// @param prime below $2^{31}$
    /// @return `r x r`, entries from 0 to `prime` - 1
    static long[][] ofLeadingPart(BigInteger[][] matrix, long prime) {
        int size = matrix.length;
        BigInteger p = BigInteger.valueOf(prime);
        // Row i holds (A | I) of the elimination in place: columns below the pivot hold the inverse's entries.
        long[][] a = new long[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a[i][j] = matrix[i][j].mod(p).longValue();
            }
        }
        for (int k = 0; k < size; k++) {
            if (a[k][k] == 0) {
                return leading(a, k);
            }
            exchange(a, k, prime);
        }
        return a;
    }

    /// Exchanges the $k$-th unknown with the $k$-th right-hand side, in place; after all are
    /// exchanged, the inverse is left.
    private static void exchange(long[][] a, int k, long prime) {
        long pivot = BigInteger.valueOf(a[k][k])
                .modInverse(BigInteger.valueOf(prime))
                .longValue();
        a[k][k] = 1;
        for (int j = 0; j < a.length; j++) {
            a[k][j] = a[k][j] * pivot % prime;
        }
        for (int i = 0; i < a.length; i++) {
            long factor = i == k ? 0 : a[i][k];
            if (factor != 0) {
                a[i][k] = 0;
                for (int j = 0; j < a.length; j++) {
                    a[i][j] = (a[i][j] + (prime - factor) * a[k][j]) % prime;
                }
            }
        }
    }

    private static long[][] leading(long[][] a, int size) {
        long[][] part = new long[size][];
        for (int i = 0; i < size; i++) {
            part[i] = Arrays.copyOf(a[i], size);
        }
        return part;
    }
}
