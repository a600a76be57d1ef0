package io.github.lemmata.verify.interval;

import java.math.BigDecimal;
import java.math.MathContext;

/// The exponential function in decimals, as an oracle of its own.
final class Series {

    private static final MathContext DIGITS = new MathContext(60);

    /// Factors for the error of [#exp], which is far below 1e-40.
    static final BigDecimal ABOVE = new BigDecimal("1.0000000000000000000000000000000000000001");

    static final BigDecimal BELOW = new BigDecimal("0.9999999999999999999999999999999999999999");

    private Series() {}

    /// $e^x$ for $|x|\le300$: Taylor at $x/4096$, then squared twelve times.
    static BigDecimal exp(BigDecimal x) {
        var small = x.divide(BigDecimal.valueOf(4096), DIGITS);
        var term = BigDecimal.ONE;
        var sum = BigDecimal.ONE;
        for (int k = 1; k < 45; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < 12; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }
}
