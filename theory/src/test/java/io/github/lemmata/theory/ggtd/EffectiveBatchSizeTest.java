package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EffectiveBatchSizeTest {

    private static final double ROUNDING = 1e-12;

    @Property
    void liesBetweenOneAndTheBatch(@ForAll("batches") double[] v, @ForAll("regularisers") double xi) {
        assertThat(EffectiveBatchSize.at(v, xi)).isBetween(1 - ROUNDING, v.length * (1 + ROUNDING));
    }

    @Property
    void neverFallsAsTheRegulariserGrows(
            @ForAll("batches") double[] v, @ForAll("regularisers") double xi, @ForAll("regularisers") double more) {
        assertThat(EffectiveBatchSize.at(v, xi + more))
                .isGreaterThanOrEqualTo(EffectiveBatchSize.at(v, xi) * (1 - ROUNDING));
    }

    @Property
    void isThatOfTheWeightsAsTheyAre(@ForAll("batches") double[] v, @ForAll("regularisers") double xi) {
        double expected = EffectiveBatchSize.at(v, xi);

        assertThat(EffectiveBatchSize.of(InverseVarianceWeights.of(v, xi)))
                .isCloseTo(expected, within(ROUNDING * expected));
        assertThat(EffectiveBatchSize.of(InverseVarianceWeights.normalised(v, xi)))
                .isCloseTo(expected, within(ROUNDING * expected));
    }

    @Property
    void theSolverReachesWhatItIsAskedForAndNoLessWouldDo(
            @ForAll("batches") double[] v, @ForAll("shares") double share) {
        double least = 1 + share * (v.length - 1) * (1 - 1e-6);
        double xi = EffectiveBatchSize.smallestRegulariser(v, least);

        assertThat(EffectiveBatchSize.at(v, xi)).isGreaterThanOrEqualTo(least);
        if (xi > 0) {
            assertThat(EffectiveBatchSize.at(v, 0)).isLessThan(least);
            assertThat(EffectiveBatchSize.at(v, 0.999 * xi)).isLessThanOrEqualTo(least);
        }
    }

    @Property
    void theSolverScalesWithTheVariances(@ForAll("batches") double[] v, @ForAll("shares") double share) {
        double least = 1 + share * (v.length - 1) * 0.99;
        double[] scaled = Arrays.stream(v).map(x -> 1024 * x).toArray();
        double xi = EffectiveBatchSize.smallestRegulariser(v, least);

        assertThat(EffectiveBatchSize.smallestRegulariser(scaled, least)).isEqualTo(1024 * xi);
    }

    @Test
    void equalVariancesNeedNoRegulariser() {
        double[] equal = {3, 3, 3, 3};

        assertThat(EffectiveBatchSize.at(equal, 0)).isEqualTo(4);
        assertThat(EffectiveBatchSize.smallestRegulariser(equal, 4)).isZero();
        assertThat(EffectiveBatchSize.smallestRegulariser(new double[] {7}, 1)).isZero();
    }

    @Test
    void aWholeBatchOfUnequalVariancesIsRefused() {
        assertThatThrownBy(() -> EffectiveBatchSize.smallestRegulariser(new double[] {1, 1, 2}, 3))
                .hasMessageContaining("least is 3.0")
                .hasMessageContaining("below the 3 variances");
        assertThatThrownBy(() -> EffectiveBatchSize.smallestRegulariser(new double[] {1, 2}, 0.5))
                .hasMessageContaining("least is 0.5");
    }

    @Test
    void aVarianceOfZeroIsRefusedUntilItIsClipped() {
        double[] v = {0, 1, 1, 1};

        assertThatThrownBy(() -> EffectiveBatchSize.smallestRegulariser(v, 2)).hasMessageContaining("variance is 0.0");
        assertThatThrownBy(() -> EffectiveBatchSize.at(v, 0)).hasMessageContaining("variance without a regulariser");
        double xi = EffectiveBatchSize.smallestRegulariser(InverseVarianceWeights.clipped(v), 2);
        assertThat(EffectiveBatchSize.at(InverseVarianceWeights.clipped(v), xi)).isCloseTo(2, within(1e-9));
        assertThat(EffectiveBatchSize.at(v, 0.5)).isBetween(1.0, 4.0);
    }

    @Test
    void variancesAtTheEndsOfTheDoublesNeitherOverflowNorUnderflow() {
        assertThat(EffectiveBatchSize.at(new double[] {Double.MIN_VALUE, 1e300}, 0))
                .isEqualTo(1);
        assertThat(EffectiveBatchSize.at(new double[] {1e300, 1e300}, 1e300)).isEqualTo(2);
        assertThat(EffectiveBatchSize.of(new double[] {1e300, 1e300, 0})).isEqualTo(2);
        assertThat(EffectiveBatchSize.at(
                        new double[] {1e-300, 1e-300, 3e-300},
                        EffectiveBatchSize.smallestRegulariser(new double[] {1e-300, 1e-300, 3e-300}, 2.9)))
                .isCloseTo(2.9, within(1e-12));
    }

    @Test
    void weightsThatAreNoWeightsAreRefused() {
        assertThatThrownBy(() -> EffectiveBatchSize.of(new double[] {0, 0})).hasMessageContaining("largest weight");
        assertThatThrownBy(() -> EffectiveBatchSize.of(new double[] {1, -1})).hasMessageContaining("weight is -1.0");
        assertThatThrownBy(() -> EffectiveBatchSize.of(new double[] {})).hasMessageContaining("weights is []");
        assertThatThrownBy(() -> InverseVarianceWeights.of(new double[] {1}, -1))
                .hasMessageContaining("regulariser is -1.0");
        assertThatThrownBy(() -> InverseVarianceWeights.of(new double[] {-1}, 1))
                .hasMessageContaining("variance is -1.0");
    }

    @Provide
    Arbitrary<double[]> batches() {
        return VarianceArbitraries.batches();
    }

    @Provide
    Arbitrary<Double> regularisers() {
        return VarianceArbitraries.regularisers();
    }

    @Provide
    Arbitrary<Double> shares() {
        var logUniform = Arbitraries.longs().between(0, 9000).map(k -> Math.pow(10, -k * 1e-3));
        return Arbitraries.oneOf(logUniform, logUniform.map(x -> 1 - x), Arbitraries.of(0.0, 1.0, 0.5));
    }
}
