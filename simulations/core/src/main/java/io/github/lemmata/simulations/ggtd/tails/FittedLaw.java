package io.github.lemmata.simulations.ggtd.tails;

import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import java.util.Arrays;
import java.util.OptionalDouble;

/// A law with the numbers that make a sample most likely.
///
/// @param law its family
/// @param location the centre of a symmetric law, the mode of a Gumbel law
/// @param scale what a value's distance from it is divided by
/// @param shape $\beta$ of a generalized Gaussian, the degrees of freedom $\nu$ of a Student law (infinite
///     where no finite one does better than the Gaussian); of no other
/// @param logLikelihood the sum of the logarithms of the density at the values
/// @param size the number of values $n$
public record FittedLaw(
        TailLaw law, double location, double scale, OptionalDouble shape, double logLikelihood, int size) {

    /// The law of a sample, with the log-likelihood that the other numbers give.
    static FittedLaw of(TailLaw law, double location, double scale, OptionalDouble shape, double[] values) {
        StandardLaw standard = StandardLaw.of(law, shape);
        double sum = Arrays.stream(values)
                .map(value -> standard.logDensity((value - location) / scale))
                .sum();
        return new FittedLaw(law, location, scale, shape, sum - values.length * Math.log(scale), values.length);
    }

    /// Akaike's criterion, $2k-2\ln L$ with $k$ fitted numbers: less is better.
    public double aic() {
        return 2 * law.parameters() - 2 * logLikelihood;
    }

    /// The Bayesian information criterion, $k\ln n-2\ln L$: less is better.
    public double bic() {
        return law.parameters() * Math.log(size) - 2 * logLikelihood;
    }

    /// The density at a value.
    public double density(double value) {
        return Math.exp(standard().logDensity((value - location) / scale)) / scale;
    }

    /// The probability of at most `value`.
    public double cdf(double value) {
        return standard().cdf((value - location) / scale);
    }

    /// The value that is not exceeded with probability `p`.
    ///
    /// @param p from 0 to 1
    public double quantile(double p) {
        return location + scale * standard().quantile(p);
    }

    /// The kurtosis of the law, infinite where its fourth moment is.
    public double kurtosis() {
        return switch (law) {
            case GENERALIZED_GAUSSIAN -> GeneralizedGaussian.kurtosis(shape.orElseThrow());
            case GAUSSIAN -> 3;
            case LAPLACE -> 6;
            case STUDENT -> studentKurtosis(shape.orElseThrow());
            case GUMBEL, GUMBEL_MIRRORED -> 3 + 12.0 / 5;
        };
    }

    private static double studentKurtosis(double freedom) {
        return freedom > 4 ? 3 + 6 / (freedom - 4) : Double.POSITIVE_INFINITY;
    }

    /// The Kolmogorov-Smirnov distance $\sup_x|F_n(x)-F(x)|$ between the sample's step function and this law.
    ///
    /// @param sorted the values, ascending
    public double distance(double[] sorted) {
        StandardLaw standard = standard();
        double n = sorted.length;
        double largest = 0;
        for (int i = 0; i < sorted.length; i++) {
            double below = standard.cdf((sorted[i] - location) / scale);
            largest = Math.max(largest, Math.max((i + 1) / n - below, below - i / n));
        }
        return largest;
    }

    private StandardLaw standard() {
        return StandardLaw.of(law, shape);
    }
}
