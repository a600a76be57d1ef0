package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The point at which the bound of a comp-sum loss with $\tau\le1$ is approached: two classes with tied
/// scores, the others far below. `WorstPair(β,n,v)` of the specification, section 5.
///
/// @param beta zero-one regret $\beta\in[0,1]$, if the tie goes to class 1
/// @param classes $n\ge2$
/// @param depth $v$: how far the other classes' scores lie below, not negative; infinite where the bound is
///     to be reached
public record WorstPair(double beta, int classes, double depth) {

    /// @throws IllegalArgumentException if a parameter is outside its domain
    public WorstPair {
        Require.within("beta", beta, 0, 1);
        Require.atLeast("classes", classes, 2);
        if (!(depth >= 0)) {
            throw new IllegalArgumentException("depth is %s; expected real >= 0 or Infinity".formatted(depth));
        }
    }

    /// Returns $p=(\frac{1+\beta}2,\frac{1-\beta}2,0,\dots)$.
    public double[] p() {
        var p = new double[classes];
        p[0] = (1 + beta) / 2;
        p[1] = (1 - beta) / 2;
        return p;
    }

    /// Returns $f=(0,0,-v,\dots,-v)$.
    public double[] scores() {
        var scores = new double[classes];
        Arrays.fill(scores, 2, classes, -depth);
        return scores;
    }
}
