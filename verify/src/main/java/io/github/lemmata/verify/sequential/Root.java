package io.github.lemmata.verify.sequential;

import java.util.function.DoubleUnaryOperator;

/// Where a monotone function crosses zero, by bisection down to neighbouring doubles.
final class Root {

    private static final double SMALLEST = 1e-300;
    private static final double LARGEST_BELOW_ONE = Math.nextDown(1.0);

    private Root() {}

    /// The crossing of a nondecreasing function in an interval: its lower end if the function is
    /// positive throughout, its upper end if it is negative throughout.
    static double between(double lower, double upper, DoubleUnaryOperator increasing) {
        double below = lower;
        double above = upper;
        double middle = below + (above - below) / 2;
        while (below < middle && middle < above) {
            if (increasing.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
            middle = below + (above - below) / 2;
        }
        return middle;
    }

    /// The crossing of a nondecreasing function above zero, wherever it is.
    static double above(double firstGuess, DoubleUnaryOperator increasing) {
        double upper = firstGuess;
        while (increasing.applyAsDouble(upper) < 0) {
            upper *= 2;
        }
        return between(0, upper, increasing);
    }

    /// The nearest number strictly between 0 and 1.
    static double inside(double p) {
        return Math.clamp(p, SMALLEST, LARGEST_BELOW_ONE);
    }
}
