package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// The exact consistency function of normal data: where the probability-flow path through a noisy point ends.
///
/// For data $N(\mu,s^2)$ the path solves $\dot x=\sigma\frac{x-\mu}{s^2+\sigma^2}$, and from noise level
/// $\sigma$ it arrives at
/// $$f(x,\sigma)=\mu+(x-\mu)\sqrt{\frac{s^2+\sigma_{\min}^2}{s^2+\sigma^2}}.$$
/// In several dimensions this holds along each eigenvector of the covariance matrix.
///
/// Source: the setting of Song & Dhariwal, ICLR 2024; derived: spec claim 42.
///
/// @param mean $\mu$, finite
/// @param std $s>0$
public record GaussianConsistency(double mean, double std) {

    public GaussianConsistency {
        Require.finite("mean", mean);
        Require.positive("std", std);
    }

    /// Returns $f(x,\sigma)$.
    ///
    /// @param x any finite real
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    public double at(double x, double sigma, double smallest) {
        return mean + (Require.finite("x", x) - mean) * factor(std, sigma, smallest);
    }

    /// Returns $\dot x=\sigma(x-\mu)/(s^2+\sigma^2)$, the velocity of the path.
    public double velocity(double x, double sigma) {
        return sigma * (x - mean) / (std * std + sigma * sigma);
    }

    /// Returns $\sqrt{(s^2+\sigma_{\min}^2)/(s^2+\sigma^2)}$.
    ///
    /// @param std $s>0$
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    public static double factor(double std, double sigma, double smallest) {
        Require.positive("std", std);
        Require.atLeast("smallest", smallest, 0);
        Require.atLeast("sigma", sigma, smallest);
        return Math.hypot(std, smallest) / Math.hypot(std, sigma);
    }

    /// Returns $f(x,\sigma)$ for normal data in $d$ dimensions.
    ///
    /// @param x $d$ reals
    /// @param mean $d$ reals
    /// @param covariance $d\times d$, symmetric, positive definite
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    /// @return $d$ reals
    public static double[] at(double[] x, double[] mean, double[][] covariance, double sigma, double smallest) {
        int d = Require.finite("x", x).length;
        if (mean.length != d || covariance.length != d) {
            throw new IllegalArgumentException(
                    "x, mean and covariance have %d, %d and %d rows; expected as many of each"
                            .formatted(d, mean.length, covariance.length));
        }
        var directions = DecompositionFactory_DDRM.eig(d, true, true);
        directions.decompose(new DMatrixRMaj(covariance));
        double[] image = mean.clone();
        for (int k = 0; k < d; k++) {
            double[] direction = directions.getEigenVector(k).getData();
            double along = 0;
            for (int j = 0; j < d; j++) {
                along += direction[j] * (x[j] - mean[j]);
            }
            along *= factor(Math.sqrt(directions.getEigenvalue(k).getReal()), sigma, smallest);
            for (int j = 0; j < d; j++) {
                image[j] += along * direction[j];
            }
        }
        return image;
    }
}
