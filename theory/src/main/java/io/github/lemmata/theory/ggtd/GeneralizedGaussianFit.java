package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A generalized Gaussian fitted to numbers, with standard errors.
///
/// Standard errors are those of the estimator's limit law at the fitted shape (claims 4 and 13). They say
/// nothing where the shape lies at an end of its range, and little where $n$ is small; the kurtosis' are too
/// large below some ten thousand numbers of shape 1 or less.
///
/// @param estimator what it was fitted by
/// @param count $n$, how many numbers it was fitted to
/// @param location $\hat\mu$, or the given one
/// @param locationGiven whether the location was given, and so has no error
/// @param scale $\hat\alpha$
/// @param shape $\hat\beta$, from [ShapeEstimator#LOWEST] to [ShapeEstimator#HIGHEST]
/// @param limit whether the shape lies at an end of its range
public record GeneralizedGaussianFit(
        ShapeEstimator estimator,
        int count,
        double location,
        boolean locationGiven,
        double scale,
        double shape,
        Limit limit) {

    /// Which end of their range the shape was held at.
    public enum Limit {
        /// Neither: the shape is the estimator's own.
        NONE,
        /// The estimate would be at the lowest shape or below.
        LOWEST,
        /// The estimate would be at the highest shape or above, as it is for uniform numbers.
        HIGHEST;

        static Limit of(double shape) {
            return shape <= ShapeEstimator.LOWEST ? LOWEST : shape >= ShapeEstimator.HIGHEST ? HIGHEST : NONE;
        }
    }

    /// An interval of shapes.
    ///
    /// @param low its lower end
    /// @param high its upper end
    public record Interval(double low, double high) {}

    static GeneralizedGaussianFit of(
            ShapeEstimator estimator, int count, double location, boolean given, double scale, double shape) {
        return new GeneralizedGaussianFit(estimator, count, location, given, scale, shape, Limit.of(shape));
    }

    /// The standard error of the shape, $\sqrt{AV(\hat\beta)/n}$.
    public double shapeError() {
        return Math.sqrt(estimator.variances(shape).shape() / count);
    }

    /// The standard error of the scale, by the delta method from that of its logarithm.
    public double scaleError() {
        return scale * Math.sqrt(estimator.variances(shape).logScale() / count);
    }

    /// The standard error of the location: 0 where the location was given, and where the shape is at most 1/2
    /// and fitted by maximum likelihood, since the location then converges faster than $n^{-1/2}$.
    public double locationError() {
        return locationGiven ? 0 : scale * Math.sqrt(estimator.variances(shape).location() / count);
    }

    /// An approximate confidence interval of the shape, symmetric in $\ln\beta$:
    /// $\hat\beta\exp(\pm z\,\widehat{se}/\hat\beta)$.
    ///
    /// @param level its probability, in (0, 1)
    public Interval shapeInterval(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level is %s; expected real in (0, 1)".formatted(level));
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double factor = Math.exp(z * shapeError() / shape);
        return new Interval(shape / factor, shape * factor);
    }

    /// The fitted law, about the location.
    public GeneralizedGaussian law() {
        return new GeneralizedGaussian(scale, shape);
    }

    /// The log-likelihood of numbers under the fit.
    public double logLikelihood(double[] values) {
        var law = law();
        double power = 0;
        for (double value : Require.finite("values", values)) {
            power += law.power(value - location);
        }
        return -power - values.length * law.logNormalizer();
    }
}
