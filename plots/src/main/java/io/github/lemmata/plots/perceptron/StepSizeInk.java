package io.github.lemmata.plots.perceptron;

import io.github.lemmata.plots.paper.Ink;
import java.awt.Color;
import java.math.BigDecimal;

/// The colour and the text of a step size, the same in all figures of the family: the larger the step, the darker.
final class StepSizeInk {

    private static final double LIGHTEST = 1e-2;
    private static final double DARKEST = 1e2;

    private StepSizeInk() {}

    /// The colour of $\gamma$ on a logarithmic ramp from $10^{-2}$ to $10^2$, beyond which it stays.
    static Color of(double stepSize) {
        double share = Math.log(stepSize / LIGHTEST) / Math.log(DARKEST / LIGHTEST);
        return Ink.ramp(Math.clamp(share, 0, 1));
    }

    /// A step size as people write it: `100`, `0.5`.
    static String text(double stepSize) {
        return BigDecimal.valueOf(stepSize).stripTrailingZeros().toPlainString();
    }
}
