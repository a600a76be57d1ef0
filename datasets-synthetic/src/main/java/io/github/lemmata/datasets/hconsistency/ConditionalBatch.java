package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;

/// Many conditional probability vectors with one zero-one regret, for a scan of what that regret costs.
///
/// In each row class 0 is the likeliest, class 1 is predicted with $p_1=p_0-\beta$, and the others fall. Half
/// the rows are blocks, $k-1$ classes at $\frac{1+\beta}k$, where bounds tend to be tight; in the others
/// $p_0$ is uniform over what is possible and the rest of the mass is spread by a Dirichlet law, with $p_0$
/// as a ceiling.
///
/// @param classes $n\ge2$
/// @param beta zero-one regret $\beta\in[0,1]$
/// @param rows number of vectors, 1 or more
/// @param probabilities rows x n, row-major
public record ConditionalBatch(int classes, double beta, int rows, double[] probabilities) {

    private static final double[] CONCENTRATIONS = {0.1, 0.3, 1, 5};

    /// Draws a batch.
    ///
    /// @throws IllegalArgumentException if a parameter is outside its domain
    public static ConditionalBatch draw(int classes, double beta, int rows, UniformRandomProvider random) {
        Require.atLeast("classes", classes, 2);
        Require.within("beta", beta, 0, 1);
        Require.atLeast("rows", rows, 1);
        var probabilities = new double[rows * classes];
        for (int row = 0; row < rows; row++) {
            fill(probabilities, row * classes, classes, beta, random);
        }
        return new ConditionalBatch(classes, beta, rows, probabilities);
    }

    /// Returns a row, a copy.
    public double[] row(int row) {
        Require.index("row", row, rows);
        return Arrays.copyOfRange(probabilities, row * classes, (row + 1) * classes);
    }

    private static void fill(double[] p, int from, int classes, double beta, UniformRandomProvider random) {
        double least = Math.max(beta, (1 + beta) / classes);
        double largest = random.nextBoolean()
                ? Math.max(least, (1 + beta) / (2 + random.nextInt(classes - 1)))
                : least + ((1 + beta) / 2 - least) * random.nextDouble();
        p[from] = largest;
        p[from + 1] = largest - beta;
        double rest = Math.max(0, 1 - largest - p[from + 1]);
        if (classes > 2) {
            spread(p, from + 2, from + classes, rest, largest, random);
        }
    }

    /// Spreads a mass over classes from the most favoured on, none above the ceiling.
    private static void spread(
            double[] p, int from, int to, double mass, double ceiling, UniformRandomProvider random) {
        double[] shares = to - from == 1
                ? new double[] {1}
                : DirichletSampler.symmetric(random, to - from, CONCENTRATIONS[random.nextInt(CONCENTRATIONS.length)])
                        .sample();
        Arrays.sort(shares);
        boolean greedy = random.nextBoolean();
        double left = mass;
        double weight = 1;
        for (int y = from; y < to; y++) {
            double share = shares[to - 1 - y];
            double wanted = greedy || y == to - 1 ? left : weight > 0 ? left * share / weight : 0;
            // Rounding may leave more wanted than is left, or less than nothing.
            p[y] = Math.max(0, Math.min(wanted, Math.min(left, ceiling)));
            left -= p[y];
            weight -= share;
        }
        for (int y = to - 1; y >= from && left > 0; y--) {
            double more = Math.min(ceiling - p[y], left);
            p[y] += more;
            left -= more;
        }
        Arrays.sort(p, from, to);
        reverse(p, from, to);
    }

    private static void reverse(double[] values, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConditionalBatch that
                && classes == that.classes
                && beta == that.beta
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(beta) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "%d vectors of %d classes, beta=%s".formatted(rows, classes, beta);
    }
}
