package io.github.lemmata.theory;

import java.util.Arrays;
import org.apache.commons.numbers.fraction.BigFraction;

/// Domain checks at the door of public functions: each names the argument, its value and the allowed range in one
/// sentence, and hands the value back.
public final class Require {

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
