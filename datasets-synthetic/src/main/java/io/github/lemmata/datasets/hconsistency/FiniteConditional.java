package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;

/// Equal weights and conditional probabilities from a symmetric Dirichlet law: `FiniteConditional(N,n,conc)`
/// of the specification, section 5.
///
/// @param points $N\ge1$
/// @param classes $n\ge2$
/// @param concentration of the Dirichlet law, above 0: small makes labels nearly deterministic
public record FiniteConditional(int points, int classes, double concentration) {

    /// @throws IllegalArgumentException if a parameter is outside its domain
    public FiniteConditional {
        Require.atLeast("points", points, 1);
        Require.atLeast("classes", classes, 2);
        Require.positive("concentration", concentration);
    }

    /// Draws the distribution, row by row.
    public FiniteDistribution draw(UniformRandomProvider random) {
        var sampler = DirichletSampler.symmetric(random, classes, concentration);
        var probabilities = new double[points * classes];
        for (int i = 0; i < points; i++) {
            System.arraycopy(sampler.sample(), 0, probabilities, i * classes, classes);
        }
        var weights = new double[points];
        Arrays.fill(weights, 1.0 / points);
        return new FiniteDistribution(classes, weights, probabilities);
    }
}
