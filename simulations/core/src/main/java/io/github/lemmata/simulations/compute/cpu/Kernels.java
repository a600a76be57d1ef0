package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Elementwise;
import io.github.lemmata.simulations.compute.MarginLoss;

/// The inner loops, in two forms with the same bits: with the Vector API, and without where it is not
/// there.
///
/// Two rules make the bits equal: a sum of products is the chain $c\leftarrow\mathrm{fma}(a_p,b_p,c)$ for
/// $p$ from first to last, so that only different sums share a vector; and every elementary function is one
/// sequence of correctly rounded operations, [Functions].
interface Kernels {

    /// The form for this Java virtual machine.
    static Kernels best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorKernels()
                : new PlainKernels();
    }

    /// What it computes with, in words.
    String words();

    /// Adds the product of `a` (rows x terms) and `b` (terms x columns, column step 1) to `c` (column step
    /// 1).
    void multiplyAdd(View a, View b, View c, int rows, int terms, int columns);

    /// Sets `y[i]` to $f(x_i)$ from `from` to before `to`; `y` may be `x`.
    void map(Elementwise f, double[] x, double[] y, int from, int to);

    /// For each column of scores (rows x columns, row-major): takes the minimum of `least[j]` and its
    /// entries, NaN left aside, and multiplies them by `factors[j]`.
    void scale(double[] scores, int rows, int columns, double[] factors, double[] least);

    /// Sets `y[i]` to $\omega(-y_i)$ from 0 to before `to`.
    void weigh(MarginLoss loss, double[] y, int to);
}
