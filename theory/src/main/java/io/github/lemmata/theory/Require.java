package io.github.lemmata.theory;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/// Domain checks at the door of public functions: each names the argument, its value and the allowed range in one
/// sentence, and hands the value back.
public final class Require {

    private static final double PROBABILITY_ROUNDING = 1e-9;

    private Require() {}

    /// Returns `value` if it is `min` or more.
    public static long atLeast(String name, long value, long min) {
        if (value < min) {
            throw new IllegalArgumentException("%s is %d; expected integer >= %d".formatted(name, value, min));
        }
        return value;
    }

    /// Returns `value` if it is finite and `min` or more.
    public static double atLeast(String name, double value, double min) {
        if (!(value >= min) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s is %s; expected finite real >= %s".formatted(name, value, min));
        }
        return value;
    }

    /// Returns `value` if it is `min` or more.
    public static BigFraction atLeast(String name, BigFraction value, long min) {
        if (RationalOrder.compare(value, BigFraction.of(min)) < 0) {
            throw new IllegalArgumentException("%s is %s; expected rational >= %d"
                    .formatted(name, Value.of(value).text(), min));
        }
        return value;
    }

    /// Returns `value` if it is finite and above 0.
    public static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("%s is %s; expected finite real > 0".formatted(name, value));
        }
        return value;
    }

    /// Returns `value` if it lies from `min` to `max`, both included.
    public static double within(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s is %s; expected real from %s to %s".formatted(name, value, min, max));
        }
        return value;
    }

    /// Returns `index` if it names one of `count` things, counted from 0.
    public static int index(String name, int index, int count) {
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(
                    "%s is %d; expected integer from 0 to %d".formatted(name, index, count - 1));
        }
        return index;
    }

    /// Returns `p` if it is a probability vector: nothing negative, with sum 1 up to $10^{-9}$.
    public static double[] probabilities(String name, double[] p) {
        double sum = Arrays.stream(p).sum();
        if (!(Math.abs(sum - 1) <= PROBABILITY_ROUNDING && Arrays.stream(p).allMatch(x -> x >= 0))) {
            throw new IllegalArgumentException(
                    "%s is %s; expected reals >= 0 with sum 1".formatted(name, Arrays.toString(p)));
        }
        return p;
    }

    /// Returns `value` if it is neither infinite nor not a number.
    public static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s is %s; expected finite real".formatted(name, value));
        }
        return value;
    }

    /// Returns `values` if there is at least one and all are finite.
    public static double[] finite(String name, double[] values) {
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "%s is %s; expected one or more finite reals".formatted(name, Arrays.toString(values)));
        }
        return values;
    }

    /// Returns `multiplicities` if there are `count` of them, all 1 or more.
    public static long[] multiplicities(long[] multiplicities, int count) {
        if (multiplicities.length != count || !Arrays.stream(multiplicities).allMatch(m -> m >= 1)) {
            throw new IllegalArgumentException("multiplicities are %s; expected %d integers >= 1"
                    .formatted(Arrays.toString(multiplicities), count));
        }
        return multiplicities;
    }
}
