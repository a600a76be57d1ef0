package io.github.lemmata.cli.perceptron;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.apache.commons.numbers.fraction.BigFraction;

/// Numbers as tables show them.
final class Numbers {

    private static final int LONGEST_FRACTION = 40;
    private static final double MOST_DIGITS = 1e15;

    private Numbers() {}

    /// A fraction as `a/b` if that is short, else as a rounded decimal behind `≈`.
    static String shortest(BigFraction fraction) {
        String exact = exact(fraction);
        return exact.length() <= LONGEST_FRACTION ? exact : "≈ " + fraction.doubleValue();
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
