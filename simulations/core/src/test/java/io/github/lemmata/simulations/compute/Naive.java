package io.github.lemmata.simulations.compute;

import java.util.function.IntToDoubleFunction;

/// What backends are held against: compensated sums, and plain loops over entries.
final class Naive {
    static final double UNIT = 0x1p-53;

    private Naive() {}

    /// A sum of products in twice the precision, and the sum of their magnitudes.
    record Dot(double value, double magnitude) {

        /// What a sum in doubles, in any order, may be away from it; `terms` roundings more than the
        /// products.
        double tolerance(int terms) {
            return (terms + 1) * UNIT * magnitude + Math.ulp(value) + (terms + 1) * Double.MIN_VALUE;
        }
    }

    static Dot dot(int terms, IntToDoubleFunction a, IntToDoubleFunction b) {
        double sum = 0;
        double rest = 0;
        double magnitude = 0;
        for (int p = 0; p < terms; p++) {
            double x = a.applyAsDouble(p);
            double y = b.applyAsDouble(p);
            double product = x * y;
            double next = sum + product;
            double carried = next - sum;
            rest += ((sum - (next - carried)) + (product - carried)) + Math.fma(x, y, -product);
            sum = next;
            magnitude += Math.abs(product);
        }
        return new Dot(sum + rest, magnitude);
    }

    static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    static double weight(MarginLoss loss, double x) {
        return switch (loss) {
            case LOGISTIC -> sigmoid(-x);
            case EXPONENTIAL -> StrictMath.exp(-x);
            case HINGE -> x < 1 ? 1 : 0;
            case PERCEPTRON -> x > 0 ? 0 : 1;
        };
    }
}
