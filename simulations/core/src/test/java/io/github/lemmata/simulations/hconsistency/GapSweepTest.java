package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.FiniteConditional;
import io.github.lemmata.datasets.hconsistency.TwoPoint;
import io.github.lemmata.theory.hconsistency.MinimizabilityGaps;
import io.github.lemmata.theory.hconsistency.TwoPointLinear;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapSweepTest {

    private static final double[] TAUS = {0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.45, 0.5, 0.55, 0.75, 1})
    void constantsOnOppositePointsHaveTheGapInClosedForm(double q) {
        assertThat(GapSweep.constants(TwoPoint.of(q).distribution(), TAUS))
                .hasSize(TAUS.length)
                .allSatisfy(cell -> assertThat(cell.gap())
                        .isCloseTo(MinimizabilityGaps.ofOppositePoints(cell.tau(), q), within(1e-15)));
    }

    @Test
    void withoutNoiseTheGapFallsAndWithNoiseItNeedNot() {
        var clean = GapSweep.constants(TwoPoint.of(1).distribution(), TAUS);
        var noisy = GapSweep.constants(TwoPoint.of(0.55).distribution(), TAUS);

        assertThat(clean)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(GapSweep.Cell::gap).reversed());
        assertThat(noisy.get(2).gap())
                .isLessThan(noisy.get(0).gap())
                .isLessThan(noisy.get(4).gap());
    }

    /// On one point there is nothing to share, and the best line through 0 is the best score.
    @Test
    void aLineOnTwoEqualPointsHasNoGap() {
        assertThat(GapSweep.lines(new TwoPointLinear(1, 1, 0.7, 0.7), TAUS))
                .allSatisfy(cell -> assertThat(cell.gap()).isCloseTo(0, within(1e-15)));
    }

    /// Labels that a line separates cost nothing in the limit of large weights.
    @Test
    void separableLabelsHaveNeitherRiskNorGap() {
        var separable = new TwoPointLinear(1, -2, 1, 0);

        assertThat(GapSweep.lines(separable, TAUS))
                .allSatisfy(cell -> assertThat(cell.gap()).isZero());
        assertThat(separable.best(1).weight()).isInfinite();
    }

    @Property(tries = 200)
    void gapsLieBetweenZeroAndTheBound(@ForAll long seed) {
        var world =
                new FiniteConditional(4, 3, 0.5).draw(RandomStream.ofSeed(seed).generator());

        assertThat(GapSweep.constants(world, TAUS)).allSatisfy(cell -> {
            assertThat(cell.gap()).isGreaterThan(-1e-14);
            assertThat(cell.gap()).isLessThanOrEqualTo(cell.gapBound() + 1e-13);
        });
    }
}
