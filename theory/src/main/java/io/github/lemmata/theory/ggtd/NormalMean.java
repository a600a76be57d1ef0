package io.github.lemmata.theory.ggtd;

import java.util.function.DoubleUnaryOperator;

/// Means over a standard normal variable by the trapezoidal rule on the whole line, which converges like
/// $e^{-2\pi d/h}$ for a function that is analytic in a strip of half-width $d$ (Trefethen & Weideman 2014).
final class NormalMean {

    /// Beyond this the normal law has less than $10^{-23}$.
    private static final double END = 10;

    private static final double COARSEST = 0.125;
    private static final double STEPS_PER_STRIP = 6;

    private NormalMean() {}

    /// Returns $\mathbb E f(Z)$.
    ///
    /// @param strip how far from the real line the nearest singularity of the function is
    static double of(DoubleUnaryOperator f, double strip) {
        double h = Math.min(COARSEST, strip / STEPS_PER_STRIP);
        double sum = f.applyAsDouble(0);
        long last = (long) Math.ceil(END / h);
        for (long k = last; k > 0; k--) { // smallest terms first; an odd function gives exactly 0
            double z = k * h;
            sum += (f.applyAsDouble(z) + f.applyAsDouble(-z)) * Math.exp(-z * z / 2);
        }
        return sum * h / Math.sqrt(2 * Math.PI);
    }
}
