package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// Regression with the loss $e^z-z-1$, $z=(X-h)/b$, the log-likelihood of Gumbel errors.
///
/// Its minimiser is a soft maximum, $h=b\ln\mathbb Ee^{X/b}$: the slope in $h$ is $\frac1b(1-\mathbb Ee^z)$, which
/// rises in $h$. The slope grows exponentially in the residual, hence the clipping that is used in practice.
///
/// Source: spec claim 32; the loss is that of extreme Q-learning (Garg et al., ICLR 2023).
public final class GumbelRegression {

    private static final int TERMS = 20;

    private GumbelRegression() {}

    /// Returns the loss $e^z-z-1$ of a residual $z=(x-h)/b$, to full relative accuracy also near 0.
    public static double loss(double z) {
        if (Math.abs(z) > 1) {
            return Math.expm1(z) - z;
        }
        double sum = 0; // z^2/2 (1 + z/3 (1 + z/4 (1 + ...)))
        for (int k = TERMS; k >= 2; k--) {
            sum = z / k * (1 + sum);
        }
        return z * sum;
    }

    /// Returns the slope of the loss in the residual, $e^z-1$.
    public static double slope(double z) {
        return Math.expm1(z);
    }

    /// Returns the minimiser for normal values: $\mu+\frac{s^2}{2b}$.
    ///
    /// @param mean $\mu$, finite
    /// @param deviation $s\ge0$
    /// @param scale $b>0$
    public static double ofNormal(double mean, double deviation, double scale) {
        Require.finite("mu", mean);
        Require.atLeast("s", deviation, 0.0);
        return mean + deviation * deviation / (2 * Require.positive("b", scale));
    }

    /// Returns the minimiser for equally likely values: $b\ln\frac1n\sum_ie^{x_i/b}$, without overflow.
    ///
    /// @param values $x_1,\dots,x_n$, finite
    /// @param scale $b>0$
    public static double ofValues(double[] values, double scale) {
        Require.positive("b", scale);
        double largest = Arrays.stream(Require.finite("x", values)).max().getAsDouble();
        double mean = Arrays.stream(values)
                .map(x -> Math.exp((x - largest) / scale))
                .average()
                .getAsDouble();
        return largest + scale * Math.log(mean);
    }
}
