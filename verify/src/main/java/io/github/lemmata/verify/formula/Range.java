package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.interval.Interval;
import java.math.BigDecimal;

/// The values that a variable takes.
///
/// @param name the variable
/// @param from the lower end, as written
/// @param to the upper end, as written
/// @param interval the values as doubles, rounded outward
public record Range(String name, String from, String to, Interval interval) {

    /// The range between two exact numbers.
    ///
    /// @throws IllegalArgumentException if they are not in order
    public static Range of(String name, BigDecimal from, BigDecimal to) {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "range of " + name + " is [" + from + ", " + to + "], expected from <= to");
        }
        var interval = new Interval(Interval.of(from).lo(), Interval.of(to).hi());
        return new Range(name, from.toString(), to.toString(), interval);
    }

    /// The range of the doubles in an interval, whose ends may be infinite.
    public static Range of(String name, Interval interval) {
        return new Range(name, end(interval.lo()), end(interval.hi()), interval);
    }

    private static String end(double x) {
        return Double.isInfinite(x) ? (x > 0 ? "\\infty" : "-\\infty") : new BigDecimal(x).toString();
    }
}
