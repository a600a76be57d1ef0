package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.numbers.combinatorics.LogFactorial;
import org.apache.commons.numbers.gamma.Erfc;

/// Means of standard normal order statistics, and the correlation that sorting a batch gives.
///
/// In one dimension the optimal transport between two batches pairs their sorted values. For two independent
/// standard normal batches of size $B$ the pairs have the correlation
/// $$\varrho_B=\frac1B\sum_{k=1}^B(\mathbb EZ_{(k)})^2.$$
///
/// Source: derived: spec claim 46.
public final class NormalOrder {

    private static final int LARGEST_BATCH = 100_000;
    private static final double END = 10;
    private static final double COARSEST = 0.0625;

    private NormalOrder() {}

    /// Returns $\mathbb EZ_{(k)}$, the mean of the $k$-th smallest of $B$ standard normal values:
    /// $k\binom Bk\int z\,\Phi(z)^{k-1}\Phi(-z)^{B-k}\varphi(z)\,dz$.
    ///
    /// By the trapezoidal rule, which is exact to rounding for steps below the spread of the order statistic.
    ///
    /// @param k from 1 to $B$
    /// @param batch $B$, from 1 to 100000
    public static double mean(int k, int batch) {
        Require.within("batch", batch, 1, LARGEST_BATCH);
        Require.index("k - 1", k - 1, batch);
        if (2 * k == batch + 1) {
            return 0;
        }
        double constant = logFactorial(batch) - logFactorial(k - 1) - logFactorial(batch - k);
        double h = Math.min(COARSEST, 0.5 / Math.sqrt(batch));
        long last = (long) Math.ceil(END / h);
        double sum = 0;
        double mass = 0;
        for (long j = -last; j <= last; j++) {
            double z = j * h;
            double weight = Math.exp(constant + power(k - 1, z) + power(batch - k, -z) - z * z / 2);
            sum += z * weight;
            mass += weight;
        }
        return sum / mass; // the constant's rounding error cancels
    }

    /// Returns $\varrho_B$: 0 for $B=1$, $\frac1\pi$ for $B=2$, and towards 1.
    ///
    /// @param batch $B$, from 1 to 100000
    public static double couplingCorrelation(int batch) {
        Require.within("batch", batch, 1, LARGEST_BATCH);
        double sum = 0;
        for (int k = 1; k <= batch / 2; k++) { // the middle one has mean 0
            double mean = mean(k, batch);
            sum += 2 * mean * mean;
        }
        return sum / batch;
    }

    /// Returns $n\ln\Phi(z)$.
    private static double power(int n, double z) {
        return n == 0 ? 0 : n * (z < 0 ? Math.log(normalCdf(z)) : Math.log1p(-normalCdf(-z)));
    }

    private static double normalCdf(double z) {
        return Erfc.value(-z / Math.sqrt(2)) / 2;
    }

    private static double logFactorial(int n) {
        return LogFactorial.create().value(n);
    }
}
