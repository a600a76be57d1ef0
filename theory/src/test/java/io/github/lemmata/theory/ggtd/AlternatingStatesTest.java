package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Quantities;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlternatingStatesTest {

    @Property
    void theClosedFormIsTheMatrixOfTheCritic(
            @ForAll("weights") double first, @ForAll("weights") double second, @ForAll("discounts") double gamma) {
        double matrix = AlternatingStates.critic(gamma, 1, 0)
                .matrix(new double[] {first, second})
                .get(0, 0);

        assertThat(matrix).isCloseTo(AlternatingStates.matrix(first, second, gamma), within(1e-13 * (first + second)));
    }

    @Property
    void itDivergesFromTheRatioOn(@ForAll("weights") double second, @ForAll("discounts") double gamma) {
        double ratio = AlternatingStates.divergenceRatio(gamma);

        if (ratio < 1e6) {
            assertThat(AlternatingStates.matrix(1.001 * ratio * second, second, gamma))
                    .isNegative();
            assertThat(AlternatingStates.matrix(0.999 * ratio * second, second, gamma))
                    .isPositive();
        }
    }

    @Property
    void withoutWeightsItIsStable(@ForAll("discounts") double gamma) {
        assertThat(AlternatingStates.matrix(1, 1, gamma)).isGreaterThanOrEqualTo(0.5);
    }

    @Property
    void theFixedPointIgnoresTheScaleOfTheWeights(@ForAll("weights") double first, @ForAll("weights") double second) {
        var critic = AlternatingStates.critic(0.4, 1, -3);
        double plain = critic.fixedPoint(new double[] {first, second})[0];

        assertThat(critic.fixedPoint(new double[] {8 * first, 8 * second})[0])
                .isCloseTo(plain, within(1e-13 * Math.abs(plain) + 1e-14));
    }

    @Test
    void theQuantityReadsMatrices() {
        var quantity = Quantities.of(List.of(new GgtdQuantities())).find("ggtd.weightedFixedPoint");
        var values = quantity.at(given(List.of(List.of(0, 1), List.of(1, 0))));

        // A = (2 (1 - 1) + 2 (2 - 1/2)) / 2 = 3/2 and b = 2 / 2, so theta = 2/3.
        assertThat(values.component(0).toDouble()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(values.component(1).toDouble()).isCloseTo(4.0 / 3, within(1e-15));
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
    void theRatioIsInfiniteUpToOneHalf() {
        assertThat(AlternatingStates.divergenceRatio(0.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(AlternatingStates.divergenceRatio(Math.nextUp(0.5))).isGreaterThan(1e15);
        assertThat(AlternatingStates.divergenceRatio(1)).isEqualTo(2);
    }

    @Test
    void whatIsOutsideTheDomainIsRefused() {
        assertThatThrownBy(() -> AlternatingStates.matrix(-1, 1, 0.5)).hasMessageContaining("first is -1.0");
        assertThatThrownBy(() -> AlternatingStates.divergenceRatio(1.5)).hasMessageContaining("gamma is 1.5");
    }

    @Provide
    Arbitrary<Double> weights() {
        return Arbitraries.longs().between(-2000, 2000).map(k -> Math.pow(10, k * 1e-3));
    }

    @Provide
    Arbitrary<Double> discounts() {
        var spread = Arbitraries.longs().between(0, 999).map(k -> k * 1e-3);
        return Arbitraries.oneOf(spread, Arbitraries.of(0.0, 0.5, Math.nextUp(0.5), 1 - 1e-9));
    }
}
