package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.GeneralizedGaussianDistribution;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.PluginKurtosis;
import io.github.lemmata.theory.ggtd.SampleVariance.Radius;
import java.util.Arrays;

/// Small samples of a generalized Gaussian law by their direction $u=X/(\sum|X_i|^\beta)^{1/\beta}$ alone.
///
/// The radius is integrated out in closed form ([Radius]), which leaves bounded numbers with the means of
/// unbounded ones. Source: spec claims 21 and 23.
///
/// @param law the law of the values, of location 0
/// @param count $n$, the number of values in a sample, 2 or more
/// @param radius what the radius contributes
public record SampleDirections(GeneralizedGaussianDistribution law, int count, Radius radius) {

    /// Returns the samples of a law.
    ///
    /// @param shape $\beta$, from 0.05 to 1000
    /// @param count $n$, the number of values in a sample, 2 or more
    public static SampleDirections of(double shape, int count) {
        return new SampleDirections(GeneralizedGaussianDistribution.of(0, 1, shape), count, Radius.of(shape, count));
    }

    /// Returns the direction of a sample, $n$ values with $\sum|u_i|^\beta=1$.
    public double[] direction(RandomStream stream) {
        double shape = law.getShape();
        double[] values = law.createSampler(stream.generator()).samples(count).toArray();
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(Math.abs(value) / largest, shape);
        }
        double length = largest * Math.pow(sum, 1 / shape);
        for (int i = 0; i < count; i++) {
            values[i] /= length;
        }
        return values;
    }

    /// Returns $As^2$, whose mean is $\mathbb ES^4/\sigma^4=1+V$.
    public double squaredVariance(RandomStream stream) {
        double spread = PluginKurtosis.unbiasedVariance(direction(stream));
        return radius.second() * spread * spread;
    }

    /// Returns by how much the squared error of the plug-in estimate $c_pS^2$ exceeds that of $c'S^2$, both
    /// relative and on average over the radius; its mean is the difference of their mean squared errors.
    ///
    /// @param rival $c'>0$
    /// @throws IllegalArgumentException if the samples have fewer than four values
    public double plugInDifference(double rival, RandomStream stream) {
        Require.atLeast("count", count, 4);
        double[] direction = direction(stream);
        return radius.errorDifference(
                PluginKurtosis.unbiasedVariance(direction), PluginKurtosis.factor(direction), rival);
    }

    /// Returns $G_2$ of a sample, the plug-in estimate of the excess kurtosis.
    ///
    /// @throws IllegalArgumentException if the samples have fewer than four values
    public double sampleExcess(RandomStream stream) {
        return PluginKurtosis.excess(direction(stream));
    }
}
