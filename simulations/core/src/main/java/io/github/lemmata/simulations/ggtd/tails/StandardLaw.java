package io.github.lemmata.simulations.ggtd.tails;

import io.github.lemmata.datasets.ggtd.GeneralizedGaussianDistribution;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GumbelDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// A law of location 0 and scale 1.
interface StandardLaw {

    double logDensity(double z);

    double cdf(double z);

    double quantile(double p);

    /// @param shape that of a family that has one
    static StandardLaw of(TailLaw law, OptionalDouble shape) {
        return switch (law) {
            case GENERALIZED_GAUSSIAN -> of(GeneralizedGaussianDistribution.of(0, 1, shape.orElseThrow()));
            case GAUSSIAN -> of(NormalDistribution.of(0, 1));
            case LAPLACE -> of(LaplaceDistribution.of(0, 1));
            case STUDENT ->
                of(
                        Double.isInfinite(shape.orElseThrow())
                                ? NormalDistribution.of(0, 1)
                                : TDistribution.of(shape.orElseThrow()));
            case GUMBEL -> of(GumbelDistribution.of(0, 1));
            case GUMBEL_MIRRORED -> mirrored(GumbelDistribution.of(0, 1));
        };
    }

    private static StandardLaw of(ContinuousDistribution law) {
        return new StandardLaw() {
            @Override
            public double logDensity(double z) {
                return law.logDensity(z);
            }

            @Override
            public double cdf(double z) {
                return law.cumulativeProbability(z);
            }

            @Override
            public double quantile(double p) {
                return law.inverseCumulativeProbability(p);
            }
        };
    }

    private static StandardLaw mirrored(ContinuousDistribution law) {
        return new StandardLaw() {
            @Override
            public double logDensity(double z) {
                return law.logDensity(-z);
            }

            @Override
            public double cdf(double z) {
                return law.survivalProbability(-z);
            }

            @Override
            public double quantile(double p) {
                return -law.inverseSurvivalProbability(p);
            }
        };
    }
}
