package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.NormalMixture;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Values of a normal mixture on the line with noise added, the pairs that a denoiser or a consistency model
/// is trained on: `gmm1d` of the specification, section 5.
///
/// @param data the law of $x_0$
/// @param sigma $\sigma\ge0$, the noise level
public record NoisyMixture(NormalMixture data, double sigma) {

    /// @throws IllegalArgumentException if the noise level is negative or not finite
    public NoisyMixture {
        Require.atLeast("sigma", sigma, 0);
    }

    /// Draws pairs.
    ///
    /// @param count $n\ge1$
    /// @return $n\times2$, row-major: $x_0$ and $x_0+\sigma z$
    public double[] draw(int count, UniformRandomProvider random) {
        Require.atLeast("count", count, 1);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] pairs = new double[2 * count];
        for (int i = 0; i < count; i++) {
            int k = component(random.nextDouble());
            pairs[2 * i] = data.means()[k] + data.stds()[k] * normal.sample();
            pairs[2 * i + 1] = pairs[2 * i] + sigma * normal.sample();
        }
        return pairs;
    }

    /// The first component up to which the weights sum to more than u; the last with a weight where rounding
    /// leaves none.
    private int component(double u) {
        double[] weights = data.weights();
        double left = u;
        int last = 0;
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                last = k;
                left -= weights[k];
                if (left < 0) {
                    return k;
                }
            }
        }
        return last;
    }
}
