package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Equally likely Gaussian classes with identity covariance, whose conditional probabilities are known
/// exactly.
///
/// $p(x)$ is the softmax of $\mu_k^\top x-\frac12\|\mu_k\|^2$. `GaussianMixture(n,d,sep)` of the
/// specification, section 5.
///
/// @param classes $n\ge2$
/// @param dimension $d\ge1$
/// @param means $\mu_k$, n x d, row-major
public record GaussianMixture(int classes, int dimension, double[] means) {

    /// @throws IllegalArgumentException if there are not n x d finite means
    public GaussianMixture {
        Require.atLeast("classes", classes, 2);
        Require.atLeast("dimension", dimension, 1);
        if (Require.finite("means", means).length != classes * dimension) {
            throw new IllegalArgumentException(
                    "there are %d means; expected %d".formatted(means.length, classes * dimension));
        }
    }

    /// Draws the means from $N(0,\mathrm{sep}^2I)$.
    ///
    /// @param separation the standard deviation of a mean's component, at least 0
    public static GaussianMixture draw(int classes, int dimension, double separation, UniformRandomProvider random) {
        Require.atLeast("classes", classes, 2);
        Require.atLeast("dimension", dimension, 1);
        Require.atLeast("separation", separation, 0.0);
        var means = ZigguratSampler.NormalizedGaussian.of(random)
                .samples((long) classes * dimension)
                .map(z -> separation * z)
                .toArray();
        return new GaussianMixture(classes, dimension, means);
    }

    /// Draws inputs, class by chance and then its Gaussian: count x d, row-major. Labels are not drawn:
    /// [#conditional] replaces them, with smaller variance.
    public double[] inputs(int count, UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var inputs = new double[count * dimension];
        for (int i = 0; i < count; i++) {
            int label = random.nextInt(classes);
            for (int j = 0; j < dimension; j++) {
                inputs[i * dimension + j] = means[label * dimension + j] + normal.sample();
            }
        }
        return inputs;
    }

    /// Returns $p(x)$ at inputs: count x n, row-major.
    ///
    /// @param inputs count x d, row-major
    public double[] conditional(double[] inputs) {
        int count = inputs.length / dimension;
        var p = new double[count * classes];
        for (int i = 0; i < count; i++) {
            conditional(inputs, i, p);
        }
        return p;
    }

    /// Returns the inputs, equally weighted, as a finite input space.
    ///
    /// @param inputs count x d, row-major
    public FiniteDistribution at(double[] inputs) {
        var weights = new double[inputs.length / dimension];
        Arrays.fill(weights, 1.0 / weights.length);
        return new FiniteDistribution(classes, weights, conditional(inputs));
    }

    private void conditional(double[] inputs, int row, double[] p) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double score = 0;
            for (int j = 0; j < dimension; j++) {
                double mean = means[k * dimension + j];
                score += mean * (inputs[row * dimension + j] - mean / 2);
            }
            p[row * classes + k] = score;
            largest = Math.max(largest, score);
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            p[row * classes + k] = Math.exp(p[row * classes + k] - largest);
            sum += p[row * classes + k];
        }
        for (int k = 0; k < classes; k++) {
            p[row * classes + k] /= sum;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GaussianMixture that
                && classes == that.classes
                && dimension == that.dimension
                && Arrays.equals(means, that.means);
    }

    @Override
    public int hashCode() {
        return 31 * dimension + Arrays.hashCode(means);
    }

    @Override
    public String toString() {
        return "mixture of %d Gaussians in %d dimensions, means %s"
                .formatted(classes, dimension, Arrays.toString(means));
    }
}
