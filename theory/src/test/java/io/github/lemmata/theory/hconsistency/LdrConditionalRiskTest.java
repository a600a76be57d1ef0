package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LdrConditionalRiskTest {

    private static final double[] P = {0.4, 0.3, 0.3};

    @Property
    void theGradientVanishesAtTheMinimiser(
            @ForAll("distributions") double[] p, @ForAll("margins") double c, @ForAll("temperatures") double lambda) {
        double[] scores = LdrConditionalRisk.minimiser(p, c, lambda);

        assertThat(LdrConditionalRisk.gradient(p, scores, c, lambda))
                .usingComparatorWithPrecision(1e-10)
                .containsOnly(0);
    }

    @Property
    void theMinimiserRanksAsTheProbabilitiesDo(
            @ForAll("distributions") double[] p, @ForAll("margins") double c, @ForAll("temperatures") double lambda) {
        double[] w = LdrConditionalRisk.minimiserSoftmax(p, c, lambda);

        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                if (p[i] == p[j]) {
                    assertThat(w[i]).isEqualTo(w[j]);
                } else if (p[i] > p[j] * (1 + 1e-6)) {
                    assertThat(w[i]).isGreaterThan(w[j]);
                }
            }
        }
    }

    @Property
    void noScoresHaveLessRisk(
            @ForAll("distributions") double[] p, @ForAll("margins") double c, @ForAll("scores") double[] scores) {
        double[] others = Arrays.copyOf(scores, p.length);

        assertThat(LdrConditionalRisk.minimum(p, c, 0.7))
                .isLessThanOrEqualTo(LdrConditionalRisk.of(p, others, c, 0.7) + 1e-12);
    }

    @Property
    void withoutMarginTheSoftmaxIsTheDistribution(@ForAll("distributions") double[] p) {
        double[] w = LdrConditionalRisk.minimiserSoftmax(p, 0, 3);

        for (int y = 0; y < p.length; y++) {
            assertThat(w[y]).isCloseTo(p[y], within(1e-13 * p[y]));
        }
    }

    @Test
    void theGradientIsThatOfTheRisk() {
        double[] scores = {0.3, -0.2, 0.9};
        double[] gradient = LdrConditionalRisk.gradient(P, scores, 1, 0.5);
        for (int k = 0; k < 3; k++) {
            double[] up = scores.clone();
            double[] down = scores.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double slope = (LdrConditionalRisk.of(P, up, 1, 0.5) - LdrConditionalRisk.of(P, down, 1, 0.5)) / 2e-5;
            assertThat(gradient[k]).isCloseTo(slope, within(1e-9));
        }
    }

    @Test
    void theGapClosesLinearlyAtLowTemperature() {
        double[] scores = LdrConditionalRisk.minimiser(P, 1, 0.1);
        assertThat(scores[0] - scores[1]).isCloseTo(0.06930564, within(5e-9));

        double[] cold = LdrConditionalRisk.minimiser(P, 1, 1e-3);
        assertThat(cold[0] - cold[1]).isCloseTo(1e-3 * Math.log(2), within(1e-15));
    }

    /// Here the likeliest class takes all but 1e-8 of the weight: its distance from 1 has few digits, the rest all.
    @Test
    void aLargeMarginLeavesTheGradientItsDigits() {
        double[] p = {0.004417447057334586, 0.817996129021028, 0.177586423921637414};
        double[] scores = LdrConditionalRisk.minimiser(p, 1.8564970443564177, 0.10036316552018743);

        assertThat(LdrConditionalRisk.gradient(p, scores, 1.8564970443564177, 0.10036316552018743))
                .usingComparatorWithPrecision(1e-14)
                .containsOnly(0);
    }

    @Test
    void distributionsWithoutInteriorAreRefused() {
        assertThatThrownBy(() -> LdrConditionalRisk.minimiser(new double[] {1, 0}, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p is [1.0, 0.0]; expected 2 or more probabilities > 0 that sum to 1");
        assertThatThrownBy(() -> LdrConditionalRisk.of(new double[] {0.6, 0.6}, new double[2], 1, 1))
                .hasMessage("p is [0.6, 0.6]; expected 2 or more probabilities >= 0 that sum to 1");
        assertThatThrownBy(() -> LdrConditionalRisk.minimiser(P, 1, 0))
                .hasMessage("temperature is 0.0; expected finite real > 0");
    }

    @Provide
    Arbitrary<double[]> distributions() {
        return RobustArbitraries.distributions();
    }

    @Provide
    Arbitrary<double[]> scores() {
        return RobustArbitraries.vectors(8, 8, RobustArbitraries.reals(20));
    }

    @Provide
    Arbitrary<Double> margins() {
        return RobustArbitraries.logUniform(1e-3, 2).map(c -> c < 2e-3 ? 0 : c);
    }

    @Provide
    Arbitrary<Double> temperatures() {
        return RobustArbitraries.logUniform(0.1, 1e4);
    }
}
