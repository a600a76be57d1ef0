package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.Require;
import java.util.OptionalLong;

/// The classical perceptron in exact integers: $\hat\theta_0=0$; pick $j$ with $z_j^\top\hat\theta_t\le0$,
/// $\hat\theta_{t+1}=\hat\theta_t+z_j$; stop when there is none.
///
/// Source: Novikoff (1962); Tyurin (2024), Theorem 5.2.
public final class OnlinePerceptron {
    private OnlinePerceptron() {}

    /// Returns the number of mistakes $T$: the updates until every score is positive; at most $\kappa$.
    ///
    /// @throws IllegalArgumentException if the dataset is not separated after some seconds of work, in particular
    ///     if it is not separable
    public static long mistakes(LatticeDataset dataset, UpdateRule rule) {
        return mistakes(dataset, rule, Long.MAX_VALUE).orElseThrow();
    }

    /// Returns the number of mistakes $T$ if it is at most `cap`.
    ///
    /// @throws IllegalArgumentException as above, and if `cap` is negative
    public static OptionalLong mistakes(LatticeDataset dataset, UpdateRule rule, long cap) {
        Require.atLeast("cap", cap, 0);
        return SeparationSearch.of("the perceptron", OnlinePerceptronRun.of(dataset, rule), cap);
    }
}
