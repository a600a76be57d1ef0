package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.function.DoubleUnaryOperator;

/// A law on finitely many reals, with its exact moments.
///
/// @param values the reals, in any order; one may occur several times
/// @param probabilities their probabilities, as many
public record FiniteLaw(double[] values, double[] probabilities) {

    /// @throws IllegalArgumentException unless the values are finite and have a probability each
    public FiniteLaw {
        Require.finite("values", values);
        Require.probabilities("probabilities", probabilities);
        if (values.length != probabilities.length) {
            throw new IllegalArgumentException("there are %d probabilities; expected %d, one for each value"
                    .formatted(probabilities.length, values.length));
        }
    }

    /// Returns $\mathbb E\,g(X)$.
    public double expectation(DoubleUnaryOperator g) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            // What never happens may lie where g is infinite.
            sum += probabilities[i] == 0 ? 0 : probabilities[i] * g.applyAsDouble(values[i]);
        }
        return sum;
    }

    /// Returns $\mathbb EX$.
    public double mean() {
        return expectation(x -> x);
    }

    /// Returns $\mathbb E(X-\mathbb EX)^k$.
    ///
    /// @param order $k$, 1 to 8
    /// @throws IllegalArgumentException on another order
    public double centralMoment(int order) {
        Require.within("order", order, 1, 8);
        double mean = mean();
        return expectation(x -> power(x - mean, order));
    }

    /// Returns $\sigma^2$.
    public double variance() {
        return centralMoment(2);
    }

    /// Returns $\mu_3/\sigma^3$; NaN for a point mass.
    public double skewness() {
        double variance = variance();
        return centralMoment(3) / (variance * Math.sqrt(variance));
    }

    /// Returns $\mu_4/\sigma^4$, 3 for a Gaussian and never below 1; NaN for a point mass.
    public double kurtosis() {
        double variance = variance();
        return centralMoment(4) / (variance * variance);
    }

    /// Returns Mallat's ratio $(\mathbb E|X-\mathbb EX|)^2/\sigma^2$, at most 1; NaN for a point mass.
    public double mallatRatio() {
        double mean = mean();
        double deviation = expectation(x -> Math.abs(x - mean));
        return deviation * deviation / variance();
    }

    private static double power(double x, int order) {
        double product = x;
        for (int i = 1; i < order; i++) {
            product *= x;
        }
        return product;
    }
}
