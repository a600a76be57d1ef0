package io.github.lemmata.verify.ggtd;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.HeadLoss;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/// The mean losses of a head, and the shapes that minimise them, by quadrature and bisection: without a gamma
/// function or a derivative of one.
///
/// The normaliser is $\ln\Gamma(1+1/\beta)=\ln\int_0^\infty e^{-u^\beta}du$, with slope
/// $-\mathbb E_\beta[u^\beta\ln u]$.
///
/// @param loss the loss
/// @param errors the law of errors
/// @param sizes the rule for that law at unit scale
record HeadQuadrature(HeadLoss loss, GeneralizedGaussian errors, LawQuadrature sizes) {

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 200;
    private static final int POINTS = 60;

    /// A mean loss at a shape.
    ///
    /// @param value the loss
    /// @param slope its derivative in the shape
    record Point(double value, double slope) {}

    static HeadQuadrature of(HeadLoss loss, GeneralizedGaussian errors) {
        return new HeadQuadrature(loss, errors, LawQuadrature.of(errors.shape()));
    }

    /// The mean loss at a shape.
    Point mean(double shape) {
        DoubleUnaryOperator size = u -> errors.scale() * u;
        var ofErrors = switch (loss) {
            case PAPER ->
                new Point(
                        sizes.mean(u -> Math.pow(size.applyAsDouble(u), shape)) + Math.log(2),
                        sizes.mean(u -> Math.pow(size.applyAsDouble(u), shape) * Math.log(size.applyAsDouble(u))));
            case RELEASED -> new Point(shape * sizes.mean(size), sizes.mean(size));
        };
        var model = LawQuadrature.of(shape);
        return new Point(
                ofErrors.value() + Math.log(model.mass()),
                ofErrors.slope() - model.mean(u -> Math.pow(u, shape) * Math.log(u)));
    }

    /// The shape from 0.05 to 200 of least mean loss.
    static double minimiser(DoubleFunction<Point> loss) {
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        double before = loss.apply(LOWEST).slope();
        for (int i = 1; i <= POINTS; i++) {
            double slope = loss.apply(shape(i)).slope();
            if (before < 0 && slope >= 0) {
                double root = bisect(loss, shape(i - 1), shape(i));
                double value = loss.apply(root).value();
                best = value < least ? root : best;
                least = Math.min(value, least);
            }
            before = slope;
        }
        return best;
    }

    private static double shape(int i) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, (double) i / POINTS);
    }

    private static double bisect(DoubleFunction<Point> loss, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (loss.apply(middle).slope() < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
