package io.github.lemmata.theory.ggtd;

import java.util.function.DoubleFunction;

/// Newton's method inside a bracket, for a function that goes from negative to positive there.
///
/// A step that leaves the bracket, or does not halve the step before the last, is replaced by bisection. An
/// end of the range is evaluated only when the search comes to it, and is the answer where the function has
/// the wrong sign there: so a search that starts near a root finds that one.
final class SafeguardedNewton {

    private static final int MOST_STEPS = 200;

    /// A function's value and slope at a point.
    record Point(double value, double slope) {}

    private final DoubleFunction<Point> function;
    private double low;
    private double high;
    private boolean lowTried;
    private boolean highTried;

    private SafeguardedNewton(DoubleFunction<Point> function, double low, double high) {
        this.function = function;
        this.low = low;
        this.high = high;
    }

    /// Returns a root in [low, high]; `low` if the function is positive there and the search comes to it,
    /// `high` if it is negative there and the search comes to it.
    ///
    /// @param start where to begin, from `low` to `high`
    /// @param lastStep a Newton step as short as this one is the last; the error it leaves is of its square
    static double root(DoubleFunction<Point> function, double low, double high, double start, double lastStep) {
        return new SafeguardedNewton(function, low, high).search(start, lastStep);
    }

    private double search(double start, double lastStep) {
        double at = start;
        double before = high - low;
        double last = before;
        for (int i = 0; i < MOST_STEPS; i++) {
            var point = function.apply(at);
            if (point.value() == 0) {
                return at;
            }
            narrow(at, point.value() > 0);
            double next = at - point.value() / point.slope();
            boolean newton = point.slope() > 0 && next > low && next < high && Math.abs(next - at) <= before / 2;
            if (!newton) {
                if (endIsTheAnswer(point.value() > 0)) {
                    return point.value() > 0 ? low : high;
                }
                next = low + (high - low) / 2;
            }
            before = last;
            last = Math.abs(next - at);
            if (newton ? last <= lastStep : last <= Math.ulp(at)) {
                return next;
            }
            at = next;
        }
        return at;
    }

    private void narrow(double at, boolean positive) {
        if (positive) {
            high = at;
            highTried = true;
        } else {
            low = at;
            lowTried = true;
        }
    }

    /// Whether the end that lies ahead has the wrong sign; evaluated once.
    private boolean endIsTheAnswer(boolean towardsLow) {
        if (towardsLow && !lowTried) {
            lowTried = true;
            return function.apply(low).value() >= 0;
        }
        if (!towardsLow && !highTried) {
            highTried = true;
            return function.apply(high).value() <= 0;
        }
        return false;
    }
}
