package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// How much a convex loss still falls beyond margin 1 when its derivative is $-z^{-p}$ there.
///
/// A convex loss that falls at last is bounded below iff $\int^\infty|\phi'|<\infty$:
/// $$\int_1^Zz^{-p}\,dz=\frac{1-Z^{1-p}}{p-1}\ (p\ne1),\quad\log Z\ (p=1);\qquad
/// \int_1^\infty z^{-p}\,dz=\frac1{p-1}\ (p>1),\quad\infty\ (p\le1).$$
/// An exponent above 1 suffices and 1 does not ($\phi=-\log z$); none above 1 is needed, as
/// $\phi'=-1/(z\log^2z)$ shows.
///
/// Source: derived, spec claim D3; on Dai, ICML 2025, whose reference code has exponent 1.
public final class LossTail {

    private LossTail() {}

    /// Returns $\int_1^Zz^{-p}\,dz$.
    ///
    /// @param exponent $p$, finite
    /// @param end $Z\ge1$
    public static double decrease(double exponent, double end) {
        Require.finite("exponent", exponent);
        Require.atLeast("end", end, 1);
        double excess = exponent - 1;
        double log = Math.log(end);
        return excess == 0 ? log : -Math.expm1(-excess * log) / excess;
    }

    /// Returns $\int_1^\infty z^{-p}\,dz$, infinite for $p\le1$.
    ///
    /// @param exponent $p$, finite
    public static double totalDecrease(double exponent) {
        Require.finite("exponent", exponent);
        return exponent > 1 ? 1 / (exponent - 1) : Double.POSITIVE_INFINITY;
    }

    /// Returns $\int_e^Z\frac{dz}{z\log^2z}=1-\frac1{\log Z}$: bounded, though no $z^{-p}$ with $p>1$ bounds the
    /// derivative.
    ///
    /// @param end $Z\ge e$
    public static double logSquaredDecrease(double end) {
        Require.atLeast("end", end, Math.E);
        return 1 - 1 / Math.log(end);
    }
}
