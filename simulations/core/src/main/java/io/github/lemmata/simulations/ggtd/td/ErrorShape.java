package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.Arrays;

/// The tails of a sample of temporal-difference errors.
///
/// @param kurtosis $m_4/m_2^2$ about the mean; NaN where all errors are equal
/// @param shape the maximum-likelihood shape $\hat\beta$ of a generalized Gaussian about 0, in [0.05, 100];
///     NaN where all errors are 0
public record ErrorShape(double kurtosis, double shape) {

    /// Returns the shape of a sample.
    ///
    /// @param errors at least two, finite
    /// @throws IllegalArgumentException on a smaller sample
    public static ErrorShape of(double[] errors) {
        if (errors.length < 2) {
            throw new IllegalArgumentException("there are %d errors; expected 2 or more".formatted(errors.length));
        }
        double[] equally = new double[errors.length];
        Arrays.fill(equally, 1.0 / errors.length);
        boolean none = Arrays.stream(errors).allMatch(error -> error == 0);
        return new ErrorShape(
                new FiniteLaw(errors, equally).kurtosis(),
                none
                        ? Double.NaN
                        : ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(0, errors).shape());
    }
}
