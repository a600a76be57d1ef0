package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// Three ways to fit a generalized Gaussian to numbers.
///
/// ```java
/// var fit = ShapeEstimator.MAXIMUM_LIKELIHOOD.fit(residuals);
/// fit.shape();        // β
/// fit.shapeError();   // its standard error
/// fit.limit();        // NONE, unless the shape was held at an end of its range
/// ```
///
/// Shapes are held to [[#LOWEST], [#HIGHEST]]. Source: spec, claim 13 and section 4.
public enum ShapeEstimator {
    /// Maximum likelihood: [ProfileLikelihood] at a known location; with the location free, [FreeLocation].
    MAXIMUM_LIKELIHOOD,
    /// The shape of the sample's kurtosis, and the scale of its variance.
    KURTOSIS,
    /// The shape of the sample's ratio $(\overline{|\delta|})^2/\overline{\delta^2}$ (Mallat 1989), and the
    /// scale of its mean absolute deviation.
    MALLAT;

    /// The lowest shape that a fit may have.
    public static final double LOWEST = 0.05;

    /// The highest shape that a fit may have.
    public static final double HIGHEST = 100;

    /// Returns the fit with a given location.
    ///
    /// The likelihood is unbounded as the shape falls to 0 if some values equal the location; the maximum
    /// taken is the one next to Mallat's estimate.
    ///
    /// @param location $\mu$, finite
    /// @param values two or more finite reals, not all equal to the location
    /// @throws IllegalArgumentException on other values
    public GeneralizedGaussianFit fitAbout(double location, double[] values) {
        Require.finite("location", location);
        Require.atLeast("the number of values", values.length, 2);
        return switch (this) {
            case MAXIMUM_LIKELIHOOD -> {
                double start = shape(MomentRatio.MALLAT, Moments.about(location, values, 1));
                var likelihood = new ProfileLikelihood(Residuals.about(location, values));
                double shape = likelihood.shape(start);
                yield fitted(location, true, values.length, likelihood.scale(shape), shape);
            }
            case KURTOSIS -> byMoments(MomentRatio.KURTOSIS, location, true, values);
            case MALLAT -> byMoments(MomentRatio.MALLAT, location, true, values);
        };
    }

    /// Returns the fit with the location free: the most likely one, or the mean for the estimators by
    /// moments.
    ///
    /// @param values three or more finite reals, not all equal
    /// @throws IllegalArgumentException on other values
    public GeneralizedGaussianFit fit(double[] values) {
        Require.atLeast("the number of values", values.length, 3);
        return switch (this) {
            case MAXIMUM_LIKELIHOOD -> FreeLocation.fit(values);
            case KURTOSIS -> byMoments(MomentRatio.KURTOSIS, Moments.mean(values), false, values);
            case MALLAT -> byMoments(MomentRatio.MALLAT, Moments.mean(values), false, values);
        };
    }

    /// Returns $\lim n\operatorname{Var}\hat\beta$, the same whatever the scale and whether the location is
    /// known.
    ///
    /// @param shape $\beta$, from [#LOWEST] to [#HIGHEST]
    public double asymptoticVariance(double shape) {
        return variances(Require.within("shape", shape, LOWEST, HIGHEST)).shape();
    }

    AsymptoticVariances variances(double shape) {
        return switch (this) {
            case MAXIMUM_LIKELIHOOD -> AsymptoticVariances.ofMaximumLikelihood(shape);
            case KURTOSIS -> AsymptoticVariances.ofMoments(MomentRatio.KURTOSIS, shape);
            case MALLAT -> AsymptoticVariances.ofMoments(MomentRatio.MALLAT, shape);
        };
    }

    private GeneralizedGaussianFit fitted(double location, boolean given, int count, double scale, double shape) {
        return GeneralizedGaussianFit.of(this, count, location, given, scale, shape);
    }

    private GeneralizedGaussianFit byMoments(MomentRatio ratio, double location, boolean given, double[] values) {
        var moments = Moments.about(location, values, ratio.order());
        double shape = shape(ratio, moments);
        double logScale =
                (Math.log(moments.low()) - AsymptoticVariances.logMoment(ratio.order(), shape)) / ratio.order();
        return fitted(location, given, values.length, moments.unit() * Math.exp(logScale), shape);
    }

    /// The shape of a ratio of moments, held to the range.
    static double shape(MomentRatio ratio, Moments moments) {
        return Math.clamp(ratio.shapeOfLog(moments.logRatio()), LOWEST, HIGHEST);
    }
}
