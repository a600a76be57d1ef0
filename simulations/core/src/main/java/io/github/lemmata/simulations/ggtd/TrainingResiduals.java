package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.GaussianConsistency;
import io.github.lemmata.theory.ggtd.KarrasGrid;

/// What consistency training sees at a function that is already right, when some of its data are not: residuals
/// $f(x_0+\sigma_{i+1}z,\sigma_{i+1})-f(x_0+\sigma_iz,\sigma_i)$ between neighbouring levels.
///
/// The data are $N(0,s^2)$, of which a share is moved by $M$ to either side: impulsive outliers, as in the latents of
/// an autoencoder. $f$ is the exact consistency function of the clean data. Source: the box plots of Dao et al.,
/// ICLR 2025; spec section 4.
///
/// @param grid the noise levels
/// @param std $s>0$
/// @param share of outliers, in [0, 1]
/// @param size $M\ge0$
public record TrainingResiduals(KarrasGrid grid, double std, double share, double size) {

    /// @throws IllegalArgumentException outside these domains
    public TrainingResiduals {
        Require.positive("std", std);
        Require.within("share", share, 0, 1);
        Require.atLeast("size", size, 0.0);
    }

    /// Returns residuals between the levels $i$ and $i+1$.
    ///
    /// @param i from 1 to $N-1$
    /// @param count how many
    public double[] between(int i, int count, RandomStream stream) {
        double low = grid.level(i);
        double high = grid.level(i + 1);
        double factorLow = GaussianConsistency.factor(std, low, grid.smallest());
        double factorHigh = GaussianConsistency.factor(std, high, grid.smallest());
        double[] data = new double[count];
        double[] noise = new double[count];
        double[] uniforms = new double[count];
        stream.child("data").numbers().fillNormal(data);
        stream.child("noise").numbers().fillNormal(noise);
        stream.child("outliers").numbers().fillUniform(uniforms);
        double[] residuals = new double[count];
        for (int k = 0; k < count; k++) {
            double clean = std * data[k];
            // Half of the outliers lie on either side.
            double x = uniforms[k] >= share ? clean : uniforms[k] < share / 2 ? clean - size : clean + size;
            residuals[k] = factorHigh * (x + high * noise[k]) - factorLow * (x + low * noise[k]);
        }
        return residuals;
    }
}
