package io.github.lemmata.simulations.perceptron;

/// Euclidean geometry of plain arrays.
final class Norms {
    private static final double SMALLEST_SAFE = 1e-140;
    private static final double LARGEST_SAFE = 1e140;

    private Norms() {}

    /// The norm, also where squares would leave the range of doubles.
    static double euclidean(double[] vector) {
        double largest = 0;
        for (double x : vector) {
            largest = Math.max(largest, Math.abs(x));
        }
        boolean safe = largest == 0 || (largest > SMALLEST_SAFE && largest < LARGEST_SAFE);
        double unit = safe ? 1 : largest;
        double squares = 0;
        for (double x : vector) {
            squares += (x / unit) * (x / unit);
        }
        return unit * Math.sqrt(squares);
    }
}
