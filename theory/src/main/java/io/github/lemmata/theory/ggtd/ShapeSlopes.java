package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.special.Polygamma.digamma;
import static io.github.lemmata.theory.special.Polygamma.trigamma;

import io.github.lemmata.theory.Require;

/// How kurtosis, entropy, variance and mean size of the generalized Gaussian change with its shape:
/// derivatives by $x=1/\beta$ at a fixed scale.
///
/// Written by the multiplication formula $\psi(nx)=\ln n+\frac1n\sum_{k<n}\psi(x+\frac kn)$, in which the
/// poles at $x=0$, the uniform law, have cancelled: each is exact to a few ulp of 1 over all $x\ge0$. A
/// quantity falls with $\beta$ where its slope is positive. Source: derived, spec claims 5 to 7.
public final class ShapeSlopes {

    private ShapeSlopes() {}

    /// Returns $D(x)=\frac d{dx}\ln\kappa=5\psi(5x)+\psi(x)-6\psi(3x)$: 0 at 0, rising to $5\ln5-6\ln3$.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double logKurtosis(double x) {
        requireInverse(x);
        double fifths = digamma(x + 0.2) + digamma(x + 0.4) + digamma(x + 0.6) + digamma(x + 0.8);
        double thirds = digamma(x + 1.0 / 3) + digamma(x + 2.0 / 3);
        return fifths - 2 * thirds + (5 * Math.log(5) - 6 * Math.log(3));
    }

    /// Returns $D'(x)>0$: $\frac{4\pi^2}3$ at 0, falling to 0.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double logKurtosisCurvature(double x) {
        requireInverse(x);
        double fifths = trigamma(x + 0.2) + trigamma(x + 0.4) + trigamma(x + 0.6) + trigamma(x + 0.8);
        return fifths - 2 * (trigamma(x + 1.0 / 3) + trigamma(x + 2.0 / 3));
    }

    /// Returns $\frac{dh}{dx}=1+\psi(1+x)\ge1-\gamma_E$ for the entropy $h$.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double entropy(double x) {
        requireInverse(x);
        return 1 + digamma(1 + x);
    }

    /// Returns $\frac d{dx}\ln\sigma^2=\psi(x+\frac13)+\psi(x+\frac23)+3\ln3$: rising, $-2\gamma_E$ at 0.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double logVariance(double x) {
        requireInverse(x);
        return digamma(x + 1.0 / 3) + digamma(x + 2.0 / 3) + 3 * Math.log(3);
    }

    /// Returns $\frac d{dx}\ln\mathbb E|X|=\psi(x+\frac12)+2\ln2$: rising, $-\gamma_E$ at 0.
    ///
    /// @param x $1/\beta\ge0$, finite
    public static double logMeanAbsolute(double x) {
        requireInverse(x);
        return digamma(x + 0.5) + 2 * Math.log(2);
    }

    private static void requireInverse(double x) {
        Require.atLeast("x", x, 0);
    }
}
