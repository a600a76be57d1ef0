package io.github.lemmata.theory.perceptron;

import java.math.BigInteger;
import java.util.Optional;

/// The solution of an integer linear system as integers over one determinant, by Bareiss's fraction-free elimination:
/// every division on the way is exact, and numbers stay as small as the minors of the matrix.
///
/// @param numerators $N$ with solution $N_i/\Delta$
/// @param determinant $\Delta\ne0$
record CramersRule(BigInteger[] numerators, BigInteger determinant) {

    /// Solves $G_A\beta=\mathbf1$ for the rows and columns `subset` of a positive semidefinite matrix; empty if that
    /// part is singular. (A positive definite matrix has positive leading minors, so no row is ever swapped.)
    static Optional<CramersRule> solveOnes(BigInteger[][] gram, int[] subset) {
        int size = subset.length;
        BigInteger[][] rows = augmented(gram, subset);
        BigInteger previous = BigInteger.ONE;
        for (int pivot = 0; pivot < size; pivot++) {
            BigInteger head = rows[pivot][pivot];
            if (head.signum() == 0) {
                return Optional.empty();
            }
            for (int r = 0; r < size; r++) {
                if (r != pivot) {
                    eliminate(rows[r], rows[pivot], pivot, previous);
                }
            }
            previous = head;
        }
        // Jordan's form of the elimination leaves the determinant on the whole diagonal.
        BigInteger[] numerators = new BigInteger[size];
        for (int r = 0; r < size; r++) {
            numerators[r] = rows[r][size];
        }
        return Optional.of(new CramersRule(numerators, previous));
    }

    private static BigInteger[][] augmented(BigInteger[][] gram, int[] subset) {
        int size = subset.length;
        BigInteger[][] rows = new BigInteger[size][size + 1];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                rows[r][c] = gram[subset[r]][subset[c]];
            }
            rows[r][size] = BigInteger.ONE;
        }
        return rows;
    }

    private static void eliminate(BigInteger[] row, BigInteger[] pivotRow, int pivot, BigInteger previous) {
        BigInteger head = pivotRow[pivot];
        BigInteger factor = row[pivot];
        for (int c = 0; c < row.length; c++) {
            row[c] =
                    head.multiply(row[c]).subtract(factor.multiply(pivotRow[c])).divide(previous);
        }
    }
}
