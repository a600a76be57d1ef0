package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// Laws that extreme-value arguments offer for errors: a Gumbel, as of a maximum over many actions, and the
/// logistic, as of the difference of two Gumbels.
///
/// With scale $b$ and location 0 their densities are $\frac1bp(x/b)$. Skewness and kurtosis do not depend on $b$.
///
/// Source: spec claim 31; the moments are those of $-\ln E$, $E\sim\mathrm{Exp}(1)$, whose cumulants are
/// $(-1)^m\psi^{(m-1)}(1)$.
public enum ErrorLaw {
    /// Density $e^{-x-e^{-x}}$: mean $\gamma_E$, variance $\pi^2/6$, excess kurtosis $12/5$.
    GUMBEL,
    /// Density $\frac14\operatorname{sech}^2\frac x2$: variance $\pi^2/3$, excess kurtosis $6/5$.
    LOGISTIC;

    /// Euler's constant $\gamma_E=-\psi(1)$.
    public static final double EULER = 0.577215664901532860606512;

    /// Apéry's constant $\zeta(3)$.
    private static final double ZETA_3 = 1.20205690315959428539974;

    /// Returns the density at scale 1.
    public double density(double x) {
        return switch (this) {
            case GUMBEL -> Math.exp(-x - Math.exp(-x));
            case LOGISTIC -> {
                double tail = Math.exp(-Math.abs(x));
                yield tail / ((1 + tail) * (1 + tail));
            }
        };
    }

    /// Returns the mean: $\gamma_Eb$ for a Gumbel.
    ///
    /// @param scale $b>0$
    public double mean(double scale) {
        Require.positive("b", scale);
        return switch (this) {
            case GUMBEL -> EULER * scale;
            case LOGISTIC -> 0;
        };
    }

    /// Returns the variance: $\frac{\pi^2}6b^2$ for a Gumbel, twice that for the difference of two.
    ///
    /// @param scale $b>0$
    public double variance(double scale) {
        double ofOne = Math.PI * Math.PI / 6 * Require.positive("b", scale) * scale;
        return switch (this) {
            case GUMBEL -> ofOne;
            case LOGISTIC -> 2 * ofOne;
        };
    }

    /// Returns the skewness: $12\sqrt6\,\zeta(3)/\pi^3$ for a Gumbel.
    public double skewness() {
        return switch (this) {
            case GUMBEL -> 12 * Math.sqrt(6) * ZETA_3 / (Math.PI * Math.PI * Math.PI);
            case LOGISTIC -> 0;
        };
    }

    /// Returns the kurtosis above the Gaussian's 3: $\frac{12}5$ for a Gumbel, half that for the difference of two.
    public double excessKurtosis() {
        return switch (this) {
            case GUMBEL -> 2.4;
            case LOGISTIC -> 1.2;
        };
    }

    /// Returns the entropy: $1+\gamma_E+\ln b$ for a Gumbel, $2+\ln b$ for the logistic.
    ///
    /// @param scale $b>0$
    public double entropy(double scale) {
        double logScale = Math.log(Require.positive("b", scale));
        return switch (this) {
            case GUMBEL -> 1 + EULER + logScale;
            case LOGISTIC -> 2 + logScale;
        };
    }
}
