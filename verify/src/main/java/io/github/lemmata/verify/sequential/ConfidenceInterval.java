package io.github.lemmata.verify.sequential;

/// The values of a mean that the replicates leave open.
///
/// @param lower the lower end
/// @param upper the upper end; below the lower one if nothing is left open
public record ConfidenceInterval(double lower, double upper) {

    /// All real numbers: nothing is known.
    public static final ConfidenceInterval EVERYTHING =
            new ConfidenceInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// What both intervals leave open.
    public ConfidenceInterval and(ConfidenceInterval other) {
        return new ConfidenceInterval(Math.max(lower, other.lower), Math.min(upper, other.upper));
    }

    /// True if no value is left: an assumption is false, or an event of probability alpha happened.
    public boolean isEmpty() {
        return !(lower <= upper);
    }

    /// True if the value is left open.
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /// The distance of the ends.
    public double width() {
        return upper - lower;
    }

    /// True if every value that is left lies strictly within a distance of a centre.
    public boolean liesWithin(double centre, double distance) {
        return !isEmpty() && lower > centre - distance && upper < centre + distance;
    }

    /// True if no value that is left lies within a distance of a centre.
    public boolean liesOutside(double centre, double distance) {
        return !isEmpty() && (lower > centre + distance || upper < centre - distance);
    }

    /// The interval of $a+bX$.
    ConfidenceInterval mapped(double a, double b) {
        double first = a + b * lower;
        double second = a + b * upper;
        return new ConfidenceInterval(Math.min(first, second), Math.max(first, second));
    }

    @Override
    public String toString() {
        return "[" + Digits.show(lower) + ", " + Digits.show(upper) + "]";
    }
}
