package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Require;

/// Variances as they are estimated from $n$ Gaussian values each: $\hat v_i=v_i\,\chi^2_{n-1}/(n-1)$.
///
/// Source: spec claims 25 and 26.
///
/// @param count $n$, 2 or more
public record EstimatedVariances(int count) {

    /// @throws IllegalArgumentException if there are fewer than two values behind an estimate
    public EstimatedVariances {
        Require.atLeast("count", count, 2);
    }

    /// Returns an estimate of each variance.
    ///
    /// @param variances $v$, each finite and above 0
    public double[] of(double[] variances, RandomStream stream) {
        double[] estimates = factors(variances.length, stream);
        for (int i = 0; i < estimates.length; i++) {
            estimates[i] *= variances[i];
        }
        return estimates;
    }

    /// Returns the effective sizes of growing batches with weights $1/\hat v_i$ where every true variance is 1;
    /// each batch begins with the one before.
    ///
    /// @param sizes $N$, increasing, the first at least 1
    /// @param stream where the estimates of the largest batch come from
    public double[] effectiveSizes(int[] sizes, RandomStream stream) {
        Require.atLeast("first size", sizes[0], 1);
        double[] estimates = factors(sizes[sizes.length - 1], stream);
        double[] effective = new double[sizes.length];
        double sum = 0;
        double squares = 0;
        int taken = 0;
        for (int k = 0; k < sizes.length; k++) {
            for (; taken < sizes[k]; taken++) {
                double weight = 1 / estimates[taken];
                sum += weight;
                squares += weight * weight;
            }
            effective[k] = sum * sum / squares;
        }
        return effective;
    }

    /// $\chi^2_{n-1}/(n-1)$, so many times.
    private double[] factors(int length, RandomStream stream) {
        double[] factors = new double[length];
        stream.numbers().fillGamma((count - 1) / 2.0, factors);
        for (int i = 0; i < length; i++) {
            factors[i] *= 2.0 / (count - 1);
        }
        return factors;
    }
}
