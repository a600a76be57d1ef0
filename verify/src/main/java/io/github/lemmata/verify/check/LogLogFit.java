package io.github.lemmata.verify.check;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// Exponents by least squares: the slope of one logarithm on another, or of a logarithm on a number.
public final class LogLogFit {

    private LogLogFit() {}

    /// The exponent $b$ of $y\approx cx^b$.
    ///
    /// @param cells at least two cells
    /// @param x a positive number of each cell, not the same for all
    /// @param y a positive number of each cell
    public static <C> double exponent(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return slope(cells, cell -> Math.log(x.applyAsDouble(cell)), cell -> Math.log(y.applyAsDouble(cell)));
    }

    /// The rate $b$ of $y\approx ce^{bx}$.
    ///
    /// @param cells at least two cells
    /// @param x a number of each cell, not the same for all
    /// @param y a positive number of each cell
    public static <C> double rate(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return slope(cells, x, cell -> Math.log(y.applyAsDouble(cell)));
    }

    private static <C> double slope(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        var regression = new SimpleRegression();
        cells.forEach(cell -> regression.addData(x.applyAsDouble(cell), y.applyAsDouble(cell)));
        return regression.getSlope();
    }
}
