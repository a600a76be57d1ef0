package io.github.lemmata.simulations.data;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/// Decimal numbers as people write them in data files, read without rounding.
///
/// A number is an optional sign, digits with an optional point, and an optional exponent; its size
/// has to lie within the range of `double` (zero, or about $4.9\cdot10^{-324}$ to
/// $1.8\cdot10^{308}$), so that the exact number and its double both exist.
final class DecimalText {

    private static final int LONGEST = 2000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,6})?");
    private static final Pattern NOT_FINITE = Pattern.compile("[+-]?(nan|inf|infinity)");

    private DecimalText() {}

    /// Whether `text` is written as a number, whatever its size.
    static boolean isNumber(String text) {
        return text.length() <= LONGEST && NUMBER.matcher(text).matches();
    }

    /// The number that `text` writes, exactly.
    ///
    /// @throws InvalidDataException if the text is no finite decimal number, naming `place`
    static BigDecimal parse(String text, Place place) {
        if (text.isEmpty()) {
            throw place.objection("the cell is empty; expected a decimal number such as 5.1");
        }
        if (NOT_FINITE.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            throw place.objection(Place.quote(text) + " is not finite; expected a decimal number such as 5.1");
        }
        if (!isNumber(text)) {
            throw place.objection(Place.quote(text) + " is not a number; expected a decimal number such as 5.1");
        }
        BigDecimal exact = new BigDecimal(text);
        double rounded = exact.doubleValue();
        if (Double.isInfinite(rounded) || (rounded == 0 && exact.signum() != 0)) {
            throw place.objection(
                    Place.quote(text) + " is beyond the range of a double; expected a size from 4.9e-324 to 1.8e308");
        }
        return exact;
    }
}
