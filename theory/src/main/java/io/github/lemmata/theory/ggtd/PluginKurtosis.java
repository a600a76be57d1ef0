package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The best multiple of the sample variance with its kurtosis estimated from the same few values, as the
/// released code of Kim et al. 2024 has it.
///
/// With $m_k$ the central moments of $n$ values and $g_2=m_4/m_2^2-3$,
/// $$G_2=\frac{n-1}{(n-2)(n-3)}\big[(n+1)g_2+6\big],\qquad
/// c_p=\Big(\frac{G_2}n+\frac{n+1}{n-1}\Big)^{-1},\qquad\hat v=\frac{n-1}n\,c_pS^2.$$
///
/// The extra $\frac{n-1}n$ of $\hat v$ cancels in normalised weights without a regulariser. Source: spec claim 23.
public final class PluginKurtosis {

    private PluginKurtosis() {}

    /// Returns the moment estimate $g_2$ of the excess kurtosis, at least $-2$ and at most
    /// $n-5+\frac1{n-1}$; 0 where all values are equal.
    ///
    /// @param values at least two, finite, and their differences
    public static double momentExcess(double[] values) {
        double[] deviations = deviations(values);
        double largest = Arrays.stream(deviations).map(Math::abs).max().orElseThrow();
        if (largest == 0) {
            return 0;
        }
        double squares = 0;
        double fourths = 0;
        for (double deviation : deviations) {
            double square = (deviation / largest) * (deviation / largest);
            squares += square;
            fourths += square * square;
        }
        return values.length * fourths / (squares * squares) - 3;
    }

    /// Returns $G_2$, which is unbiased for Gaussian values.
    ///
    /// @param values at least four, finite, and their differences
    public static double excess(double[] values) {
        Require.finite("values", values);
        Require.atLeast("number of values", values.length, 4);
        double n = values.length;
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * momentExcess(values) + 6);
    }

    /// Returns the denominator $\frac{G_2}n+\frac{n+1}{n-1}$, which [#leastDenominator] and [#largestDenominator]
    /// bound.
    ///
    /// @param values at least four, finite, and their differences
    public static double denominator(double[] values) {
        double n = values.length;
        return excess(values) / n + (n + 1) / (n - 1);
    }

    /// Returns the factor $c_p$ of $S^2$.
    ///
    /// @param values at least four, finite, and their differences
    public static double factor(double[] values) {
        return 1 / denominator(values);
    }

    /// Returns the released estimate $\hat v=\frac{n-1}n\,c_pS^2$; 0 where all values are equal.
    ///
    /// @param values at least four, finite, and their differences
    public static double estimate(double[] values) {
        return factor(values) * (values.length - 1.0) / values.length * unbiasedVariance(values);
    }

    /// Returns $S^2=\frac1{n-1}\sum(x_i-\bar x)^2$.
    ///
    /// @param values at least two, finite, and their differences
    public static double unbiasedVariance(double[] values) {
        double squares = 0;
        for (double deviation : deviations(values)) {
            squares += deviation * deviation;
        }
        return squares / (values.length - 1);
    }

    /// Returns $\frac{n+1}{n-1}-\frac{2(n-1)}{n(n-3)}>0$, the denominator at $g_2=-2$: no values have a smaller
    /// one.
    ///
    /// @param n the number of values, 4 or more
    public static double leastDenominator(int n) {
        Require.atLeast("n", n, 4);
        double size = n;
        return (size + 1) / (size - 1) - 2 * (size - 1) / (size * (size - 3));
    }

    /// Returns the denominator at $g_2=n-5+\frac1{n-1}$, one value apart from the others: no values have a larger
    /// one.
    ///
    /// @param n the number of values, 4 or more
    public static double largestDenominator(int n) {
        Require.atLeast("n", n, 4);
        double size = n;
        double excess = (size - 1) / ((size - 2) * (size - 3)) * ((size + 1) * (size - 5 + 1 / (size - 1)) + 6);
        return excess / size + (size + 1) / (size - 1);
    }

    /// Returns the factor of the rule that takes every law for a Gaussian one, $c_f=\frac{n-1}{n+1}$.
    ///
    /// @param n the number of values, 2 or more
    public static double freeFactor(int n) {
        Require.atLeast("n", n, 2);
        return (n - 1.0) / (n + 1.0);
    }

    /// The deviations from the mean. Differences from the first value are exact for close values, so that what
    /// is left of their digits is not lost in the mean.
    private static double[] deviations(double[] values) {
        Require.finite("values", values);
        Require.atLeast("number of values", values.length, 2);
        double[] deviations = Arrays.stream(values).map(x -> x - values[0]).toArray();
        double mean = Arrays.stream(deviations).sum() / deviations.length;
        Require.finite("mean of the differences of the values", mean);
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] -= mean;
        }
        return deviations;
    }
}
