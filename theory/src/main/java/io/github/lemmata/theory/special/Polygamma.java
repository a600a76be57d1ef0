package io.github.lemmata.theory.special;

import io.github.lemmata.theory.Require;

/// The digamma and trigamma functions of a positive argument, to 4 ulp of $\max(1,|\text{value}|)$.
///
/// Both step up by their recurrences to an argument of 10 or more, where eight terms of Stirling's series are
/// exact to double precision.
public final class Polygamma {

    private static final double SERIES_FROM = 10;

    /// $B_{2k}/(2k)$ for $k=1,2,\dots$: the coefficients of $-x^{-2k}$ in digamma.
    private static final double[] DIGAMMA_SERIES = {
        1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12, -3617.0 / 8160
    };

    /// $B_{2k}$ for $k=1,2,\dots$: the coefficients of $x^{-2k-1}$ in trigamma.
    private static final double[] TRIGAMMA_SERIES = {
        1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510
    };

    private Polygamma() {}

    /// Returns $\psi(x)=\frac d{dx}\ln\Gamma(x)$: increasing, from $-\infty$ at 0 through 0 at $1.4616\ldots$
    ///
    /// @param x finite, above 0
    public static double digamma(double x) {
        Require.positive("x", x);
        double y = atLeastSeriesStart(x);
        double inverseSquare = 1 / (y * y);
        double value = Math.log(y) - (0.5 / y + inverseSquare * polynomial(DIGAMMA_SERIES, inverseSquare));
        // From the largest argument down: the small terms of the recurrence come first.
        for (double z = y - 1; z > x - 0.5; z--) {
            value -= 1 / (z > x + 0.5 ? z : x);
        }
        return value;
    }

    /// Returns $\psi_1(x)=\psi'(x)=\sum_{k\ge0}(x+k)^{-2}$: decreasing from $\infty$ at 0 to 0.
    ///
    /// @param x finite, above 0
    public static double trigamma(double x) {
        Require.positive("x", x);
        double y = atLeastSeriesStart(x);
        double inverse = 1 / y;
        double inverseSquare = inverse * inverse;
        double value = inverse + inverseSquare * (0.5 + inverse * polynomial(TRIGAMMA_SERIES, inverseSquare));
        for (double z = y - 1; z > x - 0.5; z--) {
            double exact = z > x + 0.5 ? z : x;
            value += 1 / exact / exact;
        }
        return value;
    }

    private static double atLeastSeriesStart(double x) {
        return x < SERIES_FROM ? x + Math.ceil(SERIES_FROM - x) : x;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            sum = sum * x + coefficients[k];
        }
        return sum;
    }
}
