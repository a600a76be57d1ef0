package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class WeightedLinearTdTest {

    /// Three states, all steps possible.
    private static final RewardProcess PROCESS = new RewardProcess(List.of(
            List.of(new Step(0.5, 1, 0.9, 0), new Step(0.3, 1, 0.9, 1), new Step(0.2, 1, 0.9, 2)),
            List.of(new Step(0.1, -2, 0.9, 0), new Step(0.6, -2, 0.9, 1), new Step(0.3, -2, 0.9, 2)),
            List.of(new Step(0.4, 0.5, 0.9, 0), new Step(0.4, 0.5, 0.9, 1), new Step(0.2, 0.5, 0.9, 2))));

    @Property
    void theMatrixOfTheExampleIsItsClosedForm(
            @ForAll("weights") double first, @ForAll("weights") double second, @ForAll("discounts") double gamma) {
        double matrix = WeightedLinearTd.alternating(gamma)
                .matrix(new double[] {first, second})
                .get(0, 0);

        assertThat(matrix)
                .isCloseTo(
                        WeightedLinearTd.alternatingMatrix(first, second, gamma), within(1e-14 * (first + second) * 4));
    }

    @Property
    void theExampleDivergesFromItsRatioOn(@ForAll("weights") double second, @ForAll("discounts") double gamma) {
        double ratio = WeightedLinearTd.divergenceRatio(gamma);

        if (ratio < 1e6) {
            assertThat(WeightedLinearTd.alternatingMatrix(1.001 * ratio * second, second, gamma))
                    .isNegative();
            assertThat(WeightedLinearTd.alternatingMatrix(0.999 * ratio * second, second, gamma))
                    .isPositive();
        }
    }

    @Property
    void withoutWeightsTheExampleIsStable(@ForAll("discounts") double gamma) {
        assertThat(WeightedLinearTd.alternatingMatrix(1, 1, gamma)).isGreaterThanOrEqualTo(0.5);
    }

    @Property
    void featuresThatRepresentTheValueFindItAtAnyWeights(
            @ForAll("weights") double a, @ForAll("weights") double b, @ForAll("weights") double c) {
        var td = new WeightedLinearTd(PROCESS, new DMatrixRMaj(new double[][] {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}}));
        double[] theta = td.fixedPoint(new double[] {a, b, c});
        double[] value = PROCESS.values();

        assertThat(theta[0]).isCloseTo(value[0], within(1e-9));
        assertThat(2 * theta[1]).isCloseTo(value[1], within(1e-9));
        assertThat(theta[2]).isCloseTo(value[2], within(1e-9));
    }

    @Test
    void otherwiseTheFixedPointDependsOnTheWeights() {
        var td = new WeightedLinearTd(PROCESS, DMatrixRMaj.wrap(3, 1, new double[] {1, 2, -1}));
        double plain = td.fixedPoint(new double[] {1, 1, 1})[0];
        double weighted = td.fixedPoint(new double[] {1, 5, 1})[0];

        assertThat(Math.abs(plain - weighted)).isGreaterThan(0.05);
        assertThat(td.fixedPoint(new double[] {3, 15, 3})[0]).isCloseTo(weighted, within(1e-13));
    }

    @Test
    void theQuantityReadsMatrices() {
        var quantity = Quantities.of(List.of(new GgtdQuantities())).find("ggtd.weightedFixedPoint");

        // A = (2 (1 - 1) + 2 (2 - 1/2)) / 2 = 3/2, b = 2 / 2.
        assertThat(quantity.at(given(List.of(List.of(0, 1), List.of(1, 0))))
                        .component(0)
                        .toDouble())
                .isCloseTo(2.0 / 3, within(1e-15));
        assertThatThrownBy(() -> quantity.at(given(List.of(List.of(1)))))
                .hasMessageContaining("P is 1 x 1 and r has 2 entries");
    }

    private static Arguments given(List<List<Integer>> transitions) {
        return Arguments.none()
                .and("Phi", List.of(List.of(1), List.of(2)))
                .and("P", transitions)
                .and("r", List.of(1, 0))
                .and("w", List.of(2, 1))
                .and("gamma", "0.5");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var td = WeightedLinearTd.alternating(0.9);

        assertThatThrownBy(() -> td.matrix(new double[] {1})).hasMessage("1 weights; expected 2, one for each state");
        assertThatThrownBy(() -> td.matrix(new double[] {1, -1})).hasMessageContaining("weight is -1.0");
        assertThatThrownBy(() -> td.fixedPoint(new double[] {0, 0})).hasMessageContaining("A_w is singular");
        assertThatThrownBy(() -> new WeightedLinearTd(PROCESS, DMatrixRMaj.wrap(2, 1, new double[] {1, 2})))
                .hasMessageContaining("features are 2 x 1; expected 3 rows");
        assertThat(WeightedLinearTd.divergenceRatio(0.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(WeightedLinearTd.divergenceRatio(Math.nextUp(0.5))).isGreaterThan(1e15);
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.longs().between(-2000, 2000).map(k -> Math.pow(10, k * 1e-3));
    }

    @Provide
    Arbitrary<Double> discounts() {
        var spread = Arbitraries.longs().between(0, 1000).map(k -> k * 1e-3);
        return Arbitraries.oneOf(spread, Arbitraries.of(0.0, 0.5, Math.nextUp(0.5), 1 - 1e-9, 1.0));
    }
}
