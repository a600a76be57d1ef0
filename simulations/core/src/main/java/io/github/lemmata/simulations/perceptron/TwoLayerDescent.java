package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.RationalOrder;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Gradient descent on two layers, $y_ig_i=w\,v^\top z_i$, from a large start, and the generalized perceptron that it
/// tends to.
///
/// Parameters are $\theta=(v,w)$ of $d+1$ components. The model is 2-homogeneous, so from $\theta_0=c\,\phi_0$ with
/// $\gamma=\eta$ fixed, $\phi_t=\theta_t/c$ tends, without ties, to
/// $$\phi_{t+1}=\phi_t+\frac\eta n\sum_{i\in S_t}\nabla_\phi(y_ig_i),\qquad S_t=\{i:y_ig_i\le0\},$$ with error
/// $O(e^{-c^2\delta})$.
///
/// Source: derived, spec claim 25.
public final class TwoLayerDescent {
    private static final long MOST_EXACT_STEPS = 14;

    private TwoLayerDescent() {}

    /// Where the generalized perceptron stands.
    ///
    /// @param phi $\phi_t=(v,w)$, of $d+1$ components
    /// @param tieDistance $\delta=\min_{s<t}\min_i|y_ig_i(\phi_s)|$, 0 if there was a tie; empty at $t=0$
    public record Limit(List<BigFraction> phi, Optional<BigFraction> tieDistance) {
        /// Copies the components.
        public Limit {
            phi = List.copyOf(phi);
        }
    }

    /// Returns $\phi_t=\theta_t/c$ of gradient descent with step size $\gamma$ from $\theta_0=c\,\phi_0$.
    ///
    /// @param start $\phi_0=(v,w)$, of $d+1$ components
    /// @throws IllegalArgumentException if the start has not $d+1$ components, $\gamma$ or $c$ is not finite and
    ///     positive, or `t` is negative or takes too long
    public static double[] descent(WeightedPoints points, double[] start, double stepSize, double c, long t) {
        requireStart(start.length, points.dimension());
        Require.positive("gamma", stepSize);
        Require.positive("c", c);
        WorkLimit.require(points, t);
        double[] theta = start.clone();
        scale(theta, c);
        for (long step = 0; step < t; step++) {
            update(points, theta, stepSize);
        }
        scale(theta, 1 / c);
        return theta;
    }

    private static void scale(double[] vector, double factor) {
        for (int j = 0; j < vector.length; j++) {
            vector[j] *= factor;
        }
    }

    private static void update(WeightedPoints points, double[] theta, double stepSize) {
        int d = points.dimension();
        double w = theta[d];
        double[] gradient = new double[d + 1];
        for (int i = 0; i < points.distinct(); i++) {
            double inner = points.score(i, theta);
            double weight = Logistic.sigmoid(-w * inner) * points.multiplicity(i) / points.n();
            for (int j = 0; j < d; j++) {
                gradient[j] += weight * w * points.component(i, j);
            }
            gradient[d] += weight * inner;
        }
        for (int j = 0; j <= d; j++) {
            theta[j] += stepSize * gradient[j];
        }
    }

    /// Returns the generalized perceptron at `t`, in exact rationals.
    ///
    /// @param start $\phi_0=(v,w)$, of $d+1$ components
    /// @param t from 0 to 14: the digits double with every step
    /// @throws IllegalArgumentException if the start has not $d+1$ components or `t` is out of range
    public static Limit limit(LatticeDataset dataset, List<BigFraction> start, BigFraction stepSize, long t) {
        requireStart(start.size(), dataset.dimension());
        if (t < 0 || t > MOST_EXACT_STEPS) {
            throw new IllegalArgumentException("t is %d; expected integer from 0 to %d".formatted(t, MOST_EXACT_STEPS));
        }
        List<List<BigFraction>> z = dataset.vectors();
        Limit limit = new Limit(start, Optional.empty());
        for (long step = 0; step < t; step++) {
            limit = next(limit, z, dataset.multiplicities(), stepSize.divide(dataset.n()));
        }
        return limit;
    }

    private static Limit next(Limit at, List<List<BigFraction>> z, long[] multiplicities, BigFraction share) {
        int d = at.phi().size() - 1;
        BigFraction w = at.phi().get(d);
        List<BigFraction> distances = new ArrayList<>(at.tieDistance().stream().toList());
        List<BigFraction> phi = new ArrayList<>(at.phi());
        for (int i = 0; i < multiplicities.length; i++) {
            List<BigFraction> point = z.get(i);
            BigFraction inner = IntStream.range(0, d)
                    .mapToObj(j -> point.get(j).multiply(at.phi().get(j)))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            BigFraction score = w.multiply(inner);
            distances.add(score.abs());
            if (score.signum() <= 0) {
                BigFraction weight = share.multiply(multiplicities[i]);
                for (int j = 0; j < d; j++) {
                    phi.set(j, phi.get(j).add(weight.multiply(w).multiply(point.get(j))));
                }
                phi.set(d, phi.get(d).add(weight.multiply(inner)));
            }
        }
        return new Limit(phi, distances.stream().min(RationalOrder::compare));
    }

    private static void requireStart(int length, int dimension) {
        if (length != dimension + 1) {
            throw new IllegalArgumentException(
                    "the start has %d components; expected d + 1 = %d".formatted(length, dimension + 1));
        }
    }
}
