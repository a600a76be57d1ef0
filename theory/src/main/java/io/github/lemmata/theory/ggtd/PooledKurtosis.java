package io.github.lemmata.theory.ggtd;

import java.util.Arrays;

/// The kurtosis of a mixture of centred laws, such as the temporal-difference errors of all states together.
///
/// $$\kappa_{pool}=\frac{\mathbb E_\mu[\kappa_sv_s^2]}{(\mathbb E_\mu v_s)^2}.$$
///
/// Variances $v_s$ that differ raise it above every $\kappa_s$ that is the same for all: centred Gaussians
/// give $3\,\mathbb Ev^2/(\mathbb Ev)^2\ge3$. The law of the pool says nothing of the parts' shape. Source:
/// derived, spec claim 47.
public final class PooledKurtosis {

    private PooledKurtosis() {}

    /// Returns $\kappa_{pool}$; NaN where all variances are 0.
    ///
    /// @param law $\mu$, the probability of each part
    /// @param variances $v_s\ge0$
    /// @param kurtoses $\kappa_s$, unused where the variance or the probability is 0
    /// @throws IllegalArgumentException unless there are as many of each
    public static double of(double[] law, double[] variances, double[] kurtoses) {
        requireEqual(law, variances);
        requireEqual(law, kurtoses);
        double fourth = 0;
        for (int s = 0; s < law.length; s++) {
            double square = law[s] * variances[s] * variances[s];
            fourth += square == 0 ? 0 : square * kurtoses[s];
        }
        double variance = mean(law, variances);
        return fourth / (variance * variance);
    }

    /// Returns what $\kappa_{pool}$ would be with Gaussian parts, $3\,\mathbb Ev^2/(\mathbb Ev)^2$, 3 or
    /// more.
    ///
    /// @param law $\mu$, the probability of each part
    /// @param variances $v_s\ge0$
    /// @throws IllegalArgumentException unless there are as many of each
    public static double ofGaussians(double[] law, double[] variances) {
        double[] kurtoses = new double[law.length];
        Arrays.fill(kurtoses, 3);
        return of(law, variances, kurtoses);
    }

    /// Returns $\mathbb E_\mu\kappa_s$ over the parts that occur, which is not the kurtosis of the pool.
    ///
    /// @param law $\mu$, the probability of each part
    /// @param kurtoses $\kappa_s$
    /// @throws IllegalArgumentException unless there are as many of each
    public static double mean(double[] law, double[] kurtoses) {
        requireEqual(law, kurtoses);
        double sum = 0;
        for (int s = 0; s < law.length; s++) {
            sum += law[s] == 0 ? 0 : law[s] * kurtoses[s];
        }
        return sum;
    }

    private static void requireEqual(double[] law, double[] others) {
        if (law.length != others.length) {
            throw new IllegalArgumentException(
                    "there are %d entries; expected %d, one for each probability".formatted(others.length, law.length));
        }
    }
}
