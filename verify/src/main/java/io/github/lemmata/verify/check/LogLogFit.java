package io.github.lemmata.verify.check;

import io.github.lemmata.verify.sequential.LineFit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Exponents by least squares: the slope of one logarithm on another, or of a logarithm on a number.
///
/// For values that are exact. Values with noise are for
/// [io.github.lemmata.verify.sequential.ExponentTest].
public final class LogLogFit {

    private LogLogFit() {}

    /// The exponent $b$ of $y\approx cx^b$.
    ///
    /// @param cells at least two cells
    /// @param x a positive number of each cell, not the same for all
    /// @param y a positive number of each cell
    public static <C> double exponent(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return powerLaw(cells, x, y).slope();
    }

    /// The rate $b$ of $y\approx ce^{bx}$.
    ///
    /// @param cells at least two cells
    /// @param x a number of each cell, not the same for all
    /// @param y a positive number of each cell
    public static <C> double rate(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return line(cells, x, cell -> Math.log(y.applyAsDouble(cell))).slope();
    }

    /// The fit of $\log y$ on $\log x$, with the scatter of the cells about it.
    ///
    /// @param cells at least two cells
    /// @param x a positive number of each cell, not the same for all
    /// @param y a positive number of each cell
    public static <C> LineFit powerLaw(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return line(cells, cell -> Math.log(x.applyAsDouble(cell)), cell -> Math.log(y.applyAsDouble(cell)));
    }

    /// The exponents between neighbouring cells, which drift where the power law is not exact.
    ///
    /// @param cells at least two cells in the order of x
    /// @param x a positive number of each cell
    /// @param y a positive number of each cell
    public static <C> double[] localExponents(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        var exponents = new double[cells.size() - 1];
        for (int i = 0; i < exponents.length; i++) {
            exponents[i] = exponent(cells.subList(i, i + 2), x, y);
        }
        return exponents;
    }

    private static <C> LineFit line(List<C> cells, ToDoubleFunction<C> x, ToDoubleFunction<C> y) {
        return LineFit.scattered(
                cells.stream().mapToDouble(x).toArray(),
                cells.stream().mapToDouble(y).toArray());
    }
}
