package io.github.lemmata.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as texts show them: few digits, and whole ones in JSON.
public final class Decimals {

    private static final int DIGITS = 6;
    private static final int LONGEST_PLAIN = 12;

    private Decimals() {}

    /// The nearest number of six digits.
    public static String near(double value) {
        return near(value, DIGITS);
    }

    /// The nearest number of so many digits.
    public static String near(double value, int digits) {
        return text(value, digits, RoundingMode.HALF_EVEN);
    }

    /// The next number of six digits that is not below: an upper bound stays one.
    public static String upperBound(double value) {
        return text(value, DIGITS, RoundingMode.CEILING);
    }

    private static String text(double value, int digits, RoundingMode rounding) {
        if (Double.isInfinite(value)) {
            return "infinite";
        }
        // Twelve digits first: what lies beyond them is noise, which rounding up would blow up.
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(2 * DIGITS))
                .round(new MathContext(digits, rounding))
                .stripTrailingZeros();
        String plain = rounded.toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : rounded.toString();
    }
}
