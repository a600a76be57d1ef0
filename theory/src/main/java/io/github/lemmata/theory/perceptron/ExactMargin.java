package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.RationalOrder;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// The maximal margin of a few points with integer (or rational) coordinates, exactly.
///
/// The margin $\mu$ is the distance from 0 to the convex hull of the points, so $\mu^2=\|p\|^2$ for its point $p$ of
/// least norm. $p=\sum\alpha_iz_i$ with $\alpha\ge0$, $\sum\alpha_i=1$ is that point if and only if
/// $z_i^\top p\ge\|p\|^2$ for all $i$. Every subset $A$ of 1 to $d$ points is tried, by size and then in the order of
/// listing: with the Gram matrix $G_A$ and $G_A\beta=\mathbf1$, the first $\alpha=\beta/\sum\beta\ge0$ that passes is
/// the answer. The work grows as $k^d$: meant for up to about 12 distinct points in up to 4 dimensions.
///
/// Source: derived, spec claim 27.
///
/// @param squaredMargin $\mu^2$
/// @param weights dual weights $\alpha$, one for each point, sum 1
/// @param minimumNormPoint $p$, of $d$ coordinates; $p/\|p\|$ is the direction $\theta^*$ of maximal margin
public record ExactMargin(BigFraction squaredMargin, List<BigFraction> weights, List<BigFraction> minimumNormPoint) {

    public ExactMargin {
        weights = List.copyOf(weights);
        minimumNormPoint = List.copyOf(minimumNormPoint);
    }

    /// When a candidate $p$ is taken to be the point of least norm.
    @FunctionalInterface
    public interface Acceptance {

        /// Tells whether to accept.
        ///
        /// @param lowestScore $\min_iz_i^\top p$
        /// @param squaredNorm $\|p\|^2$
        boolean accepts(BigFraction lowestScore, BigFraction squaredNorm);
    }

    /// The condition of optimality, $\min_iz_i^\top p\ge\|p\|^2$.
    public static final Acceptance OPTIMAL =
            (lowestScore, squaredNorm) -> RationalOrder.compare(lowestScore, squaredNorm) >= 0;

    /// Returns the exact margin, or empty if no hyperplane through 0 has all points strictly on one side.
    ///
    /// @param points `k x d` integers, one point a row, in any order
    public static Optional<ExactMargin> of(long[][] points) {
        return firstAccepted(points, OPTIMAL);
    }

