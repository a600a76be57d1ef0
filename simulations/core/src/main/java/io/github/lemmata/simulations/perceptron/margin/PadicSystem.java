package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// A linear system $Ax=c$ in integers, solved exactly digit by digit in base $p$, a prime.
///
/// With $A^{-1}$ modulo $p$, each step finds the next digits of all $x_i$ in base $p$ and divides
/// the residual by $p$ (J. D. Dixon, Exact solution of linear equations using $p$-adic expansions,
/// Numerische Mathematik 40, 1982). Every so often the digits are read as fractions and put into
/// the system: only a solution that fits exactly is returned, so nothing rests on the prime or on a
/// bound for the digits.
final class PadicSystem {

    /// A solution $x_i=n_i/m$.
    ///
    /// @param numerators $n_i$
    /// @param denominator $m>0$
    record Solution(BigInteger[] numerators, BigInteger denominator) {}

    private static final int FIRST_DIGITS = 8;

    private final BigInteger[][] matrix;
    private final LimbMatrix limbs;
    private final BigInteger[] right;
    private final long[][] inverse;
    private final long prime;
    private final BigInteger[] residual;
    private final BigInteger[] digits;
    private BigInteger modulus = BigInteger.ONE;

    /// @param matrix `k x k`; only its leading part of the size of `right` counts
    /// @param right $c$
    /// @param inverse of that leading part modulo `prime`
    /// @param prime below $2^{31}$
    PadicSystem(BigInteger[][] matrix, BigInteger[] right, long[][] inverse, long prime) {
        this.matrix = matrix;
        this.limbs = new LimbMatrix(matrix, right.length);
        this.right = right;
        this.inverse = inverse;
        this.prime = prime;
        this.residual = right.clone();
        this.digits = new BigInteger[right.length];
        Arrays.fill(digits, BigInteger.ZERO);
    }

    /// The solution.
    Solution solve() {
        int known = 0;
        for (int wanted = FIRST_DIGITS; ; wanted += wanted / 2) {
            for (; known < wanted; known++) {
                lift();
            }
            Optional<Solution> solution = read().filter(this::fits);
            if (solution.isPresent()) {
                return solution.get();
            }
        }
    }

    private void lift() {
        BigInteger p = BigInteger.valueOf(prime);
        int size = right.length;
        long[] remainder = new long[size];
        for (int i = 0; i < size; i++) {
            remainder[i] = residual[i].mod(p).longValue();
        }
        long[] digit = new long[size];
        for (int i = 0; i < size; i++) {
            long sum = 0;
            for (int j = 0; j < size; j++) {
                sum = (sum + inverse[i][j] * remainder[j]) % prime;
            }
            digit[i] = sum;
            digits[i] = digits[i].add(modulus.multiply(BigInteger.valueOf(sum)));
        }
        for (int i = 0; i < size; i++) {
            residual[i] = residual[i].subtract(limbs.rowTimes(i, digit)).divide(p);
        }
        modulus = modulus.multiply(p);
    }

    /// The digits as fractions with one denominator; empty if some are not yet enough for that.
    private Optional<Solution> read() {
        int half = modulus.bitLength() / 2;
        BigInteger denominator = BigInteger.ONE;
        BigInteger[] numerators = new BigInteger[right.length];
        for (int i = 0; i < right.length; i++) {
            numerators[i] = symmetric(digits[i].multiply(denominator));
            if (numerators[i].bitLength() >= half) {
                BigInteger factor = denominatorOf(numerators[i].mod(modulus), half);
                denominator = denominator.multiply(factor);
                if (denominator.bitLength() > half + 1) {
                    return Optional.empty();
                }
                for (int j = 0; j < i; j++) {
                    numerators[j] = numerators[j].multiply(factor);
                }
                numerators[i] = symmetric(digits[i].multiply(denominator));
            }
        }
        return Optional.of(new Solution(numerators, denominator));
    }

    /// The denominator of the fraction that is congruent to `residue`, with a numerator of less
    /// than `bits` bits (Euclid's algorithm, stopped half way).
    private BigInteger denominatorOf(BigInteger residue, int bits) {
        BigInteger before = modulus;
        BigInteger remainder = residue;
        BigInteger cofactorBefore = BigInteger.ZERO;
        BigInteger cofactor = BigInteger.ONE;
        while (remainder.bitLength() >= bits) {
            BigInteger[] division = before.divideAndRemainder(remainder);
            before = remainder;
            remainder = division[1];
            BigInteger next = cofactorBefore.subtract(division[0].multiply(cofactor));
            cofactorBefore = cofactor;
            cofactor = next;
        }
        return cofactor.abs();
    }

    /// The number of smallest size that is congruent to `number`.
    private BigInteger symmetric(BigInteger number) {
        BigInteger residue = number.mod(modulus);
        return residue.shiftLeft(1).compareTo(modulus) > 0 ? residue.subtract(modulus) : residue;
    }

    private boolean fits(Solution solution) {
        for (int i = 0; i < right.length; i++) {
            if (!product(matrix[i], solution.numerators).equals(solution.denominator.multiply(right[i]))) {
                return false;
            }
        }
        return true;
    }

    private static BigInteger product(BigInteger[] row, BigInteger[] vector) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < vector.length; j++) {
            sum = sum.add(row[j].multiply(vector[j]));
        }
        return sum;
    }
}
