package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CoupledGaussianTest {

    @Property
    void trainingNeverWidens(
            @ForAll("scales") double std, @ForAll("correlations") double rho, @ForAll("grids") KarrasGrid grid) {
        assertThat(new CoupledGaussian(std, rho).relativeError(grid)).isLessThanOrEqualTo(1e-13);
    }

    @Property
    void fullCouplingIsExactOnEveryGrid(@ForAll("scales") double std, @ForAll("grids") KarrasGrid grid) {
        assertThat(new CoupledGaussian(std, 1).relativeError(grid)).isCloseTo(0, within(1e-13));
    }

    @Property
    void whatTheRegressionExplainsAndLeavesIsTheWhole(
            @ForAll("scales") double std,
            @ForAll("correlations") double rho,
            @ForAll("scales") double sigma,
            @ForAll("scales") double next) {
        var law = new CoupledGaussian(std, rho);
        double explained = Math.pow(law.trainingFactor(sigma, next), 2) * law.variance(next);
        double left = Math.pow(law.residualStd(sigma, next), 2);

        assertThat(explained + left).isCloseTo(law.variance(sigma), within(1e-13 * law.variance(sigma)));
    }

    @Property
    void independentNoiseHasTheFactorOfTheProbabilityFlow(
            @ForAll("scales") double std, @ForAll("scales") double smallest, @ForAll("scales") double more) {
        double sigma = smallest * (1 + more);

        assertThat(new CoupledGaussian(std, 0).limit(sigma, smallest))
                .isCloseTo(
                        GaussianConsistency.factor(std, sigma, smallest),
                        within(1e-14 * GaussianConsistency.factor(std, sigma, smallest)));
    }

    @Property
    void knowingTheNoisyPointNeverAddsVariance(
            @ForAll("scales") double std, @ForAll("correlations") double rho, @ForAll("scales") double sigma) {
        assertThat(new CoupledGaussian(std, rho).conditionalVariance(sigma)).isBetween(0.0, std * std * (1 + 1e-14));
    }

    @Test
    void alongEigenvectorsTheMapIsThatOfOneDimension() {
        double[] image = GaussianConsistency.at(
                new double[] {3, 1}, new double[] {0, 0}, new double[][] {{2.5, 1.5}, {1.5, 2.5}}, 2, 0.1);
        double sum = 4 * GaussianConsistency.factor(2, 2, 0.1); // variance 4 along (1, 1)
        double difference = 2 * GaussianConsistency.factor(1, 2, 0.1); // and 1 along (1, -1)

        assertThat(image[0]).isCloseTo((sum + difference) / 2, within(1e-14));
        assertThat(image[1]).isCloseTo((sum - difference) / 2, within(1e-14));
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new CoupledGaussian(1, -0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("correlation is -0.1; expected real from 0.0 to 1.0");
        assertThatThrownBy(() -> GaussianConsistency.factor(1, 0.1, 0.2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sigma is 0.1");
        assertThatThrownBy(() -> GaussianConsistency.at(new double[2], new double[2], new double[][] {{1}}, 1, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2, 2 and 1 rows");
    }

    @Provide
    Arbitrary<Double> scales() {
        return ConsistencyArbitraries.scales(4);
    }

    @Provide
    Arbitrary<Double> correlations() {
        return ConsistencyArbitraries.correlations();
    }

    @Provide
    Arbitrary<KarrasGrid> grids() {
        return ConsistencyArbitraries.grids();
    }
}
