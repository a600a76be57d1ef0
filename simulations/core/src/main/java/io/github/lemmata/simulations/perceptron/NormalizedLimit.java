package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The limit $\lim_{\gamma\to\infty}\theta_t/\gamma$ of normalized logistic regression, in exact rationals; see
/// [NormalizedLimitRun].
///
/// Source: derived, spec claim 14.
public final class NormalizedLimit {
    private NormalizedLimit() {}

    /// Returns the limit iterate at `t`.
    ///
    /// @throws IllegalArgumentException if `t` is negative or more steps than take some seconds
    public static List<BigFraction> iterate(LatticeDataset dataset, long t) {
        WorkLimit.require(dataset, t);
        NormalizedLimitRun run = NormalizedLimitRun.of(dataset);
        while (run.t() < t) {
            run.step();
        }
        return run.iterate();
    }
}
