package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.Require;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.numbers.fraction.BigFraction;

/// The batch perceptron (BP), the limit of logistic regression with large steps, in exact integers.
///
/// $\hat\theta_0=0$, $\hat\theta_1=\frac1{2n}\sum_iz_i$, and for $t\ge1$
/// $$\hat\theta_{t+1}=\hat\theta_t+\frac1n\sum_{i\in S_t}z_i,\qquad S_t=\{i:z_i^\top\hat\theta_t\le0\},$$ until $S_t$
/// is empty. This is the full tie rule; under the half rule a tie weighs $\frac12$.
///
/// Source: Tyurin (2024), Theorem 3.2; half rule: derived, spec claim 5.
public final class BatchPerceptron {
    private BatchPerceptron() {}

    /// Returns the separation index $T$: the number of updates until every score is positive.
    ///
    /// It is exact, however large: steps with the same errors are taken in one.
    ///
    /// @throws IllegalArgumentException if the dataset is not separated after some seconds of work, in particular
    ///     if it is not separable
    public static long separationIndex(LatticeDataset dataset, TieRule rule) {
        return separationIndex(dataset, rule, Long.MAX_VALUE)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the batch perceptron never separates %s: its errors stay the same forever"
                                .formatted(dataset.name())));
    }

    /// Returns the separation index $T$ if it is at most `cap`.
    ///
    /// @throws IllegalArgumentException as above, and if `cap` is negative
    public static OptionalLong separationIndex(LatticeDataset dataset, TieRule rule, long cap) {
        Require.atLeast("cap", cap, 0);
        WorkLimit limit = WorkLimit.towardsSeparation(dataset, cap);
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, rule);
        while (!run.separated()) {
            if (run.t() >= cap) {
                return OptionalLong.empty();
            }
            limit.spend(() -> "the batch perceptron on %s is at t = %d".formatted(dataset.name(), run.t()));
            run.advance(cap - run.t());
        }
        return OptionalLong.of(run.t());
    }

    /// Returns the iterate $\hat\theta_t$; constant after separation.
    ///
    /// @throws IllegalArgumentException if `t` is negative or takes too much work to reach
    public static List<BigFraction> iterate(LatticeDataset dataset, TieRule rule, long t) {
        return at(dataset, rule, t).iterate();
    }

    /// Returns a run at step `t`.
    ///
    /// @throws IllegalArgumentException if `t` is negative or takes too much work to reach
    public static BatchPerceptronRun at(LatticeDataset dataset, TieRule rule, long t) {
        Require.atLeast("t", t, 0);
        BatchPerceptronRun run = BatchPerceptronRun.of(dataset, rule);
        run.advanceBy(t);
        return run;
    }
}
