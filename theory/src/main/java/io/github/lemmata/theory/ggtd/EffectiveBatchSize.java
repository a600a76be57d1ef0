package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// How many equally weighted values a weighted batch is worth,
/// $\mathrm{EBS}=\frac{(\sum w)^2}{\sum w^2}\in[1,N]$, and the least regulariser that keeps it large enough.
///
/// For $w_i=\frac1{v_i+\xi}$ it does not decrease in $\xi$, from EBS(0) to $N$:
/// $\frac d{d\xi}\ln\mathrm{EBS}=2\big(\frac{\sum w^3}{\sum w^2}-\frac{\sum w^2}{\sum w}\big)\ge0$.
/// Source: Kim et al. 2024 (minimum effective batch size); proof: spec claim 24.
public final class EffectiveBatchSize {

    /// What the released code of Kim et al. 2024 asks of a batch, at most $N-1$.
    public static final int RELEASED_MINIMUM = 16;

    /// How close the two ends of the solver's bracket come, relative to the upper.
    private static final double BRACKET = 1e-13;

    private EffectiveBatchSize() {}

    /// Returns $\frac{(\sum w)^2}{\sum w^2}$; it does not change with the scale of the weights.
    ///
    /// @param weights $w$, at least one, each finite and 0 or more, not all 0
    public static double of(double[] weights) {
        Require.finite("weights", weights);
        for (double weight : weights) {
            Require.atLeast("weight", weight, 0.0);
        }
        double largest = Arrays.stream(weights).max().orElseThrow();
        Require.positive("largest weight", largest);
        return ofRelative(Arrays.stream(weights).map(w -> w / largest).toArray());
    }

    /// Returns EBS(ξ), that of the weights $\frac1{v_i+\xi}$.
    ///
    /// @param variances $v$, at least one, each finite and 0 or more
    /// @param regulariser $\xi\ge0$, finite; above 0 where some $v_i=0$
    public static double at(double[] variances, double regulariser) {
        return ofRelative(InverseVarianceWeights.relative(variances, regulariser));
    }

    /// Returns the smallest $\xi\ge0$ with $\mathrm{EBS}(\xi)\ge m$, up to $10^{-13}$ of itself and never below:
    /// $\mathrm{EBS}\ge m$ holds in doubles at what is returned.
    ///
    /// 0 where the batch is large enough as it is. Otherwise bisection: from $\max v$, doubled until it is
    /// enough.
    ///
    /// @param variances $v$, at least one, each finite and above 0; see [InverseVarianceWeights#clipped]
    /// @param least $m\ge1$, below the number $N$ of variances unless they are all equal: $N$ is reached at no
    ///     finite $\xi$
    public static double smallestRegulariser(double[] variances, double least) {
        InverseVarianceWeights.requireVariances(variances);
        for (double variance : variances) {
            Require.positive("variance", variance);
        }
        requireReachable(variances, least);
        if (at(variances, 0) >= least) {
            return 0;
        }
        double high = Arrays.stream(variances).max().orElseThrow();
        while (at(variances, high) < least) {
            high = Require.finite("regulariser", 2 * high);
        }
        double low = 0;
        while (high - low > BRACKET * high) {
            double middle = low + (high - low) / 2;
            if (at(variances, middle) >= least) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static void requireReachable(double[] variances, double least) {
        int count = variances.length;
        boolean equal = Arrays.stream(variances).allMatch(v -> v == variances[0]);
        if (!(least >= 1 && (least < count || equal && least == count))) {
            throw new IllegalArgumentException("least is %s; expected real from 1 to below the %d variances (%d itself"
                            .formatted(least, count, count)
                    + " only where they are all equal)");
        }
    }

    private static double ofRelative(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }
}
