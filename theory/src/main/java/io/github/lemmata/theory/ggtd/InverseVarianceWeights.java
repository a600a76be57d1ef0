package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// Weights that are inverse to variances, with a regulariser added to each variance:
/// $w_i=\frac1{v_i+\xi}$.
///
/// Source: Kim et al. 2024 (inverse-variance weighting of TD errors); spec claims 24 to 26.
public final class InverseVarianceWeights {

    /// The least variance that a weight is made of: what an exact 0 is raised to first.
    public static final double LEAST_VARIANCE = 1e-8;

    private InverseVarianceWeights() {}

    /// Returns the variances with everything below [#LEAST_VARIANCE] raised to it.
    ///
    /// @param variances $v$, at least one, each finite and 0 or more
    public static double[] clipped(double[] variances) {
        requireVariances(variances);
        return Arrays.stream(variances).map(v -> Math.max(v, LEAST_VARIANCE)).toArray();
    }

    /// Returns $w_i=\frac1{v_i+\xi}$, as they are.
    ///
    /// @param variances $v$, at least one, each finite and 0 or more
    /// @param regulariser $\xi\ge0$, finite; above 0 where some $v_i=0$
    public static double[] of(double[] variances, double regulariser) {
        requireWeights(variances, regulariser);
        return Arrays.stream(variances).map(v -> 1 / (v + regulariser)).toArray();
    }

    /// Returns the weights of [#of(double\[\], double)] divided by their sum.
    ///
    /// They are formed relative to the largest, so that no variance is too small or too large for them.
    ///
    /// @param variances $v$, at least one, each finite and 0 or more
    /// @param regulariser $\xi\ge0$, finite; above 0 where some $v_i=0$
    public static double[] normalised(double[] variances, double regulariser) {
        double[] weights = relative(variances, regulariser);
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /// The weights divided by the largest of them, in (0, 1].
    static double[] relative(double[] variances, double regulariser) {
        requireWeights(variances, regulariser);
        double least = Arrays.stream(variances).min().orElseThrow() + regulariser;
        return Arrays.stream(variances).map(v -> least / (v + regulariser)).toArray();
    }

    static double[] requireVariances(double[] variances) {
        Require.finite("variances", variances);
        for (double variance : variances) {
            Require.atLeast("variance", variance, 0.0);
        }
        return variances;
    }

    private static void requireWeights(double[] variances, double regulariser) {
        requireVariances(variances);
        Require.atLeast("regulariser", regulariser, 0.0);
        if (regulariser == 0) {
            for (double variance : variances) {
                Require.positive("variance without a regulariser", variance);
            }
        }
    }
}
