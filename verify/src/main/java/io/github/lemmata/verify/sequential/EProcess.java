package io.github.lemmata.verify.sequential;

/// The evidence against a hypothesis, replicate by replicate: a value that a true hypothesis hardly
/// ever lets grow.
///
/// A nonnegative process $E_t$ with $E_0=1$ and $\mathbb E[E_\tau]\le1$ under the hypothesis for every
/// stopping time $\tau$. Hence $\Pr(\exists t:E_t\ge1/\alpha)\le\alpha$ (Ville), whenever and however
/// often one looks. Implementations are values: the state after a replicate is a new object of constant
/// size, so a test is resumed by going on from the state that was kept. Source: spec sequential-tests,
/// section 2.
public interface EProcess {

    /// The process after one more replicate.
    ///
    /// @param x the replicate, within what the process assumes of it
    EProcess after(double x);

    /// $\log E_t$; infinite if the hypothesis is impossible given what was seen.
    double logValue();

    /// The logarithm of the average of two e-values, which is an e-value if both processes watch
    /// the same replicates.
    static double logAverage(double first, double second) {
        double larger = Math.max(first, second);
        return Double.isInfinite(larger)
                ? larger
                : larger + Math.log((Math.exp(first - larger) + Math.exp(second - larger)) / 2);
    }
}
