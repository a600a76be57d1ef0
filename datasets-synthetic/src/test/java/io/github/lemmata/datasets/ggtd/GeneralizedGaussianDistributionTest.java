package io.github.lemmata.datasets.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.distribution.ContinuousDistributionContract;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneralizedGaussianDistributionTest {

    @Nested
    class HeavyTails extends ContinuousDistributionContract {

        @Override
        protected ContinuousDistribution distribution() {
            return GeneralizedGaussianDistribution.of(1, 0.25, 0.5);
        }

        @Override
        protected String reference() {
            return "gennorm-0.5.csv";
        }
    }

    @Nested
    class BetweenLaplaceAndNormal extends ContinuousDistributionContract {

        @Override
        protected ContinuousDistribution distribution() {
            return GeneralizedGaussianDistribution.of(0, 1, 1.5);
        }

        @Override
        protected String reference() {
            return "gennorm-1.5.csv";
        }
    }

    @Nested
    class NearlyUniform extends ContinuousDistributionContract {

        @Override
        protected ContinuousDistribution distribution() {
            return GeneralizedGaussianDistribution.of(-3, 2, 8);
        }

        @Override
        protected String reference() {
            return "gennorm-8.csv";
        }
    }

    @Nested
    class Laplace extends ContinuousDistributionContract {

        @Override
        protected ContinuousDistribution distribution() {
            return GeneralizedGaussianDistribution.of(0, 1, 1);
        }

        @Override
        protected String reference() {
            return "laplace.csv";
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.9, 1, 3, 100, 1e6})
    void samplesOfEveryShapeAreFiniteAndReachBothSides(double shape) {
        var generator = RandomStream.ofSeed(1).child("shapes").generator();
        var samples = GeneralizedGaussianDistribution.of(0, 1, shape)
                .createSampler(generator)
                .samples(1000)
                .summaryStatistics();

        assertThat(samples.getMin()).isFinite().isNegative();
        assertThat(samples.getMax()).isFinite().isPositive();
    }

    @Test
    void parametersAreHandedBack() {
        var distribution = GeneralizedGaussianDistribution.of(3, 2, 4);

        assertThat(distribution.getLocation()).isEqualTo(3);
        assertThat(distribution.getMean()).isEqualTo(3);
        assertThat(distribution.getScale()).isEqualTo(2);
        assertThat(distribution.getShape()).isEqualTo(4);
        assertThat(distribution.getKurtosis()).isCloseTo(2.188439615226476638837, within(1e-14));
    }

    @Test
    void farTailsOfTheMovedLawKeepTheirDigits() {
        var distribution = GeneralizedGaussianDistribution.of(8, 1, 1);

        assertThat(distribution.survivalProbability(608) / (0.5 * Math.exp(-600)))
                .isCloseTo(1, within(1e-13));
        assertThat(distribution.inverseSurvivalProbability(0.5e-300)).isCloseTo(8 + 300 * Math.log(10), within(1e-12));
    }

    @Test
    void parametersOutsideTheirDomainsAreRefused() {
        assertThatThrownBy(() -> GeneralizedGaussianDistribution.of(Double.NaN, 1, 1))
                .hasMessage("location is NaN; expected finite real");
        assertThatThrownBy(() -> GeneralizedGaussianDistribution.of(0, -1, 1))
                .hasMessage("scale is -1.0; expected finite real > 0");
        assertThatThrownBy(() -> GeneralizedGaussianDistribution.of(0, 1, 0))
                .hasMessage("shape is 0.0; expected finite real > 0");
    }
}
