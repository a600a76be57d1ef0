package io.github.lemmata.theory.ggtd;

/// Two absolute moments of numbers about a location, in units of the largest deviation.
///
/// @param unit the largest absolute deviation
/// @param low the mean of $|\delta|^p$, in $[1/n,1]$
/// @param high the mean of $|\delta|^{2p}$, in $[1/n,1]$
record Moments(double unit, double low, double high) {

    /// @param order $p$, 1 or 2
    /// @throws IllegalArgumentException if no value differs from the location, or a deviation is not finite
    static Moments about(double location, double[] values, int order) {
        double unit = Residuals.largest(location, values);
        double low = 0;
        double high = 0;
        for (double value : values) {
            double size = Math.abs(value - location) / unit;
            double power = order == 1 ? size : size * size;
            low += power;
            high += power * power;
        }
        return new Moments(unit, low / values.length, high / values.length);
    }

    /// The mean of numbers, without overflow.
    static double mean(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        return mean;
    }

    /// $\ln\frac{\text{high}}{\text{low}^2}$, at least 0.
    double logRatio() {
        return Math.log(high / (low * low));
    }
}
