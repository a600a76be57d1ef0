package io.github.lemmata.cli.perceptron;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers as tables show them.
final class Numbers {

    private static final int LONGEST_FRACTION = 40;
    private static final int DIGITS = 17;
    private static final double MOST_DIGITS = 1e15;

    private Numbers() {}

    /// A fraction as `a/b` if that is short, else as a rounded decimal behind `≈`.
    static String shortest(BigFraction fraction) {
        String exact = exact(fraction);
        return exact.length() <= LONGEST_FRACTION ? exact : "≈ " + decimal(rounded(fraction));
    }

    /// A fraction to 17 digits.
    static BigDecimal rounded(BigFraction fraction) {
        return new BigDecimal(fraction.getNumerator())
                .divide(new BigDecimal(fraction.getDenominator()), new MathContext(DIGITS));
    }

    /// The root of a fraction to 17 digits.
    static BigDecimal root(BigFraction square) {
        return rounded(square).sqrt(new MathContext(DIGITS));
    }

    /// A decimal as its double prints, or as it is where it is beyond the range of doubles.
    static String decimal(BigDecimal number) {
        double value = number.doubleValue();
        boolean kept = Double.isFinite(value) && (value != 0 || number.signum() == 0);
        return kept ? Double.toString(value) : number.toString();
    }

    /// The statement that `name` has this value, which says whether it is exact.
    static String equation(String name, BigFraction fraction) {
        String value = shortest(fraction);
        return value.startsWith("≈") ? name + " " + value : name + " = " + value;
    }

    /// A fraction as `a/b`, or `a` where it is whole.
    static String exact(BigFraction fraction) {
        return fraction.toString().replace(" ", "");
    }

    /// A decimal to four digits.
    static String rough(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= 1e-5 && Math.abs(value) < 1e7);
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /// A bound on a whole number, rounded down.
    static String whole(double bound) {
        return bound < MOST_DIGITS ? String.format(Locale.ROOT, "%,d", (long) Math.floor(bound)) : rough(bound);
    }
}
