package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Inliers and outliers on one line of the plane, and an autoencoder that reconstructs this line: `line-AE` of the
/// specification, section 5.
///
/// Inliers are $(t,0)+\epsilon$ with $t$ uniform on $(-1,1)$, outliers $(\pm t,0)+\epsilon$ with $t$ uniform on
/// $(1.6,3)$ and a fair sign; $\epsilon\sim N(0,\sigma^2I_2)$. $AE(x)=(x_1,0)$ errs by $\epsilon_2$ for both.
///
/// @param inliers number of inliers, 1 or more
/// @param outliers number of outliers, 1 or more
/// @param noise $\sigma\ge0$
public record LineAutoencoderWorld(int inliers, int outliers, double noise) {

    /// The world of spec claim 38.
    public static final LineAutoencoderWorld DEFAULT = new LineAutoencoderWorld(300, 10, 0.05);

    private static final double NEAREST = 1.6;
    private static final double FURTHEST = 3;

    public LineAutoencoderWorld {
        Require.atLeast("inliers", inliers, 1);
        Require.atLeast("outliers", outliers, 1);
        Require.atLeast("noise", noise, 0.0);
    }

    /// Draws the points, the inliers first: (inliers + outliers) x 2, row-major.
    public double[] draw(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] points = new double[2 * (inliers + outliers)];
        for (int i = 0; i < inliers + outliers; i++) {
            double along = i < inliers ? 2 * random.nextDouble() - 1 : outlying(random);
            points[2 * i] = along + noise * normal.sample();
            points[2 * i + 1] = noise * normal.sample();
        }
        return points;
    }

    private static double outlying(UniformRandomProvider random) {
        double size = NEAREST + (FURTHEST - NEAREST) * random.nextDouble();
        return random.nextBoolean() ? size : -size;
    }

    /// Returns what the autoencoder makes of points, $AE(x)=(x_1,0)$: n x 2, row-major.
    ///
    /// @param points n x 2, row-major
    public static double[] reconstruct(double[] points) {
        double[] reconstructed = points.clone();
        for (int i = 1; i < reconstructed.length; i += 2) {
            reconstructed[i] = 0;
        }
        return reconstructed;
    }
}
