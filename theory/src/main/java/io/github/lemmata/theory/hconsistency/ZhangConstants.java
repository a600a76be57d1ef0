package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// The constants of the bound $R-R^*\le2c(R_\phi-R^*_\phi)^{1/s}$ of a binary loss.
///
/// Source: Zhang 2004; spec B2.
///
/// @param exponent $s\ge1$
/// @param constant $c>0$
public record ZhangConstants(int exponent, double constant) {

    /// @throws IllegalArgumentException if a constant is outside its domain
    public ZhangConstants {
        Require.atLeast("exponent", exponent, 1);
        Require.positive("constant", constant);
    }

    /// Returns the largest zero-one excess risk that a surrogate excess risk allows, at most 1.
    ///
    /// @param surrogateExcess $R_\phi-R^*_\phi\ge0$
    public double bound(double surrogateExcess) {
        Require.atLeast("surrogateExcess", surrogateExcess, 0.0);
        return Math.min(1, 2 * constant * Math.pow(surrogateExcess, 1.0 / exponent));
    }
}
