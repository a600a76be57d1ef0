package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// The derivative that sorting gives to an example of rank $r$ among $B$, when magnitudes are iid Exponential(1).
///
/// By Rényi's representation its magnitude is a sum of independent exponentials of rates $r,\dots,B$:
/// $$E=-\sum_{j=r}^B\frac1j,\qquad\mathrm{Var}=\sum_{j=r}^B\frac1{j^2}\le\frac{\pi^2}6.$$
/// So the expected gradient depends on the margins through their ranks alone, about $-\log\frac Br$.
///
/// Rank 1 is the smallest margin, which gets the largest magnitude. Source: derived, spec claim D6.
public final class SortedDerivative {

    /// The largest batch.
    public static final int LARGEST_BATCH = 10_000_000;

    private SortedDerivative() {}

    /// Returns the expected derivative $-\sum_{j=r}^B\frac1j$.
    ///
    /// @param batch $B$, from 1 to 10,000,000
    /// @param rank $r$, from 1 to $B$
    public static double mean(int batch, int rank) {
        check(batch, rank);
        double sum = 0;
        for (int j = batch; j >= rank; j--) {
            sum += 1.0 / j;
        }
        return -sum;
    }

    /// Returns the variance of the derivative, $\sum_{j=r}^Bj^{-2}$.
    public static double variance(int batch, int rank) {
        check(batch, rank);
        double sum = 0;
        for (int j = batch; j >= rank; j--) {
            sum += 1 / ((double) j * j);
        }
        return sum;
    }

    private static void check(int batch, int rank) {
        Require.atLeast("batch", batch, 1);
        if (batch > LARGEST_BATCH || rank < 1 || rank > batch) {
            throw new IllegalArgumentException("batch is %d and rank is %d; expected 1 <= rank <= batch <= %d"
                    .formatted(batch, rank, LARGEST_BATCH));
        }
    }
}