    /// Returns the exact margin, or empty if no hyperplane through 0 has all points strictly on one side.
    ///
    /// @param points `k` rows of `d` rationals
    public static Optional<ExactMargin> of(List<List<BigFraction>> points) {
        requireRows(points.stream().mapToInt(List::size).toArray());
        BigInteger scale = points.stream()
                .flatMap(List::stream)
                .map(BigFraction::getDenominator)
                .reduce(BigInteger.ONE, ExactMargin::leastCommonMultiple);
        BigInteger[][] scaled = points.stream()
                .map(row ->
                        row.stream().map(x -> x.multiply(scale).getNumerator()).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        return firstAccepted(scaled, OPTIMAL).map(margin -> margin.dividedBy(scale));
    }

    /// Returns what the search stops at under a given condition; the margin under [#OPTIMAL] and under no weaker one.
    ///
    /// @param points `k x d` integers, one point a row, in any order
    public static Optional<ExactMargin> firstAccepted(long[][] points, Acceptance acceptance) {
        requireRows(Arrays.stream(points).mapToInt(row -> row.length).toArray());
        BigInteger[][] integers = Arrays.stream(points)
                .map(row -> Arrays.stream(row).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
        return firstAccepted(integers, acceptance);
    }

    private static Optional<ExactMargin> firstAccepted(BigInteger[][] points, Acceptance acceptance) {
        BigInteger[][] gram = gram(points);
        int largest = Math.min(points.length, points[0].length);
        for (int size = 1; size <= largest; size++) {
            int[] subset = firstSubset(size);
            do {
                Optional<Face> face = Face.spannedBy(gram, subset)
                        .filter(f -> acceptance.accepts(f.lowestScore(gram), f.squaredNorm()));
                if (face.isPresent()) {
                    return Optional.of(face.get().margin(points));
                }
            } while (advance(subset, points.length));
        }
        return Optional.empty();
    }

    /// The nearest point to 0 on the plane through some of the points, where it lies between them.
    ///
    /// With integers $N_i$ and the determinant $\Delta$ of the Gram matrix: $\beta_i=N_i/\Delta$, so
    /// $\alpha_i=N_i/\sum N$ and $\|p\|^2=\Delta/\sum N$.
    private record Face(int[] subset, BigInteger[] numerators, BigInteger sum, BigInteger determinant) {

        static Optional<Face> spannedBy(BigInteger[][] gram, int[] subset) {
            return CramersRule.solveOnes(gram, subset)
                    .filter(solution -> Arrays.stream(solution.numerators()).allMatch(x -> x.signum() >= 0))
                    .map(solution -> new Face(
                            subset.clone(),
                            solution.numerators(),
                            Arrays.stream(solution.numerators()).reduce(BigInteger.ZERO, BigInteger::add),
                            solution.determinant()));
        }

        BigFraction squaredNorm() {
            return BigFraction.of(determinant, sum);
        }

        BigFraction lowestScore(BigInteger[][] gram) {
            BigInteger lowest = score(gram[0]);
            for (int j = 1; j < gram.length; j++) {
                lowest = lowest.min(score(gram[j]));
            }
            return BigFraction.of(lowest, sum);
        }

        private BigInteger score(BigInteger[] products) {
            BigInteger score = BigInteger.ZERO;
            for (int a = 0; a < subset.length; a++) {
                score = score.add(numerators[a].multiply(products[subset[a]]));
            }
            return score;
        }

        ExactMargin margin(BigInteger[][] points) {
            List<BigFraction> weights = new ArrayList<>(Collections.nCopies(points.length, BigFraction.ZERO));
            BigInteger[] scaledPoint = new BigInteger[points[0].length];
            Arrays.fill(scaledPoint, BigInteger.ZERO);
            for (int a = 0; a < subset.length; a++) {
                weights.set(subset[a], BigFraction.of(numerators[a], sum));
                for (int c = 0; c < scaledPoint.length; c++) {
                    scaledPoint[c] = scaledPoint[c].add(numerators[a].multiply(points[subset[a]][c]));
                }
            }
            List<BigFraction> point =
                    Arrays.stream(scaledPoint).map(x -> BigFraction.of(x, sum)).toList();
            return new ExactMargin(squaredNorm(), weights, point);
        }
    }

    private ExactMargin dividedBy(BigInteger scale) {
        BigFraction inverse = BigFraction.of(BigInteger.ONE, scale);
        return new ExactMargin(
                squaredMargin.multiply(inverse).multiply(inverse),
                weights,
                minimumNormPoint.stream().map(inverse::multiply).toList());
    }

    private static BigInteger[][] gram(BigInteger[][] points) {
        int k = points.length;
        BigInteger[][] gram = new BigInteger[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                BigInteger product = BigInteger.ZERO;
                for (int c = 0; c < points[i].length; c++) {
                    product = product.add(points[i][c].multiply(points[j][c]));
                }
                gram[i][j] = product;
                gram[j][i] = product;
            }
        }
        return gram;
    }

    private static int[] firstSubset(int size) {
        int[] subset = new int[size];
        Arrays.setAll(subset, i -> i);
        return subset;
    }

    /// Moves to the next subset of `0..k-1` in lexicographic order; false after the last.
    private static boolean advance(int[] subset, int k) {
        int size = subset.length;
        int i = size - 1;
        while (i >= 0 && subset[i] == k - size + i) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        subset[i]++;
        for (int j = i + 1; j < size; j++) {
            subset[j] = subset[j - 1] + 1;
        }
        return true;
    }

    private static void requireRows(int[] lengths) {
        if (lengths.length == 0 || lengths[0] == 0 || !Arrays.stream(lengths).allMatch(x -> x == lengths[0])) {
            throw new IllegalArgumentException("points have rows of lengths %s; expected one row or more, all of one"
                            .formatted(Arrays.toString(lengths))
                    + " positive length");
        }
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
