package io.github.lemmata.simulations.ggtd.tails;

import io.github.lemmata.theory.ggtd.GeneralizedGaussianFit;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.OptionalDouble;

/// The generalized Gaussian that makes a sample most likely, and how well the sample tells its shape.
///
/// @param law the law
/// @param standardError the standard deviation of the shape's estimate for many values, from the Fisher
///     information
/// @param lower the lower end of the 95 % profile-likelihood interval of the shape, 0 where it has none
/// @param upper its upper end, infinite where it has none
/// @param byKurtosis the shape that has the sample's kurtosis
/// @param byMallat the shape that has the sample's mean size, for its deviation
/// @param atUnitScale the shape that would be reported if the scale were held at 1
/// @param aboutMean whether the location is the mean, because no other is most likely: the likelihood has no bound
///     where the location is a value that occurs often
/// @param atEnd whether the likelihood still grows at the end of the range of shapes
public record ShapeFit(
        FittedLaw law,
        double standardError,
        double lower,
        double upper,
        double byKurtosis,
        double byMallat,
        double atUnitScale,
        boolean aboutMean,
        boolean atEnd) {

    private static final double LEAST_STEP = 0.02;

    /// How far, in standard errors, an end of the likelihood's interval may lie from the end by the standard
    /// error.
    private static final double AGREEMENT = 0.5;

    /// The fit with the location free; about the mean where the likelihood has no bound.
    static ShapeFit of(double[] sorted, double mean) {
        GeneralizedGaussianFit free = ShapeEstimator.MAXIMUM_LIKELIHOOD.fit(sorted);
        return !bounded(free) || boundlessAtMode(sorted)
                ? of(sorted, ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(mean, sorted), true)
                : of(sorted, free, false);
    }

    /// Whether the likelihood of a location at the most frequent value grows down to the lowest shape.
    private static boolean boundlessAtMode(double[] sorted) {
        double mode = sorted[0];
        int most = 1;
        int run = 1;
        for (int i = 1; i < sorted.length; i++) {
            run = sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                mode = sorted[i];
            }
        }
        return most > 1 && !bounded(ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(mode, sorted));
    }

    private static boolean bounded(GeneralizedGaussianFit fit) {
        return fit.limit() != GeneralizedGaussianFit.Limit.LOWEST;
    }

    private static ShapeFit of(double[] sorted, GeneralizedGaussianFit fit, boolean aboutMean) {
        double shape = fit.shape();
        double error = fit.shapeError();
        ShapeProfile profile = aboutMean
                ? ShapeProfile.about(sorted, fit.location())
                : ShapeProfile.free(sorted, shape, fit.location());
        double[] interval = profile.interval(shape, Math.max(LEAST_STEP, error / shape));
        FittedLaw law = FittedLaw.of(
                TailLaw.GENERALIZED_GAUSSIAN, fit.location(), fit.scale(), OptionalDouble.of(shape), sorted);
        return new ShapeFit(
                law,
                error,
                interval[0],
                interval[1],
                ShapeEstimator.KURTOSIS.fit(sorted).shape(),
                ShapeEstimator.MALLAT.fit(sorted).shape(),
                profile.atUnitScale(fit.location()),
                aboutMean,
                fit.limit() != GeneralizedGaussianFit.Limit.NONE);
    }

    /// The most likely shape $\hat\beta$.
    public double shape() {
        return law.shape().orElseThrow();
    }

    /// The interval of 1.96 standard errors about the estimate.
    public double[] asymptotic() {
        double reach = NormalityTest.TWO_SIDED * standardError;
        return new double[] {shape() - reach, shape() + reach};
    }

    /// Whether the standard error tells what the likelihood does: both ends of the two intervals lie within half of
    /// it.
    public boolean regular() {
        double[] ends = asymptotic();
        double tolerated = AGREEMENT * standardError;
        return !atEnd && Math.abs(lower - ends[0]) <= tolerated && Math.abs(upper - ends[1]) <= tolerated;
    }
}
