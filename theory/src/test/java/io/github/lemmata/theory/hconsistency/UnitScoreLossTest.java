package io.github.lemmata.theory.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnitScoreLossTest {

    private static final double[] P = {0.5, 0.3, 0.2};

    @Property
    void isBoundedAndSymmetric(@ForAll("scores") double[] scores) {
        double[] losses = IntStream.range(0, scores.length)
                .mapToDouble(y -> UnitScoreLoss.of(scores, y))
                .toArray();

        assertThat(Arrays.stream(losses).min().orElseThrow()).isGreaterThanOrEqualTo(-1e-15);
        assertThat(Arrays.stream(losses).max().orElseThrow()).isLessThanOrEqualTo(2);
        assertThat(Arrays.stream(losses).sum()).isCloseTo(scores.length, within(1e-9));
    }

    @Property
    void noScoresHaveLessRiskThanTheCentredDistribution(
            @ForAll("distributions") double[] p, @ForAll("eight") double[] scores) {
        double[] others = Arrays.copyOf(scores, p.length);

        assertThat(UnitScoreLoss.risk(p, others)).isGreaterThanOrEqualTo(UnitScoreLoss.minimum(p) - 1e-14);
        assertThat(UnitScoreLoss.risk(p, UnitScoreLoss.minimiser(p)))
                .isCloseTo(UnitScoreLoss.minimum(p), within(1e-14));
    }

    @Property
    void misorderedScoresLoseTheGap(@ForAll("distributions") double[] p, @ForAll("eight") double[] scores) {
        double[] f = Arrays.copyOf(scores, p.length);
        double regret = UnitScoreLoss.risk(p, f) - UnitScoreLoss.minimum(p);
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p.length; j++) {
                if (p[i] > p[j] && f[i] <= f[j]) {
                    assertThat(regret).isGreaterThanOrEqualTo(UnitScoreLoss.misorderingGap(p, i, j) - 1e-13);
                }
            }
        }
    }

    @Property
    void theGapIsReachedByTyingTheTwoClasses(@ForAll("distributions") double[] p) {
        if (p[0] > p[1]) {
            double[] tied = p.clone();
            tied[0] = (p[0] + p[1]) / 2;
            tied[1] = tied[0];
            double regret = UnitScoreLoss.risk(p, tied) - UnitScoreLoss.minimum(p);
            double range = Arrays.stream(tied).max().orElseThrow()
                    - Arrays.stream(tied).min().orElseThrow();
            // The loss divides by the length of centred scores, which rounding reaches where they hardly differ.
            double rounding = 1e-14 + 1e-15 / range;
            assertThat(range == 0 || Math.abs(regret - UnitScoreLoss.misorderingGap(p, 0, 1)) <= rounding)
                    .isTrue();
        }
    }

    @Test
    void constantScoresLoseOne() {
        assertThat(UnitScoreLoss.of(new double[] {0.1, 0.1, 0.1}, 2)).isEqualTo(1);
        assertThat(UnitScoreLoss.minimum(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}))
                .isEqualTo(1);
    }

    @Test
    void scoresOfAnySizeDo() {
        assertThat(UnitScoreLoss.of(new double[] {1e200, 0, -1e200}, 0)).isCloseTo(1 - Math.sqrt(0.5), within(1e-15));
    }

    @Test
    void theGapOfClassesInTheWrongOrderIsRefused() {
        assertThat(UnitScoreLoss.misorderingGap(P, 0, 1)).isCloseTo(0.0527253737613835, within(1e-15));
        assertThatThrownBy(() -> UnitScoreLoss.misorderingGap(P, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p[i] is 0.3 and p[j] is 0.5; expected p[i] >= p[j]");
    }

    @Provide
    Arbitrary<double[]> scores() {
        return RobustArbitraries.vectors(2, 8, RobustArbitraries.reals(1e6));
    }

    @Provide
    Arbitrary<double[]> eight() {
        return RobustArbitraries.vectors(8, 8, RobustArbitraries.reals(10));
    }

    @Provide
    Arbitrary<double[]> distributions() {
        return RobustArbitraries.distributions();
    }
}
