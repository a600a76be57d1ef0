package io.github.lemmata.simulations.perceptron;

/// Euclidean geometry of plain arrays.
final class Norms {
    private Norms() {}

    static double euclidean(double[] vector) {
        double squares = 0;
        for (double x : vector) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }
}
