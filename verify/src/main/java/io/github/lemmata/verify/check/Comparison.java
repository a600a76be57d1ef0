package io.github.lemmata.verify.check;

import io.github.lemmata.theory.RationalOrder;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/// One statement about one instance, decided: two sides, the relation between them, and by how much it holds.
///
/// Whether it holds is decided exactly (rationals) or at a stated tolerance (doubles); NaN never holds. The slack
/// only
/// guides the search.
///
/// @param text both sides and the relation, as it is shown to a reader
/// @param holds whether the relation holds
/// @param slack how far the relation is from failing, relative to the larger side; negative where it fails
public record Comparison(String text, boolean holds, double slack) {

    /// `what <= bound` in exact rationals.
    public static Comparison atMost(String what, BigFraction value, BigFraction bound) {
        return atMost(what, value, "", bound);
    }

    /// `what <= boundName` in exact rationals.
    public static Comparison atMost(String what, BigFraction value, String boundName, BigFraction bound) {
        boolean holds = RationalOrder.compare(value, bound) <= 0;
        return of(what, show(value), "≤", boundName, show(bound), holds, gap(value.doubleValue(), bound.doubleValue()));
    }

    /// `what <= bound`, where a double may exceed the bound by the relative tolerance.
    public static Comparison atMost(String what, double value, double bound, double tolerance) {
        return atMost(what, value, "", bound, tolerance);
    }

    /// `what <= boundName`, where a double may exceed the bound by the relative tolerance.
    public static Comparison atMost(String what, double value, String boundName, double bound, double tolerance) {
        boolean holds = value <= bound + tolerance * Math.abs(bound);
        return of(what, show(value), "≤", boundName, show(bound), holds, gap(value, bound));
    }

    /// `what < bound` in doubles.
    public static Comparison below(String what, double value, double bound) {
        return of(what, show(value), "<", "", show(bound), value < bound, gap(value, bound));
    }

    /// `what > bound` in exact rationals.
    public static Comparison above(String what, BigFraction value, BigFraction bound) {
        boolean holds = RationalOrder.compare(value, bound) > 0;
        return of(what, show(value), ">", "", show(bound), holds, gap(bound.doubleValue(), value.doubleValue()));
    }

    /// `what = expected` in integers.
    public static Comparison same(String what, long value, long expected) {
        return same(what, BigFraction.of(value), BigFraction.of(expected));
    }

    /// `what = expected` in exact rationals.
    public static Comparison same(String what, BigFraction value, BigFraction expected) {
        boolean holds = value.equals(expected);
        double slack = -Math.abs(gap(value.doubleValue(), expected.doubleValue()));
        return of(what, show(value), "=", "", show(expected), holds, slack);
    }

    /// `what = expected` within a relative tolerance; an expected 0 asks for exactly 0.
    public static Comparison close(String what, double value, double expected, double tolerance) {
        return near(what, value, expected, tolerance * Math.abs(expected));
    }

    /// `what = expected` within an absolute tolerance.
    public static Comparison near(String what, double value, double expected, double tolerance) {
        double error = Math.abs(value - expected);
        boolean holds = error <= tolerance || value == expected;
        double slack = tolerance == 0 ? -error : (tolerance - error) / tolerance;
        String relation = tolerance == 0 ? "=" : "= (±" + show(tolerance) + ")";
        return of(what, show(value), relation, "", show(expected), holds, slack);
    }

    /// A statement that is true or false, with no measure of how far.
    public static Comparison that(String what, boolean holds) {
        return new Comparison(what, holds, holds ? 1 : -1);
    }

    /// The first of the comparisons that fails, or the one that is closest to failing.
    ///
    /// @throws IllegalArgumentException if there are none
    public static Comparison worst(Comparison... comparisons) {
        if (comparisons.length == 0) {
            throw new IllegalArgumentException("the worst of no comparisons");
        }
        Comparison worst = comparisons[0];
        for (Comparison comparison : comparisons) {
            if (!comparison.holds) {
                return comparison;
            }
            if (comparison.slack < worst.slack) {
                worst = comparison;
            }
        }
        return worst;
    }

    private static Comparison of(
            String what, String value, String relation, String boundName, String bound, boolean holds, double slack) {
        String right = boundName.isEmpty() ? bound : boundName + " = " + bound;
        String shown = holds ? relation : "but expected " + relation;
        return new Comparison(what + " = " + value + " " + shown + " " + right, holds, slack);
    }

    private static double gap(double smaller, double larger) {
        double scale = Math.max(Math.abs(smaller), Math.abs(larger));
        if (Double.isNaN(smaller) || Double.isNaN(larger)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (Double.isInfinite(scale)) {
            return smaller < larger ? 1 : smaller > larger ? -1 : 0;
        }
        return scale == 0 ? 0 : (larger - smaller) / scale;
    }

    private static String show(BigFraction value) {
        boolean whole = value.getDenominator().equals(BigInteger.ONE);
        if (whole || value.getDenominator().bitLength() <= 20) {
            return whole ? value.getNumerator().toString() : value.getNumerator() + "/" + value.getDenominator();
        }
        return show(value.doubleValue());
    }

    /// A double as people read it: up to ten digits, without a superfluous fraction.
    static String show(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (Double.isFinite(value) && size >= 1e-4 && size < 1e9) {
            return new java.math.BigDecimal(value)
                    .round(new java.math.MathContext(10))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return Double.isFinite(value) ? String.format(java.util.Locale.ROOT, "%.6e", value) : Double.toString(value);
    }
}
