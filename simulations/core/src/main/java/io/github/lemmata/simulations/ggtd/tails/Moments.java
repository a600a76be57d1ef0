package io.github.lemmata.simulations.ggtd.tails;

import java.util.Arrays;

/// Moments of a sample about its mean.
///
/// @param size the number of values $n$
/// @param mean their mean
/// @param variance their unbiased variance, divided by $n-1$
/// @param skewness $m_3/m_2^{3/2}$ with $m_k$ the mean $k$-th power about the mean; 0 of equal values
/// @param kurtosis $m_4/m_2^2$: 3 for a Gaussian; 0 of equal values
public record Moments(int size, double mean, double variance, double skewness, double kurtosis) {

    /// The moments of two or more values.
    public static Moments of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double spread = Arrays.stream(values).map(v -> Math.abs(v - mean)).max().orElseThrow();
        if (spread == 0) {
            return new Moments(n, mean, 0, 0, 0);
        }
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            // By the farthest, so that no power overflows.
            double d = (value - mean) / spread;
            second += d * d;
            third += d * d * d;
            fourth += d * d * d * d;
        }
        double m2 = second / n;
        double variance = second / (n - 1) * spread * spread;
        return new Moments(n, mean, variance, third / n / Math.pow(m2, 1.5), fourth / n / (m2 * m2));
    }

    /// The square root of the variance.
    public double deviation() {
        return Math.sqrt(variance);
    }
}
