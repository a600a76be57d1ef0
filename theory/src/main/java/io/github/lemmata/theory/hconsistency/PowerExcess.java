package io.github.lemmata.theory.hconsistency;

/// How far a power lies above its tangent at 1, divided by what vanishes with the exponent: the one primitive
/// of all regrets with $\tau<2$.
///
/// $$b_a(x)=\frac{x^a-1-a(x-1)}{a-1},\qquad b_1(x)=x\log x-x+1.$$
///
/// It is 0 at $x=1$, positive elsewhere and convex for every $a>0$. Source: derived, spec section 7.
final class PowerExcess {

    private static final int MOST_TERMS = 60;
    private static final double NEGLIGIBLE = 1e-18;

    private PowerExcess() {}

    /// Returns $E_\epsilon(l)=(e^{\epsilon l}-1)/\epsilon$, and $l$ at $\epsilon=0$.
    static double exponential(double epsilon, double l) {
        return epsilon == 0 ? l : Math.expm1(epsilon * l) / epsilon;
    }

    /// Tells whether the power series about $x=1$ is the accurate form at $x=1+d$.
    static boolean isNear(double a, double d) {
        return Math.abs(d) <= 0.5 && a * Math.abs(d) <= 0.5;
    }

    /// Returns $b_a(x)$ at $x=1+d$, both given, as neither has all the digits of the other: $d$ near 1, $x$
    /// near 0.
    ///
    /// @param a exponent $a>0$, at most 64 unless $a|d|\le\frac12$
    /// @param x $x\ge0$
    /// @param d $x-1$
    static double at(double a, double x, double d) {
        if (isNear(a, d)) {
            return series(a, d);
        }
        double log = Math.abs(d) <= 0.5 ? Math.log1p(d) : Math.log(x);
        return x == 0 ? 1 : x * exponential(a - 1, log) - d;
    }

    /// $\sum_{k\ge2}\binom akd^k/(a-1)$, the factor $a-1$ cancelled.
    private static double series(double a, double d) {
        double term = a / 2 * d * d;
        double sum = term;
        for (int k = 2; k < MOST_TERMS && Math.abs(term) > NEGLIGIBLE * sum; k++) {
            term *= (a - k) / (k + 1) * d;
            sum += term;
        }
        return sum;
    }
}
