package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The variance of a weighted mean $\frac{\sum w_ix_i}{\sum w_i}$ of independent unbiased values, and its least.
///
/// Source: Aitken's weighting as used by Kim et al. 2024; spec claim 26.
public final class InverseVarianceMean {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private InverseVarianceMean() {}

    /// Returns $\frac{\sum w_i^2v_i}{(\sum w_i)^2}$.
    ///
    /// @param weights $w$, each finite and 0 or more, not all 0
    /// @param variances $v$, as many, each finite and 0 or more
    public static double variance(double[] weights, double[] variances) {
        InverseVarianceWeights.requireVariances(variances);
        Require.finite("weights", weights);
        if (weights.length != variances.length) {
            throw new IllegalArgumentException(
                    "%d weights; expected %d, one for each variance".formatted(weights.length, variances.length));
        }
        double largest = Arrays.stream(weights).max().orElseThrow();
        Require.positive("largest weight", largest);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = Require.atLeast("weight", weights[i], 0.0) / largest;
            sum += weight;
            squares += weight * weight * variances[i];
        }
        return squares / (sum * sum);
    }

    /// Returns the least variance, $\big(\sum v_i^{-1}\big)^{-1}$, which $w_i\propto v_i^{-1}$ has.
    ///
    /// @param variances $v$, at least one, each finite and above 0
    public static double least(double[] variances) {
        double[] weights = InverseVarianceWeights.relative(variances, 0);
        return Arrays.stream(variances).min().orElseThrow()
                / Arrays.stream(weights).sum();
    }

    /// Returns how many times the least the variance of equal weights is: the arithmetic mean of the variances
    /// over their harmonic mean, 1 or more.
    ///
    /// @param variances $v$, at least one, each finite and above 0
    public static double equalWeightsRatio(double[] variances) {
        double count = variances.length;
        return Arrays.stream(variances).sum() / count / (count * least(variances));
    }

    /// Returns the variances of the spec's example, $v_i=\exp\big(\tau\,\Phi^{-1}(\frac{i-1/2}N)\big)$: the
    /// mid-quantiles of a log-normal law.
    ///
    /// @param count $N\ge1$
    /// @param tau $\tau\ge0$, the standard deviation of $\ln v$, finite
    public static double[] logNormalGrid(int count, double tau) {
        Require.atLeast("count", count, 1);
        Require.atLeast("tau", tau, 0.0);
        return IntStream.range(0, count)
                .mapToDouble(i -> Math.exp(tau * NORMAL.inverseCumulativeProbability((i + 0.5) / count)))
                .toArray();
    }
}
