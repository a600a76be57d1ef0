package io.github.lemmata.verify.sequential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people read them in evidence: a few digits, no superfluous zeros.
final class Digits {

    private static final MathContext SIX = new MathContext(6);

    private Digits() {}

    /// Up to six digits.
    static String show(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.3e", value);
        }
        var rounded = new BigDecimal(value).round(SIX).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
