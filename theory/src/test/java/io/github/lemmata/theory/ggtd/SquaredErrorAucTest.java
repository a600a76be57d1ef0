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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SquaredErrorAucTest {

    @Property
    void narrowerOutliersAreWiderInliersSeenFromTheOtherSide(
            @ForAll @IntRange(min = 1, max = 300) int d, @ForAll("spreads") double s) {
        assertThat(SquaredErrorAuc.likelihood(d, 1 / s)).isCloseTo(1 - SquaredErrorAuc.likelihood(d, s), within(1e-12));
    }

    @Property
    void liesBetweenNoneAndAllAndRisesWithTheSpread(
            @ForAll @IntRange(min = 1, max = 300) int d, @ForAll("spreads") double s) {
        double area = SquaredErrorAuc.likelihood(d, s);

        assertThat(area).isBetween(0.0, 1.0);
        assertThat(SquaredErrorAuc.likelihood(d, 1.01 * s)).isGreaterThanOrEqualTo(area * (1 - 1e-12));
    }

    @Property(tries = 100)
    void theSquaredErrorHasTheSameAreaWhereVariancesAgree(
            @ForAll @IntRange(min = 1, max = 12) int d, @ForAll("spreads") double s, @ForAll("spreads") double v) {
        double[] equal = new double[d];
        Arrays.fill(equal, v);

        assertThat(SquaredErrorAuc.squaredError(equal, s)).isCloseTo(SquaredErrorAuc.likelihood(d, s), within(1e-10));
    }

    @Property(tries = 100)
    void theLikelihoodIsNeverBehindForWiderOutliers(@ForAll("variances") double[] v, @ForAll("spreads") double s) {
        double wider = Math.max(s, 1 / s);

        assertThat(SquaredErrorAuc.squaredError(v, wider))
                .isLessThanOrEqualTo(SquaredErrorAuc.likelihood(v.length, wider) + 1e-10);
    }

    @Test
    void equalSpreadsAreGuesswork() {
        assertThat(SquaredErrorAuc.likelihood(7, 1)).isEqualTo(0.5);
        assertThat(SquaredErrorAuc.squaredError(new double[] {1, 2, 300}, 1)).isEqualTo(0.5);
    }

    @Test
    void spreadsAtTheEndsOfTheDoublesNeitherOverflowNorUnderflow() {
        assertThat(SquaredErrorAuc.likelihood(3, 1e200)).isEqualTo(1);
        assertThat(SquaredErrorAuc.likelihood(3, 1e-200)).isZero();
        assertThat(SquaredErrorAuc.likelihood(2, 1e-150)).isCloseTo(1e-300, within(1e-313));
        assertThat(SquaredErrorAuc.likelihood(1, Math.nextUp(1.0))).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void whatIsNoDimensionSpreadOrVarianceIsRefused() {
        assertThatThrownBy(() -> SquaredErrorAuc.likelihood(0, 2)).hasMessageContaining("d is 0");
        assertThatThrownBy(() -> SquaredErrorAuc.likelihood(2, 0)).hasMessageContaining("s is 0.0");
        assertThatThrownBy(() -> SquaredErrorAuc.squaredError(new double[] {1}, 1e7))
                .hasMessageContaining("s is 1.0E7");
        assertThatThrownBy(() -> SquaredErrorAuc.squaredError(new double[] {1, 0}, 2))
                .hasMessageContaining("v is 0.0");
    }

    @Provide
    Arbitrary<Double> spreads() {
        var logUniform = Arbitraries.longs().between(-3000, 3000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(logUniform, Arbitraries.of(1.0, Math.nextUp(1.0), Math.nextDown(1.0), 1e3, 1e-3));
    }

    @Provide
    Arbitrary<double[]> variances() {
        return spreads()
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
