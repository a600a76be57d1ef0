package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The point at which the mean absolute error pays least for a zero-one regret: $k$ tied classes, one of them
/// less likely. `BlockMae(β,n,k)` of the specification, section 5.
///
/// The predicted class is $k-1$, the last of the block; the regret of the mean absolute error is $\beta/k$.
///
/// @param beta zero-one regret $\beta\in[0,\frac1{k-1}]$
/// @param classes $n\ge2$
/// @param block $k$, from 2 to $n$
public record BlockMae(double beta, int classes, int block) {

    /// @throws IllegalArgumentException if a parameter is outside its domain
    public BlockMae {
        Require.atLeast("classes", classes, 2);
        Require.within("block", block, 2, classes);
        Require.within("beta", beta, 0, 1.0 / (block - 1));
    }

    /// Returns $k-1$ classes at $\frac{1+\beta}k$, the last of the block at $\frac{1+\beta}k-\beta$, the
    /// others at 0.
    public double[] p() {
        var p = new double[classes];
        Arrays.fill(p, 0, block - 1, (1 + beta) / block);
        p[block - 1] = Math.max(0, (1 - beta * (block - 1)) / block);
        return p;
    }

    /// Returns scores that are 0 on the block and $-\infty$ elsewhere.
    public double[] scores() {
        var scores = new double[classes];
        Arrays.fill(scores, block, classes, Double.NEGATIVE_INFINITY);
        return scores;
    }

    /// Returns the predicted class.
    public int predicted() {
        return block - 1;
    }
}
