package io.github.lemmata.verify.sequential;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/// Boundaries of sums of bounded steps that adapt to the variance that is seen (empirical Bernstein).
///
/// For steps in $[a,b]$, $c=b-a$, any predictable guess $\hat X_t$ and $V_t=\sum(X_i-\hat X_i)^2$:
/// $\Pr(\exists t:\sum(X_i-\mu)\ge u(V_t))\le\alpha$ for the one-sided boundaries below.
/// Source: spec sequential-tests 3.3; Howard, Ramdas, McAuliffe & Sekhon 2021, Annals of Statistics.
public final class BernsteinBoundary {

    private static final double ETA = 2;
    private static final double POWER = 1.4;
    /// $\zeta(1.4)$, to the last digit.
    private static final double ZETA = 3.1055472779775804;

    private BernsteinBoundary() {}

    /// The logarithm of the e-value of a sum under the gamma-exponential mixture: with
    /// $a_0=\rho/c^2$, $A=(v+\rho)/c^2$ and $z=(cs+v+\rho)/c^2$,
    /// $$\log M=a_0\log a_0-\log\Gamma(a_0)-\log P(a_0,a_0)+\log\Gamma(A)+\log P(A,z)-A\log
    /// z+\frac{cs+v}{c^2}.$$
    ///
    /// @param s the sum, above $-(v+\rho)/c$
    /// @param v the intrinsic time, at least 0
    /// @param rho above 0
    /// @param c the width of the range, above 0
    public static double logEvidence(double s, double v, double rho, double c) {
        Domain.nonNegative("v", v);
        Domain.positive("rho", rho);
        double square = Domain.positive("c", c) * c;
        double prior = rho / square;
        double shape = (v + rho) / square;
        double z = Domain.positive("z", (c * s + v + rho) / square);
        return prior * Math.log(prior)
                - LogGamma.value(prior)
                - Math.log(RegularizedGamma.P.value(prior, prior))
                + LogGamma.value(shape)
                + Math.log(RegularizedGamma.P.value(shape, z))
                - shape * Math.log(z)
                + (c * s + v) / square;
    }

    /// The boundary of the gamma-exponential mixture: where its e-value reaches $1/\alpha$.
    public static double gammaExponential(double v, double rho, double c, double alpha) {
        double threshold = -Math.log(Domain.probability("alpha", alpha));
        return Root.above(Math.sqrt(v + rho), s -> logEvidence(s, v, rho, c) - threshold);
    }

    /// The boundary of polynomial stitching, with $\eta=2$ and $s_0=1.4$: for $v\ge m_0$ and
    /// $\ell=s_0\log\log(\eta v/m_0)+\log\frac{\zeta(s_0)}{\alpha(\log\eta)^{s_0}}$,
    /// $$u(v)=\sqrt{k_1^2v\ell+(k_2c\ell)^2}+k_2c\ell,\qquad
    /// k_1=\frac{\eta^{1/4}+\eta^{-1/4}}{\sqrt2},\ k_2=\frac{\sqrt\eta+1}2.$$
    ///
    /// @param v the intrinsic time, at least 0; taken as m0 below it
    /// @param start m0, above 0
    /// @param c the width of the range, at least 0; 0 for sub-Gaussian steps
    /// @param alpha the level, in (0, 1)
    public static double stitched(double v, double start, double c, double alpha) {
        Domain.positive("start", start);
        Domain.nonNegative("c", c);
        Domain.probability("alpha", alpha);
        double time = Math.max(Domain.nonNegative("v", v), start);
        double ell = POWER * Math.log(Math.log(ETA * time / start))
                + Math.log(ZETA)
                - Math.log(alpha)
                - POWER * Math.log(Math.log(ETA));
        double k1 = (Math.pow(ETA, 0.25) + Math.pow(ETA, -0.25)) / Math.sqrt(2);
        double k2 = (Math.sqrt(ETA) + 1) / 2;
        return Math.hypot(k1 * Math.sqrt(time * ell), k2 * c * ell) + k2 * c * ell;
    }
}
