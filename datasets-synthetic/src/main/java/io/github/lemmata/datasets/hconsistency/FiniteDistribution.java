package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// A distribution over a finite input space, all risks of which are finite sums.
///
/// @param classes $n\ge1$
/// @param weights $w_i\ge0$ with sum 1, one for each of the $N$ points
/// @param probabilities $p^{(i)}_y$, N x n, row-major; each row sums to 1
public record FiniteDistribution(int classes, double[] weights, double[] probabilities) {

    /// @throws IllegalArgumentException if a vector is no probability vector, or the lengths do not fit
    public FiniteDistribution {
        Require.atLeast("classes", classes, 1);
        Require.probabilities("weights", weights);
        if (probabilities.length != weights.length * classes) {
            throw new IllegalArgumentException("there are %d probabilities; expected %d, one for each point and class"
                    .formatted(probabilities.length, weights.length * classes));
        }
        for (int i = 0; i < weights.length; i++) {
            Require.probabilities("p[" + i + "]", Arrays.copyOfRange(probabilities, i * classes, (i + 1) * classes));
        }
    }

    /// Returns the number of points $N$.
    public int points() {
        return weights.length;
    }

    /// Returns the conditional probabilities $p^{(i)}$ at a point, a copy.
    public double[] conditional(int point) {
        Require.index("point", point, points());
        return Arrays.copyOfRange(probabilities, point * classes, (point + 1) * classes);
    }

    /// Returns the probabilities of the classes, $\mathbb E\,p(X)$.
    public double[] marginal() {
        var mean = new double[classes];
        for (int i = 0; i < points(); i++) {
            for (int y = 0; y < classes; y++) {
                mean[y] += weights[i] * probabilities[i * classes + y];
            }
        }
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FiniteDistribution that
                && classes == that.classes
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return "%d points, %d classes, w=%s, p=%s"
                .formatted(points(), classes, Arrays.toString(weights), Arrays.toString(probabilities));
    }
}
