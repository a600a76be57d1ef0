package io.github.lemmata.simulations.perceptron.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class AffineHullTest {

    private static final RandomStream SEED = RandomStream.ofSeed(20250601).child("affine-hull");

    private static BigInteger[][] integers(long[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }

    private static BigInteger[] combination(BigInteger[] b, BigInteger[][] vectors) {
        return IntStream.range(0, vectors[0].length)
                .mapToObj(j -> IntStream.range(0, b.length)
                        .mapToObj(i -> b[i].multiply(vectors[i][j]))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .toArray(BigInteger[]::new);
    }

    private static BigInteger sum(BigInteger[] b) {
        return Arrays.stream(b).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger product(BigInteger[] a, BigInteger[] b) {
        return IntStream.range(0, a.length).mapToObj(j -> a[j].multiply(b[j])).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// The point of least norm of an affine hull has the same product with every point of it.
    private static boolean isLeastNorm(BigInteger[] b, BigInteger[][] vectors) {
        BigInteger[] point = combination(b, vectors);
        return sum(b).signum() > 0
                && Arrays.stream(vectors).map(z -> product(z, point)).distinct().count() == 1;
    }

    private static BigInteger[][] random(int size, int dimension, int bits, int trial) {
        UniformRandomProvider random =
                SEED.child(size).child(dimension).child(bits).child(trial).generator();
        return IntStream.range(0, size)
                .mapToObj(i -> IntStream.range(0, dimension)
                        .mapToObj(j -> BigInteger.valueOf(random.nextLong() >> (Long.SIZE - bits)))
                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }

    @Test
    void independentVectorsGiveThePointOfLeastNorm() {
        for (int trial = 0; trial < 40; trial++) {
            BigInteger[][] vectors = random(1 + trial % 10, 9, 2 + trial, trial);

            assertThat(AffineHull.of(vectors))
                    .isInstanceOfSatisfying(
                            AffineHull.Independent.class,
                            hull -> assertThat(isLeastNorm(hull.b(), vectors)).isTrue());
        }
    }

    @Test
    void oneVectorMoreThanTheDimensionReachesZero() {
        BigInteger[][] vectors = random(8, 7, 50, 0);

        assertThat(AffineHull.of(vectors))
                .isInstanceOfSatisfying(
                        AffineHull.Independent.class,
                        hull -> assertThat(combination(hull.b(), vectors)).containsOnly(BigInteger.ZERO));
    }

    @Test
    void dependentVectorsGiveTheirDependence() {
        for (int trial = 0; trial < 20; trial++) {
            BigInteger[][] vectors = random(6, 3, 3 + trial, trial);

            assertThat(AffineHull.of(vectors)).isInstanceOfSatisfying(AffineHull.Dependent.class, hull -> {
                assertThat(hull.b()).anyMatch(b -> b.signum() != 0);
                assertThat(sum(hull.b())).isZero();
                assertThat(combination(hull.b(), vectors)).containsOnly(BigInteger.ZERO);
            });
        }
    }

    @Test
    void aPrimeThatDividesAMinorMisleadsNobody() {
        // 1 + x^2 + y^2 + w^2 is a multiple of 1073741827, the first prime above 2^30
        long prime = BigInteger.ONE.shiftLeft(30).nextProbablePrime().longValueExact();
        long[] unlucky = sumOfSquares(prime - 1);
        BigInteger[][] vectors = integers(new long[][] {unlucky, {1, 0, 0}, {0, 1, 0}});

        assertThat(AffineHull.of(vectors))
                .isInstanceOfSatisfying(
                        AffineHull.Independent.class,
                        hull -> assertThat(isLeastNorm(hull.b(), vectors)).isTrue());
    }

    private static long[] sumOfSquares(long total) {
        for (long x = 0; x * x <= total; x++) {
            for (long y = 0; y <= 2000; y++) {
                long rest = total - x * x - y * y;
                long w = Math.round(Math.sqrt(rest));
                if (rest >= 0 && w * w == rest) {
                    return new long[] {x, y, w};
                }
            }
        }
        throw new IllegalStateException(total + " is no sum of three squares");
    }
}
