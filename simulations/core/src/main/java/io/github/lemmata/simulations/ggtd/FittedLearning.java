package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.ShapeEstimator;
import java.util.List;

/// Temporal differences on a ring whose rule is fitted to the errors that plain TD leaves: nothing is known
/// of the noise.
///
/// Plain TD runs for a while; a generalized Gaussian about 0 is fitted to its last errors by maximum
/// likelihood; from then on the errors move the values by the gradient of that likelihood. Fitted shapes
/// below 0.55 count as 0.55, since the gradient's mean slope is infinite up to one half.
///
/// @param ring the states and the discount
/// @param stepSize $\eta>0$
/// @param noise the law of the noise on the rewards
public record FittedLearning(Ring ring, double stepSize, GeneralizedGaussian noise) {

    private static final int PILOT_STEPS = 200;
    private static final int FITTED_STEPS = 100;
    private static final double LEAST_SHAPE = 0.55;

    /// Returns the law that is fitted to the errors of the pilot run.
    ///
    /// @param stream the randomness of this replica
    public GeneralizedGaussian fitted(RandomStream stream) {
        double[] errors = new RingLearning(ring, ErrorRule.PLAIN, stepSize, noise)
                .recentErrors(PILOT_STEPS, FITTED_STEPS, stream.child("pilot"));
        GeneralizedGaussian law =
                ShapeEstimator.MAXIMUM_LIKELIHOOD.fitAbout(0, errors).law();
        return law.shape() < LEAST_SHAPE ? new GeneralizedGaussian(law.scale(), LEAST_SHAPE) : law;
    }

    /// Returns the stationary mean squared error of the fitted rule, from a start at $V^*$.
    ///
    /// @param steps number of steps after the pilot run, 1 or more
    /// @param averaged over how many of them, the last ones, to average
    /// @param stream the randomness of this replica; the noise after the pilot run is that of the stream
    ///     itself, the same for every rule
    public double stationaryError(int steps, int averaged, RandomStream stream) {
        GeneralizedGaussian law = fitted(stream);
        return new RingLearning(ring, ErrorRule.likelihood(law), stepSize, noise, law)
                .stationaryErrors(steps, averaged, List.of(stream))[0];
    }
}
