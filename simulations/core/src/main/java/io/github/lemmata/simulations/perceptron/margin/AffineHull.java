package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The affine hull of a few integer vectors $z_1..z_k$: its point of least norm, or that the
/// vectors are dependent.
///
/// With $\sum\beta_i=1$, minimising $\|\sum\beta_iz_i\|^2$ is minimising the squared norm of the
/// same combination of the vectors $(z_i,1)$. Their Gram matrix $G$ is positive definite if and
/// only if the $z_i$ are affinely independent, and then $\beta\propto G^{-1}\mathbf1$, whether or
/// not 0 lies in the hull.
sealed interface AffineHull {

    /// The vectors are affinely independent, and $\sum b_iz_i/\sum b_i$ is the point of least norm
    /// of their affine hull.
    ///
    /// @param b integers with a positive sum
    record Independent(BigInteger[] b) implements AffineHull {}

    /// The vectors are affinely dependent: $\sum b_iz_i=0$ and $\sum b_i=0$.
    ///
    /// @param b integers, not all 0
    record Dependent(BigInteger[] b) implements AffineHull {}

    /// The hull of the rows of `vectors`, `k x d`.
    static AffineHull of(BigInteger[][] vectors) {
        BigInteger[][] gram = gram(vectors);
        int size = gram.length;
        BigInteger[] ones = new BigInteger[size];
        Arrays.fill(ones, BigInteger.ONE);
        for (BigInteger prime = BigInteger.ONE.shiftLeft(30); ; ) {
            prime = prime.nextProbablePrime();
            long p = prime.longValueExact();
            long[][] inverse = ModularInverse.ofLeadingPart(gram, p);
            int rank = inverse.length;
            BigInteger[] right = rank == size ? ones : Arrays.copyOf(gram[rank], rank);
            PadicSystem.Solution solution = new PadicSystem(gram, right, inverse, p).solve();
            if (rank == size) {
                return new Independent(solution.numerators());
            }
            BigInteger[] b = new BigInteger[size];
            Arrays.fill(b, BigInteger.ZERO);
            System.arraycopy(solution.numerators(), 0, b, 0, rank);
            b[rank] = solution.denominator().negate();
            // Otherwise the prime divides a minor that is not 0, and the next prime will not.
            if (isDependence(b, vectors)) {
                return new Dependent(b);
            }
        }
    }

    private static boolean isDependence(BigInteger[] b, BigInteger[][] vectors) {
        return Arrays.stream(b).reduce(BigInteger.ZERO, BigInteger::add).signum() == 0
                && IntStream.range(0, vectors[0].length)
                        .allMatch(j -> IntStream.range(0, b.length)
                                        .mapToObj(i -> b[i].multiply(vectors[i][j]))
                                        .reduce(BigInteger.ZERO, BigInteger::add)
                                        .signum()
                                == 0);
    }

    private static BigInteger[][] gram(BigInteger[][] vectors) {
        int size = vectors.length;
        BigInteger[][] gram = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                BigInteger product = BigInteger.ONE;
                for (int c = 0; c < vectors[i].length; c++) {
                    product = product.add(vectors[i][c].multiply(vectors[j][c]));
                }
                gram[i][j] = product;
                gram[j][i] = product;
            }
        }
        return gram;
    }
}
