package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The losses along a run, and the gradient's norm.
public final class Losses {
    private Losses() {}

    /// Returns the logistic loss $f(\gamma u)=\frac1n\sum_i\log(1+e^{-\gamma z_i^\top u})$.
    ///
    /// @param scaledIterate $u$, of $d$ components
    /// @throws IllegalArgumentException unless the step size is finite and positive
    public static double logistic(WeightedPoints points, double stepSize, double[] scaledIterate) {
        Require.positive("gamma", stepSize);
        double sum = 0;
        for (int i = 0; i < points.distinct(); i++) {
            sum += points.multiplicity(i) * Logistic.softplus(-stepSize * points.score(i, scaledIterate));
        }
        return sum / points.n();
    }

    /// Returns the gradient's norm $\|\nabla f(\gamma u)\|=\|\frac1n\sum_i\sigma(-\gamma z_i^\top u)z_i\|$.
    ///
    /// @param scaledIterate $u$, of $d$ components
    /// @throws IllegalArgumentException unless the step size is finite and positive
    public static double gradientNorm(WeightedPoints points, double stepSize, double[] scaledIterate) {
        Require.positive("gamma", stepSize);
        double[] theta = scaledIterate.clone();
        for (int j = 0; j < theta.length; j++) {
            theta[j] *= stepSize;
        }
        return Norms.euclidean(PlainDescent.gradient(points, theta));
    }

    /// Returns the perceptron loss $P(u)=\frac1n\sum_i\max(0,-z_i^\top u)$.
    ///
    /// @param scaledIterate $u$, of $d$ components
    public static double perceptron(WeightedPoints points, double[] scaledIterate) {
        double sum = 0;
        for (int i = 0; i < points.distinct(); i++) {
            sum += points.multiplicity(i) * Math.max(0, -points.score(i, scaledIterate));
        }
        return sum / points.n();
    }

    /// Returns the perceptron loss $P(\hat\theta_t)$ where an exact run stands.
    public static BigFraction perceptron(ExactTrajectory run) {
        long[] multiplicities = run.dataset().multiplicities();
        List<BigFraction> scores = run.scores();
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < multiplicities.length; i++) {
            if (scores.get(i).signum() < 0) {
                sum = sum.subtract(scores.get(i).multiply(BigInteger.valueOf(multiplicities[i])));
            }
        }
        return sum.divide(BigInteger.valueOf(run.dataset().n()));
    }
}
