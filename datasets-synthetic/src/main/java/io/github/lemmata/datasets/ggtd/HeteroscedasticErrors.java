package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Normal errors of unequal variance: $x_i\sim N(0,v_i)$ with $\ln v_i\sim N(0,\tau^2)$; `hetero` of the
/// specification, section 5.
///
/// Pooled over the variances the kurtosis is $3e^{\tau^2}$: heavy tails from Gaussian errors alone.
///
/// @param spread $\tau\ge0$, finite
public record HeteroscedasticErrors(double spread) {

    /// @throws IllegalArgumentException if the spread is negative or not finite
    public HeteroscedasticErrors {
        Require.atLeast("spread", spread, 0.0);
    }

    /// Draws rows of an error and its variance: n x 2, row-major.
    ///
    /// @param count $n\ge1$
    public double[] draw(int count, UniformRandomProvider random) {
        Require.atLeast("count", count, 1);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] rows = new double[2 * count];
        for (int i = 0; i < count; i++) {
            double variance = Math.exp(spread * normal.sample());
            rows[2 * i] = Math.sqrt(variance) * normal.sample();
            rows[2 * i + 1] = variance;
        }
        return rows;
    }

    /// Returns the kurtosis of the pooled errors, $3e^{\tau^2}$.
    public double kurtosis() {
        return 3 * Math.exp(spread * spread);
    }
}
