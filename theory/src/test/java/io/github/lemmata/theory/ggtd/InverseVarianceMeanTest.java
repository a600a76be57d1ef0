package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InverseVarianceMeanTest {

    private static final double ROUNDING = 1e-12;

    @Property
    void inverseVarianceWeightsHaveTheLeastVariance(@ForAll("batches") double[] v) {
        double least = InverseVarianceMean.least(v);

        assertThat(InverseVarianceMean.variance(InverseVarianceWeights.normalised(v, 0), v))
                .isCloseTo(least, within(ROUNDING * least));
    }

    @Property
    void noWeightsHaveLess(@ForAll("batches") double[] v, @ForAll("regularisers") double xi) {
        double[] weights = InverseVarianceWeights.of(v, xi);
        double[] roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        double least = InverseVarianceMean.least(v) * (1 - ROUNDING);

        assertThat(InverseVarianceMean.variance(weights, v)).isGreaterThanOrEqualTo(least);
        assertThat(InverseVarianceMean.variance(roots, v)).isGreaterThanOrEqualTo(least);
    }

    @Property
    void equalWeightsCostTheRatioOfTheMeans(@ForAll("batches") double[] v) {
        double[] equal = new double[v.length];
        Arrays.fill(equal, 0.3);
        double expected = InverseVarianceMean.variance(equal, v) / InverseVarianceMean.least(v);

        assertThat(InverseVarianceMean.equalWeightsRatio(v))
                .isCloseTo(expected, within(ROUNDING * expected))
                .isGreaterThanOrEqualTo(1 - ROUNDING);
    }

    @Test
    void theGridIsSymmetricInTheLogarithm() {
        double[] grid = InverseVarianceMean.logNormalGrid(64, 1.5);

        assertThat(grid).hasSize(64).isSorted();
        for (int i = 0; i < 32; i++) {
            assertThat(grid[i] * grid[63 - i]).isCloseTo(1, within(1e-14));
        }
        assertThat(InverseVarianceMean.logNormalGrid(3, 0)).containsExactly(1, 1, 1);
    }

    /// mpmath 1.3, 40 digits.
    @Test
    void theExampleHasTheVariancesOfTheSpecification() {
        double[] v = InverseVarianceMean.logNormalGrid(64, 1.5);
        double[] roots = Arrays.stream(v).map(x -> 1 / Math.sqrt(x)).toArray();
        double least = 0.005448204039110116333;

        assertThat(InverseVarianceMean.least(v)).isCloseTo(least, within(1e-13 * least));
        assertThat(InverseVarianceMean.equalWeightsRatio(v)).isCloseTo(0.04481121177684027514 / least, within(1e-12));
        assertThat(InverseVarianceMean.variance(roots, v)).isCloseTo(0.009055555073155126062, within(1e-15));
        assertThat(v[63]).isCloseTo(37.57498454599634659912, within(1e-12));
    }

    @Test
    void weightsHaveToMatchTheVariances() {
        assertThatThrownBy(() -> InverseVarianceMean.variance(new double[] {1}, new double[] {1, 2}))
                .hasMessage("1 weights; expected 2, one for each variance");
        assertThatThrownBy(() -> InverseVarianceMean.variance(new double[] {-1, 2}, new double[] {1, 2}))
                .hasMessageContaining("weight is -1.0");
        assertThatThrownBy(() -> InverseVarianceMean.least(new double[] {0, 2}))
                .hasMessageContaining("variance without a regulariser is 0.0");
    }

    @Provide
    Arbitrary<double[]> batches() {
        return VarianceArbitraries.batches();
    }

    @Provide
    Arbitrary<Double> regularisers() {
        return VarianceArbitraries.regularisers();
    }
}
