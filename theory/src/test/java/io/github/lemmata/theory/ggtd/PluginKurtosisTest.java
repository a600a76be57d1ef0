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
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginKurtosisTest {

    @Property
    void theDenominatorStaysBetweenItsBounds(@ForAll("samples") double[] values) {
        int n = values.length;
        double denominator = PluginKurtosis.denominator(values);

        if (PluginKurtosis.unbiasedVariance(values) > 0) {
            assertThat(denominator)
                    .isBetween(PluginKurtosis.leastDenominator(n) - 1e-9, PluginKurtosis.largestDenominator(n) + 1e-9);
        }
        assertThat(PluginKurtosis.leastDenominator(n)).isPositive();
    }

    @Property
    void theExcessIsThatOfCommonsMath(@ForAll("spreadSamples") double[] values) {
        assertThat(PluginKurtosis.excess(values)).isCloseTo(new Kurtosis().evaluate(values), within(1e-8));
        assertThat(PluginKurtosis.unbiasedVariance(values))
                .isCloseTo(new Variance().evaluate(values), within(1e-12 * PluginKurtosis.unbiasedVariance(values)));
    }

    @Property
    void theExcessIgnoresScaleAndPlace(@ForAll("spreadSamples") double[] values) {
        double[] moved = Arrays.stream(values).map(x -> 3 - 1024 * x).toArray();

        assertThat(PluginKurtosis.excess(moved)).isCloseTo(PluginKurtosis.excess(values), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 20, 1000})
    void oneValueApartAttainsTheUpperBound(int n) {
        double[] values = new double[n];
        values[0] = 1e-9;

        assertThat(PluginKurtosis.denominator(values))
                .isCloseTo(PluginKurtosis.largestDenominator(n), within(1e-10 * n));
        assertThat(PluginKurtosis.momentExcess(values)).isCloseTo(n - 5 + 1.0 / (n - 1), within(1e-10 * n));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 20})
    void twoEqualHalvesAttainTheLowerBound(int n) {
        double[] values = new double[n];
        Arrays.fill(values, n / 2, n, 7);

        assertThat(PluginKurtosis.denominator(values)).isCloseTo(PluginKurtosis.leastDenominator(n), within(1e-13));
        assertThat(PluginKurtosis.momentExcess(values)).isCloseTo(-2, within(1e-13));
    }

    @Test
    void equalValuesHaveNoExcessAndNoVariance() {
        double[] equal = {0.1, 0.1, 0.1, 0.1, 0.1};

        assertThat(PluginKurtosis.momentExcess(equal)).isZero();
        assertThat(PluginKurtosis.estimate(equal)).isZero();
        assertThat(PluginKurtosis.factor(equal)).isPositive();
    }

    @Test
    void extremeValuesNeitherOverflowNorUnderflow() {
        assertThat(PluginKurtosis.momentExcess(new double[] {1e-200, 0, 0, 0, 0}))
                .isCloseTo(0.25, within(1e-12));
        assertThat(PluginKurtosis.momentExcess(new double[] {1e200, 0, 0, 0, 0}))
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void valuesThatDifferInTheirLastDigitKeepTheBounds() {
        double[] values = {Math.nextDown(1.0), 1, 1, 1};

        assertThat(PluginKurtosis.denominator(values)).isCloseTo(PluginKurtosis.largestDenominator(4), within(1e-12));
        assertThat(PluginKurtosis.unbiasedVariance(values)).isCloseTo(0x1p-108, within(0x1p-150));
    }

    @Test
    void differencesBeyondTheDoublesAreRefused() {
        assertThatThrownBy(() -> PluginKurtosis.excess(new double[] {1.7e308, -1.7e308, 0, 0}))
                .hasMessageContaining("mean of the differences");
    }

    @Test
    void fewerThanFourValuesAreRefused() {
        assertThatThrownBy(() -> PluginKurtosis.excess(new double[] {1, 2, 3}))
                .hasMessageContaining("number of values is 3");
        assertThatThrownBy(() -> PluginKurtosis.leastDenominator(3)).hasMessageContaining("n is 3");
    }

    @Provide
    Arbitrary<double[]> samples() {
        var sizes = Arbitraries.longs().between(-6000, 6000).map(k -> Math.pow(10, k * 1e-3));
        var special = Arbitraries.of(0.0, 1.0, -1.0, Math.nextUp(1.0), Math.nextDown(1.0));
        return arrays(Arbitraries.oneOf(sizes, sizes.map(x -> -x), special));
    }

    /// Different integers over a range that leaves the moments their digits.
    @Provide
    Arbitrary<double[]> spreadSamples() {
        return arrays(Arbitraries.longs().between(-1000, 1000).map(k -> (double) k))
                .filter(values -> PluginKurtosis.unbiasedVariance(values) > 0);
    }

    private static Arbitrary<double[]> arrays(Arbitrary<Double> values) {
        return values.list()
                .ofMinSize(4)
                .ofMaxSize(12)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
