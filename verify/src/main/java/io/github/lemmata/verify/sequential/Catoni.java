package io.github.lemmata.verify.sequential;

/// The evidence of replicates whose variance is bounded, however heavy their tails, against a mean.
///
/// With $\phi(x)=\log(1+x+x^2/2)$ for $x\ge0$ and $\phi(-x)=-\phi(x)$, against `mean <= m`:
/// $$\log E_t=\sum\phi(\lambda(X_i-m))-\tfrac12\lambda^2\sigma^2t,\qquad\lambda=d/\sigma^2.$$
/// A supermartingale at $\mu=m$ since $\mathbb Ee^{\phi(\lambda(X-m))}\le1+\lambda^2\sigma^2/2$, and
/// smaller path by path for every smaller mean since $\phi$ increases. Source: spec sequential-tests
/// 3.6; Wang & Ramdas 2023.
///
/// @param hypothesis what it speaks against
/// @param variance the bound on the variance
/// @param stake λ
/// @param count the number of replicates
/// @param sum $\sum\phi$
record Catoni(Hypothesis hypothesis, double variance, double stake, long count, CompensatedSum sum)
        implements EProcess {

    /// The evidence before any replicate, aimed at a distance from the edge.
    static Catoni against(Hypothesis hypothesis, double variance, double distance) {
        return new Catoni(hypothesis, variance, distance / variance, 0, CompensatedSum.ZERO);
    }

    @Override
    public Catoni after(double x) {
        double y = hypothesis.sign() * stake * (x - hypothesis.edge());
        double size = Math.abs(y);
        double influence = Math.copySign(Math.log1p(size * (1 + size / 2)), y);
        return new Catoni(hypothesis, variance, stake, count + 1, sum.plus(influence));
    }

    @Override
    public double logValue() {
        return sum.value() - stake * stake * variance * count / 2;
    }
}
