package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Standard normal values, each replaced by one and the same outlier with a small probability: `contaminated` of
/// the specification, section 5.
///
/// @param contamination $\epsilon\in[0,1]$, the probability of the outlier
/// @param outlier $M$, finite
public record ContaminatedNormal(double contamination, double outlier) {

    /// @throws IllegalArgumentException if the contamination is no probability or the outlier is not finite
    public ContaminatedNormal {
        Require.within("contamination", contamination, 0, 1);
        Require.finite("outlier", outlier);
    }

    /// Draws values.
    ///
    /// @param count $n\ge1$
    public double[] draw(int count, UniformRandomProvider random) {
        Require.atLeast("count", count, 1);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextDouble() < contamination ? outlier : normal.sample();
        }
        return values;
    }
}
