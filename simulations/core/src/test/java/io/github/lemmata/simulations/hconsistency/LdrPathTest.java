package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.hconsistency.AnisotropicNoise;
import io.github.lemmata.datasets.hconsistency.AnisotropicNoise.Model;
import io.github.lemmata.theory.hconsistency.LdrConditionalRisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LdrPathTest {

    private static final double[] P = {0.4, 0.35, 0.25};

    @Test
    void gapsAreThoseOfTheMinimisers() {
        var points = LdrPath.clean(new double[] {0.4, 0.3, 0.3}, 1).at(0.1, 0.5);

        assertThat(points).extracting(LdrPath.Point::temperature).containsExactly(0.1, 0.5);
        assertThat(points.get(0).gaps()[0]).isCloseTo(0.06930564, within(5e-9));
        assertThat(points.get(1).gaps()[0]).isCloseTo(0.262518, within(5e-7));
        assertThat(points.get(1).gaps()[1]).isZero();
        assertThat(points.get(1).risk()).isEqualTo(LdrConditionalRisk.minimum(new double[] {0.4, 0.3, 0.3}, 1, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"ANY_CLASS, 0.1", "ANY_CLASS, 0.9", "OTHER_CLASS, 0.1", "OTHER_CLASS, 0.6", "NEXT_CLASS, 0.1"})
    void uniformOrSlightNoiseKeepsTheRanks(Model model, double epsilon) {
        var path = new LdrPath(P, new AnisotropicNoise(epsilon, model), 1);

        assertThat(path.at(0.1, 1, 10)).allMatch(point -> point.ranksAs(P));
    }

    @ParameterizedTest
    @CsvSource({"OTHER_CLASS, 0.7", "NEXT_CLASS, 0.3"})
    void noiseBeyondItsLimitDoesNot(Model model, double epsilon) {
        var path = new LdrPath(P, new AnisotropicNoise(epsilon, model), 1);

        assertThat(path.at(0.1, 1, 10)).noneMatch(point -> point.ranksAs(P));
    }

    @Test
    void theTemperatureHasToBePositive() {
        var path = LdrPath.clean(P, 1);

        assertThatThrownBy(() -> path.at(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("temperature is 0.0; expected finite real > 0");
    }
}
