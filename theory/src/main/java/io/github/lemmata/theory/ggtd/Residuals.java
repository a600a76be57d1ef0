package io.github.lemmata.theory.ggtd;

import java.util.Arrays;

/// Absolute deviations from a location, divided by the largest, as logarithms that are taken once.
///
/// Deviations of 0 count, and add nothing to $|\delta|^\beta$ or $|\delta|^\beta\ln|\delta|$.
final class Residuals {

    /// Sums are taken in blocks of this length, so that rounding does not grow with the number of values.
    private static final int BLOCK = 1024;

    private final int count;
    private final double largest;
    private final double[] logs;

    private Residuals(int count, double largest, double[] logs) {
        this.count = count;
        this.largest = largest;
        this.logs = logs;
    }

    /// @throws IllegalArgumentException if no value differs from the location, or a deviation is not finite
    static Residuals about(double location, double[] values) {
        double largest = largest(location, values);
        double[] logs = new double[values.length];
        int used = 0;
        for (double value : values) {
            double size = Math.abs(value - location) / largest;
            if (size > 0) {
                logs[used++] = Math.log(size);
            }
        }
        return new Residuals(values.length, largest, used == logs.length ? logs : Arrays.copyOf(logs, used));
    }

    /// The largest absolute deviation.
    ///
    /// @throws IllegalArgumentException if no value differs from the location, or a deviation is not finite
    static double largest(double location, double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value - location)); // which keeps a NaN
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the largest deviation of %d values from location %s is %s; expected finite real > 0"
                            .formatted(values.length, location, largest));
        }
        return largest;
    }

    /// How many there are, zeros included.
    int count() {
        return count;
    }

    /// The largest absolute deviation, which is the unit of the others.
    double largest() {
        return largest;
    }

    /// $\sum|\delta|^\beta\ln^k|\delta|$ for $k=0,1,2$.
    record PowerSums(double zeroth, double first, double second) {

        private PowerSums plus(PowerSums other) {
            return new PowerSums(zeroth + other.zeroth, first + other.first, second + other.second);
        }
    }

    PowerSums powerSums(double shape) {
        var sums = new PowerSums(0, 0, 0);
        for (int from = 0; from < logs.length; from += BLOCK) {
            sums = sums.plus(blockSums(shape, from, Math.min(from + BLOCK, logs.length)));
        }
        return sums;
    }

    private PowerSums blockSums(double shape, int from, int to) {
        double zeroth = 0;
        double first = 0;
        double second = 0;
        for (int i = from; i < to; i++) {
            double log = logs[i];
            double power = Math.exp(shape * log);
            zeroth += power;
            first += power * log;
            second += power * log * log;
        }
        return new PowerSums(zeroth, first, second);
    }
}
