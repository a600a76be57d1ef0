package io.github.lemmata.simulations.perceptron;

/// The inner loops of descent: a row of sums takes multiples of contiguous rows.
///
/// Four rows at once save three of four passes over the sums. Each sum still takes its terms one after the other, so
/// the result is the same to the bit as with single rows.
final class AxpyKernels {
    private AxpyKernels() {}

    /// Adds `a * x[from ..]` to `y[to ..]`, `length` entries.
    static void addOne(double[] y, int to, double a, double[] x, int from, int length) {
        for (int i = 0; i < length; i++) {
            y[to + i] += a * x[from + i];
        }
    }

    /// Adds `a` times the row at `from`, then `b`, `c` and `e` times the rows that follow at distance `stride`.
    static void addFour(
            double[] y, int to, double a, double b, double c, double e, double[] x, int from, int stride, int length) {
        int second = from + stride;
        int third = second + stride;
        int fourth = third + stride;
        for (int i = 0; i < length; i++) {
            double sum = y[to + i] + a * x[from + i];
            sum += b * x[second + i];
            sum += c * x[third + i];
            y[to + i] = sum + e * x[fourth + i];
        }
    }
}
