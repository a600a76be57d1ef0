package io.github.lemmata.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/// Reads numbers, exactly, out of what a user gave: text, a number, or nested lists of these (as JSON arrays give
/// them). Empty where it is no such number.
final class Numerals {

    /// A quotient of two decimal numbers; spaces around the bar are allowed.
    private static final Pattern BAR = Pattern.compile("\\s*/\\s*");

    /// Longer decimal expansions than this are refused: nobody means them, and exact arithmetic on them is slow.
    private static final int LARGEST_EXPONENT = 5000;

    private static final int LONGEST_NUMERAL = 5000;

    private Numerals() {}

    static Optional<BigInteger> whole(Object raw) {
        return ratio(raw).filter(x -> x.getDenominator().equals(BigInteger.ONE)).map(BigFraction::getNumerator);
    }

    static OptionalDouble real(Object raw) {
        Optional<BigFraction> exact = ratio(raw);
        if (exact.isEmpty()) {
            return OptionalDouble.empty();
        }
        double value = raw instanceof Double given ? given : exact.get().doubleValue();
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    static Optional<BigFraction> ratio(Object raw) {
        return switch (raw) {
            case BigFraction value -> Optional.of(value);
            case BigInteger value -> Optional.of(BigFraction.of(value));
            case Double value when !Double.isFinite(value) -> Optional.empty();
            case Float value when !Float.isFinite(value) -> Optional.empty();
            case Number value -> quotient(value.toString());
            case CharSequence text -> quotient(text.toString().strip());
            default -> Optional.empty();
        };
    }

    static Optional<List<BigFraction>> list(Object raw) {
        if (!(raw instanceof List<?> entries) || entries.isEmpty()) {
            return Optional.empty();
        }
        List<BigFraction> numbers = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            Optional<BigFraction> number = ratio(entry);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(List.copyOf(numbers));
    }

    static Optional<List<List<BigFraction>>> matrix(Object raw) {
        if (!(raw instanceof List<?> rows) || rows.isEmpty()) {
            return Optional.empty();
        }
        List<List<BigFraction>> matrix = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Optional<List<BigFraction>> numbers = list(row);
            if (numbers.isEmpty() || numbers.get().size() != ((List<?>) rows.getFirst()).size()) {
                return Optional.empty();
            }
            matrix.add(numbers.get());
        }
        return Optional.of(List.copyOf(matrix));
    }

    private static Optional<BigFraction> quotient(String text) {
        String[] parts = BAR.split(text, -1);
        if (parts.length > 2 || text.length() > LONGEST_NUMERAL) {
            return Optional.empty();
        }
        Optional<BigFraction> numerator = decimal(parts[0]);
        if (parts.length == 1 || numerator.isEmpty()) {
            return numerator;
        }
        return decimal(parts[1]).filter(x -> x.signum() != 0).map(numerator.get()::divide);
    }

    private static Optional<BigFraction> decimal(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
        int scale = number.scale();
        if (Math.abs((long) scale) > LARGEST_EXPONENT) {
            return Optional.empty();
        }
        BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
        return Optional.of(
                scale >= 0
                        ? BigFraction.of(number.unscaledValue(), power)
                        : BigFraction.of(number.unscaledValue().multiply(power)));
    }
}
