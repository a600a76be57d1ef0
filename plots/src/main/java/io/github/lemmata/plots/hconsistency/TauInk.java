package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.paper.Ink;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/// The colour and the name of a loss in every figure of the family, from light at $\tau=0$ to dark at
/// $\tau=2$.
final class TauInk {

    /// The losses that the figures compare, from sum-exponential to the mean absolute error.
    static final List<Double> TAUS = List.of(0.0, 0.5, 1.0, 1.5, 2.0);

    private TauInk() {}

    static Color of(double tau) {
        return Ink.ramp(Math.min(1, tau / 2));
    }

    /// A number such as 0, 0.5, 2.
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// The value of $\tau$ as a series is called in the data.
    static String series(double tau) {
        return "τ = " + number(tau);
    }

    /// The same as a label.
    static String label(double tau) {
        return "*τ* = " + number(tau);
    }
}
