package io.github.lemmata.theory.special;

import io.github.lemmata.theory.Require;

/// The harmonic numbers.
public final class Harmonic {

    private static final double EULER_GAMMA = 0.57721566490153286;

    /// From here on the series is exact to double precision: its first dropped term is below $10^{-17}$.
    private static final int SERIES_FROM = 64;

    private Harmonic() {}

    /// Returns $H_n=\sum_{k=1}^n\frac1k$, within 4 ulp.
    ///
    /// Small $n$ by summation from the smallest term; else
    /// $\log n+\gamma_E+\frac1{2n}-\frac1{12n^2}+\frac1{120n^4}-\frac1{252n^6}$.
    ///
    /// @param n integer >= 0; $H_0=0$
    public static double number(long n) {
        Require.atLeast("n", n, 0);
        if (n < SERIES_FROM) {
            double sum = 0;
            for (long k = n; k >= 1; k--) {
                sum += 1.0 / k;
            }
            return sum;
        }
        double v = 1.0 / n;
        double v2 = v * v;
        double correction = v / 2 - v2 * (1.0 / 12 - v2 * (1.0 / 120 - v2 / 252));
        return Math.log(n) + (EULER_GAMMA + correction);
    }
}
