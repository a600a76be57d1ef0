package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.RationalOrder;
import io.github.lemmata.theory.Value;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// Levels as text, and the checks that they share.
final class LevelText {

    private static final int LONGEST_PLAIN = 20;
    private static final int FEWEST = 2;
    private static final int MOST = 1_000_000;

    private LevelText() {}

    /// The level that a value of Java is: text, or a (nested) list of text.
    static Object of(Object value) {
        return switch (value) {
            case CharSequence text -> text.toString().strip();
            case Enum<?> constant -> constant.name();
            case BigFraction ratio -> decimal(ratio);
            case Number number -> number.toString();
            case List<?> list -> list.stream().map(LevelText::of).toList();
            case null, default ->
                throw InvalidSweepException.at("", value + " is no value; expected a number, a word or a list");
        };
    }

    /// A rational as people write it: `0.25`, but `1/3`.
    private static String decimal(BigFraction ratio) {
        try {
            BigDecimal decimal = new BigDecimal(ratio.getNumerator())
                    .divide(new BigDecimal(ratio.getDenominator()))
                    .stripTrailingZeros();
            return Math.abs(decimal.scale()) <= LONGEST_PLAIN ? decimal.toPlainString() : decimal.toString();
        } catch (ArithmeticException endless) {
            return Value.of(ratio).text();
        }
    }

    static BigFraction number(String field, Object value) {
        try {
            return Arguments.of(field, of(value)).ratio(field);
        } catch (IllegalArgumentException noNumber) {
            throw InvalidSweepException.at(field, "%s is \"%s\"; expected a number".formatted(field, value));
        }
    }

    static void requireOrder(BigFraction from, BigFraction to, boolean mayBeEqual) {
        int order = RationalOrder.compare(from, to);
        if (order > 0 || (order == 0 && !mayBeEqual)) {
            throw InvalidSweepException.at(
                    "to",
                    "the range from %s to %s is empty; expected to %s from"
                            .formatted(of(from), of(to), mayBeEqual ? ">=" : ">"));
        }
    }

    static void requireCount(int count) {
        if (count < FEWEST || count > MOST) {
            throw InvalidSweepException.at(
                    "count", "count is %d; expected an integer from %d to %d".formatted(count, FEWEST, MOST));
        }
    }
}
