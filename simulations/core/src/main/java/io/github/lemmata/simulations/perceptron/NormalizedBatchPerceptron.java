package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.Require;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.numbers.fraction.BigFraction;

/// The normalized batch perceptron (NBP), the limit of normalized logistic regression with large steps, in exact
/// rationals; see [NormalizedBatchPerceptronRun].
///
/// Source: Tyurin (2024), Section 5 and Theorem 5.3.
public final class NormalizedBatchPerceptron {
    private NormalizedBatchPerceptron() {}

    /// Returns the separation index $T$: the number of updates until every score is positive; at most $\kappa$.
    ///
    /// @throws IllegalArgumentException if the dataset is not separated after some seconds of work, in particular
    ///     if it is not separable
    public static long separationIndex(LatticeDataset dataset) {
        return separationIndex(dataset, Long.MAX_VALUE).orElseThrow();
    }

    /// Returns the separation index $T$ if it is at most `cap`.
    ///
    /// @throws IllegalArgumentException as above, and if `cap` is negative
    public static OptionalLong separationIndex(LatticeDataset dataset, long cap) {
        Require.atLeast("cap", cap, 0);
        return SeparationSearch.of("the normalized batch perceptron", NormalizedBatchPerceptronRun.of(dataset), cap);
    }

    /// Returns the iterate $\hat\theta_t$; constant after separation.
    ///
    /// @throws IllegalArgumentException if `t` is negative or more steps than take some seconds
    public static List<BigFraction> iterate(LatticeDataset dataset, long t) {
        NormalizedBatchPerceptronRun run = NormalizedBatchPerceptronRun.of(dataset);
        WorkLimit.require(dataset, t);
        while (run.t() < t && !run.separated()) {
            run.step();
        }
        return run.iterate();
    }
}
