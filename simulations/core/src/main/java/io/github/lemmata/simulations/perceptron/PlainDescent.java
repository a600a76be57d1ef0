package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;

/// Gradient descent on the logistic loss as a textbook writes it, for comparison with the rescaled form of claim 1:
/// $\theta_{t+1}=\theta_t-\gamma\nabla f(\theta_t)$, $\theta_0=0$.
public final class PlainDescent {
    private PlainDescent() {}

    /// Returns $\theta_t$, of $d$ components.
    ///
    /// @throws IllegalArgumentException unless the step size is finite and positive, and if `t` is negative or more
    ///     steps than take some seconds
    public static double[] iterate(WeightedPoints points, double stepSize, long t) {
        Require.positive("gamma", stepSize);
        WorkLimit.require(points, t);
        double[] theta = new double[points.dimension()];
        for (long step = 0; step < t; step++) {
            double[] gradient = gradient(points, theta);
            for (int j = 0; j < theta.length; j++) {
                theta[j] -= stepSize * gradient[j];
            }
        }
        return theta;
    }

    /// Returns $\nabla f(\theta)=-\frac1n\sum_i\sigma(-z_i^\top\theta)z_i$, of $d$ components.
    public static double[] gradient(WeightedPoints points, double[] theta) {
        double[] gradient = new double[points.dimension()];
        for (int i = 0; i < points.distinct(); i++) {
            double weight = Logistic.sigmoid(-points.score(i, theta)) * points.multiplicity(i) / points.n();
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] -= weight * points.component(i, j);
            }
        }
        return gradient;
    }
}
