package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.simulations.ggtd.MeanShift.Variant;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeanShiftTest {

    @Property
    void iteratesStayWithinTheRangeOfTheData(
            @ForAll("lines") double[] x, @ForAll Variant variant, @ForAll @IntRange(min = 1, max = 5) int steps) {
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        double rounding = 1e-14 * Math.max(Math.abs(low), Math.abs(high));

        for (int k = 1; k < x.length; k++) {
            double[] shifted = new MeanShift(k, steps, variant).shift(x, 1);
            assertThat(Arrays.stream(shifted).boxed())
                    .allSatisfy(y -> assertThat(y).isBetween(low - rounding, high + rounding));
        }
    }

    @Property
    void withAllOthersAsNeighboursOneStepIsTheirMean(@ForAll("lines") double[] x, @ForAll Variant variant) {
        double[] shifted = new MeanShift(x.length - 1, 1, variant).shift(x, 1);
        double sum = Arrays.stream(x).sum();
        double size = Arrays.stream(x).map(Math::abs).sum();

        for (int i = 0; i < x.length; i++) {
            assertThat(shifted[i]).isCloseTo((sum - x[i]) / (x.length - 1), within(1e-14 * size));
        }
    }

    @Property
    void theFirstStepIsTheSameForBothVariants(@ForAll("lines") double[] x) {
        assertThat(new MeanShift(1, 1, Variant.BLURRING).shift(x, 1))
                .isEqualTo(new MeanShift(1, 1, Variant.FIXED).shift(x, 1));
    }

    @ParameterizedTest
    @EnumSource
    void noStepLeavesThePointsWhereTheyAre(Variant variant) {
        double[] points = {3, 1, 4, 1, 5, 9};

        assertThat(new MeanShift(2, 0, variant).shift(points, 2)).isEqualTo(points);
        assertThat(new MeanShift(2, 0, variant).scores(points, 2)).containsOnly(0);
    }

    @Test
    void tiesGoToTheSmallerIndex() {
        // The middle point is as far from both others; of the two copies at 2, the first counts.
        assertThat(new MeanShift(1, 1, Variant.FIXED).shift(new double[] {1, 0, 2, 2}, 1))
                .containsExactly(0, 1, 2, 2);
        assertThat(new MeanShift(1, 1, Variant.FIXED).shift(new double[] {1, 2, 0}, 1))
                .containsExactly(2, 1, 1);
    }

    @Test
    void aPointIsNotItsOwnNeighbourEvenWhereItHasMovedBack() {
        // 0 moves to 1; from there 1 is nearest again, not the 0 that it started from.
        assertThat(new MeanShift(1, 2, Variant.FIXED).shift(new double[] {0, 1, 5}, 1))
                .containsExactly(1, 0, 1);
    }

    @Test
    void blurringSeeksNeighboursAmongShiftedPoints() {
        double[] points = {0, 1, 4, 9};

        assertThat(new MeanShift(1, 2, Variant.FIXED).shift(points, 1)).containsExactly(1, 0, 1, 4);
        assertThat(new MeanShift(1, 2, Variant.BLURRING).shift(points, 1)).containsExactly(1, 1, 1, 1);
    }

    @Test
    void distancesAreThoseOfThePlane() {
        double[] points = {0, 0, 3, 4, 10, 0};

        assertThat(new MeanShift(1, 1, Variant.FIXED).scores(points, 2)).containsExactly(5, 5, Math.sqrt(65));
    }

    @Test
    void whatIsNoShiftOrNoRowsIsRefused() {
        assertThatThrownBy(() -> new MeanShift(0, 1, Variant.FIXED)).hasMessageContaining("k is 0");
        assertThatThrownBy(() -> new MeanShift(1, -1, Variant.FIXED)).hasMessageContaining("steps is -1");
        var shift = new MeanShift(2, 1, Variant.FIXED);
        assertThatThrownBy(() -> shift.shift(new double[] {1, 2}, 1)).hasMessageContaining("more than 2 rows of 1");
        assertThatThrownBy(() -> shift.shift(new double[] {1, 2, 3, 4, 5, 6, 7}, 2))
                .hasMessageContaining("there are 7 coordinates");
        assertThatThrownBy(() -> shift.shift(new double[] {1, Double.NaN, 3}, 1))
                .hasMessageContaining("points is");
    }

    @Test
    void theRegisterAnswersForShiftAndScore() {
        var register = Quantities.of(List.of(new GgtdSimulations()));
        var arguments = Arguments.of("x", List.of(List.of("0", "0"), List.of("3", "4"), List.of("10", "0")))
                .and("k", "1")
                .and("steps", "1");

        assertThat(register.find("ggtd.meanShift").at(arguments).text()).isEqualTo("[3.0, 4.0, 0.0, 0.0, 3.0, 4.0]");
        assertThat(register.find("ggtd.meanShiftScores[1]").at(arguments).toDouble())
                .isEqualTo(5);
    }

    @Provide
    Arbitrary<double[]> lines() {
        var logUniform = Arbitraries.longs().between(-9000, 9000).map(k -> Math.pow(10, k * 1e-3));
        var signed = Arbitraries.of(-1.0, 1.0).flatMap(sign -> logUniform.map(x -> sign * x));
        var ties = Arbitraries.integers().between(-3, 3).map(Integer::doubleValue);
        return Arbitraries.oneOf(signed, ties)
                .array(double[].class)
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
