package io.github.lemmata.simulations.ggtd.tails;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// The Gumbel law that makes a sample most likely.
///
/// The scale $b$ solves $b=\bar x-\sum_ix_ie^{-x_i/b}/\sum_ie^{-x_i/b}$, and the mode is
/// $-b\ln\frac1n\sum_ie^{-x_i/b}$. The right side falls in $b$ from the mean's distance to the smallest
/// value to 0, so there is one solution, no larger than that distance.
final class GumbelFit {

    private static final double RELATIVE = 1e-14;
    private static final int MOST = 200;

    private GumbelFit() {}

    static FittedLaw of(double[] values) {
        double[] scaleAndMode = scaleAndMode(values);
        return FittedLaw.of(TailLaw.GUMBEL, scaleAndMode[1], scaleAndMode[0], OptionalDouble.empty(), values);
    }

    /// The law of minima: that of maxima, fitted to the negated values.
    static FittedLaw mirrored(double[] values) {
        double[] negated = Arrays.stream(values).map(value -> -value).toArray();
        double[] scaleAndMode = scaleAndMode(negated);
        return FittedLaw.of(TailLaw.GUMBEL_MIRRORED, -scaleAndMode[1], scaleAndMode[0], OptionalDouble.empty(), values);
    }

    private static double[] scaleAndMode(double[] values) {
        double least = Arrays.stream(values).min().orElseThrow();
        double[] above = Arrays.stream(values).map(value -> value - least).toArray();
        double mean = Arrays.stream(above).average().orElseThrow();
        // The weighted mean is at least 0 and below the mean: the root lies between.
        double scale = new BrentSolver(RELATIVE, RELATIVE * mean)
                .solve(MOST, b -> b - mean + weightedMean(above, b), mean * 1e-6, mean);
        double sum = Arrays.stream(above).map(value -> Math.exp(-value / scale)).sum();
        return new double[] {scale, least - scale * Math.log(sum / values.length)};
    }

    private static double weightedMean(double[] above, double b) {
        double weights = 0;
        double sum = 0;
        for (double value : above) {
            double weight = Math.exp(-value / b);
            weights += weight;
            sum += weight * value;
        }
        return sum / weights;
    }
}
