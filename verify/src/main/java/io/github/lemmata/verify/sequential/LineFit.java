package io.github.lemmata.verify.sequential;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// A straight line through points by least squares, weighted where the points' errors are known.
///
/// @param intercept the line at 0
/// @param slope its slope
/// @param slopeError the standard error of the slope, from the known errors or from the scatter about
///     the line
/// @param misfit the sum of squared residuals; each divided by its squared error where errors are known
///     ($\chi^2$)
/// @param freedom the number of points less two
/// @param errorsKnown whether the points came with errors
public record LineFit(
        double intercept, double slope, double slopeError, double misfit, int freedom, boolean errorsKnown) {

    /// A point with the standard error of its second coordinate.
    ///
    /// @param x the place
    /// @param y the value
    /// @param error its standard error, above 0
    public record Point(double x, double y, double error) {

        public Point {
            Domain.positive("error", error);
        }

        /// The point on logarithmic axes.
        ///
        /// @param x the place, above 0
        /// @param y the value, above 0
        /// @param logError the standard error of log y itself, for instance a bootstrap's; not
        ///     that of y over y
        public static Point onLogAxes(double x, double y, double logError) {
            return new Point(Math.log(Domain.positive("x", x)), Math.log(Domain.positive("y", y)), logError);
        }
    }

    /// The weighted fit of points with known errors.
    ///
    /// @param points at least two, not all at one place
    public static LineFit weighted(List<Point> points) {
        var line = fit(points);
        return new LineFit(line.intercept(), line.slope(), line.slopeError(), line.misfit(), line.freedom(), true);
    }

    /// The fit of points whose equal errors are unknown and are judged by the scatter about the line.
    ///
    /// @param x the places, at least two, not all the same
    /// @param y the values
    public static LineFit scattered(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " places with " + y.length + " values, expected as many");
        }
        var points = IntStream.range(0, x.length)
                .mapToObj(i -> new Point(x[i], y[i], 1))
                .toList();
        var line = fit(points);
        double scatter = line.freedom() == 0 ? Double.NaN : Math.sqrt(line.misfit() / line.freedom());
        return new LineFit(
                line.intercept(), line.slope(), line.slopeError() * scatter, line.misfit(), line.freedom(), false);
    }

    private static LineFit fit(List<Point> points) {
        double weights = 0;
        double xs = 0;
        double ys = 0;
        for (Point point : points) {
            double weight = 1 / (point.error() * point.error());
            weights += weight;
            xs += weight * point.x();
            ys += weight * point.y();
        }
        double xMean = xs / weights;
        double yMean = ys / weights;
        double xx = 0;
        double xy = 0;
        for (Point point : points) {
            double weight = 1 / (point.error() * point.error());
            xx += weight * (point.x() - xMean) * (point.x() - xMean);
            xy += weight * (point.x() - xMean) * (point.y() - yMean);
        }
        if (!(points.size() >= 2 && xx > 0)) {
            throw new IllegalArgumentException(
                    points.size() + " points at one place, expected at least two places for a line");
        }
        double slope = xy / xx;
        double misfit = 0;
        for (Point point : points) {
            double residual = (point.y() - yMean - slope * (point.x() - xMean)) / point.error();
            misfit += residual * residual;
        }
        return new LineFit(yMean - slope * xMean, slope, 1 / Math.sqrt(xx), misfit, points.size() - 2, true);
    }

    /// The interval for the slope that accounts for the noise across the points.
    ///
    /// From the scatter: Student's t with the degrees of freedom of the fit. From known errors: the
    /// normal quantile, with the error enlarged by $\sqrt{\chi^2/\nu}$ where that exceeds 1 (the
    /// scale factor of the Particle Data Group), so that a scatter beyond the stated errors widens
    /// it.
    ///
    /// @param alpha the probability that it misses if the noise is Gaussian, in (0, 1)
    /// @throws IllegalStateException for two points without errors, whose scatter says nothing
    public ConfidenceInterval slopeInterval(double alpha) {
        Domain.probability("alpha", alpha);
        if (!errorsKnown && freedom == 0) {
            throw new IllegalStateException("two points without errors leave every slope open");
        }
        double half = errorsKnown
                ? NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2) * slopeError * scaleFactor()
                : TDistribution.of(freedom).inverseSurvivalProbability(alpha / 2) * slopeError;
        return new ConfidenceInterval(slope - half, slope + half);
    }

    /// $\max(1,\sqrt{\chi^2/\nu})$.
    public double scaleFactor() {
        return freedom == 0 ? 1 : Math.max(1, Math.sqrt(misfit / freedom));
    }

    /// The probability that noise alone would make the fit at least as bad, if a line is the truth
    /// and the known errors are Gaussian; 1 for two points.
    ///
    /// @throws IllegalStateException if the errors are not known
    public double misfitProbability() {
        if (!errorsKnown) {
            throw new IllegalStateException("without errors a misfit has no scale");
        }
        return freedom == 0 ? 1 : ChiSquaredDistribution.of(freedom).survivalProbability(misfit);
    }
}
