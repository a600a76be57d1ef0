package io.github.lemmata.verify.ggtd;

import java.util.function.DoubleUnaryOperator;

/// Means under the density $\propto e^{-u^\beta}$ on $u>0$, by quadrature alone: no gamma function is used.
///
/// With $s=\beta\ln u$ the integrands are analytic near the real line and fall off on both sides, so that the
/// trapezium rule of step $h$ errs by about $e^{-\pi^2/h}$.
final class PowerQuadrature {

    private static final double STEP = 1.0 / 8;
    private static final double TOP = 7;
    private static final double BULK_ABOVE = -5;
    private static final double NEGLIGIBLE = 1e-20;

    private PowerQuadrature() {}

    /// The mean of `g(u)`.
    ///
    /// @param shape $\beta$
    /// @param g of at most polynomial growth, without zeros below $u=e^{-5/\beta}$
    static double mean(double shape, DoubleUnaryOperator g) {
        return weighted(shape, g) / weighted(shape, _ -> 1);
    }

    /// $\int_{-\infty}^\infty e^{-|u|^\beta}du$.
    static double normalizer(double shape) {
        return 2 * weighted(shape, _ -> 1) / shape;
    }

    /// The probability of a value above `u`, which is positive: from $\int_z^\infty v^{a-1}e^{-v}dv$ with
    /// $z=u^\beta$, $a=\frac1\beta$ and $v=z+e^s$.
    static double tail(double shape, double u) {
        double z = Math.pow(u, shape);
        double above = integral(s -> Math.exp(s - Math.exp(s)) * Math.pow(z + Math.exp(s), 1 / shape - 1));
        return Math.exp(-z) * above / weighted(shape, _ -> 1);
    }

    /// $\int_0^\infty f(y)dy$ for an `f` that is analytic around the positive axis, falls off at least as
    /// $e^{-y/2}$, and stays bounded at 0.
    static double overPositive(DoubleUnaryOperator f) {
        return integral(s -> Math.exp(s) * f.applyAsDouble(Math.exp(s)));
    }

    private static double weighted(double shape, DoubleUnaryOperator g) {
        return integral(s -> Math.exp(s / shape - Math.exp(s)) * g.applyAsDouble(Math.exp(s / shape)));
    }

    private static double integral(DoubleUnaryOperator f) {
        double sum = 0;
        for (double s = TOP; ; s -= STEP) {
            double term = f.applyAsDouble(s);
            sum += term;
            if (s < BULK_ABOVE && Math.abs(term) <= NEGLIGIBLE * Math.abs(sum)) {
                return sum * STEP;
            }
        }
    }
}
