package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.ConsistencySchedules.Doubling;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ConsistencySchedulesTest {

    @Property
    void levelProbabilitiesSumToOne(@ForAll("grids") KarrasGrid grid) {
        double[] p = ConsistencySchedules.levelProbabilities(grid, 0, 2);

        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-13));
        assertThat(p).hasSize(grid.count() - 1);
        assertThat(Arrays.stream(p).min().orElseThrow()).isGreaterThanOrEqualTo(0);
    }

    @Property
    void numbersOfLevelsNeverFallAndEndAtTheLast(
            @ForAll @IntRange(min = 1, max = 1000) int first,
            @ForAll @IntRange(min = 0, max = 12) int doublings,
            @ForAll @IntRange(min = 1, max = 1_000_000) int steps,
            @ForAll("unit") double u) {
        var plan = new Doubling(first, first << doublings, steps);
        int step = (int) (u * steps);

        assertThat(plan.levels(step)).isBetween(first + 1, plan.levels(Math.min(steps, step + plan.period())));
        assertThat(plan.levels(0)).isEqualTo(first + 1);
        if (steps > doublings) {
            assertThat(plan.period()).isEqualTo(steps / (doublings + 1));
            assertThat(plan.levels(steps)).isEqualTo((first << doublings) + 1);
        }
    }

    @Property
    void theModelIsTheIdentityAtTheSmallestLevel(@ForAll("scales") double smallest, @ForAll("scales") double std) {
        assertThat(ConsistencySchedules.skipScale(smallest, smallest, std)).isEqualTo(1);
        assertThat(ConsistencySchedules.outScale(smallest, smallest, std)).isZero();
    }

    @Property
    void weightsUndoTheGaps(@ForAll("grids") KarrasGrid grid) {
        double gaps = Arrays.stream(ConsistencySchedules.lossWeights(grid))
                .map(w -> 1 / w)
                .sum();

        assertThat(gaps).isCloseTo(grid.largest() - grid.smallest(), within(1e-12 * grid.largest()));
    }

    @Test
    void oneStageIsEnoughWithoutDoubling() {
        assertThat(new Doubling(10, 10, 77).period()).isEqualTo(77);
        assertThat(new Doubling(10, 10, 77).levels(77)).isEqualTo(11);
    }

    @Test
    void longPlansDoNotOverflow() {
        assertThat(new Doubling(1_000_000, 1_999_999, 1_000_000_000).levels(1_000_000_000))
                .isEqualTo(2_000_000);
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new Doubling(10, 9, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("last is 9");
        assertThatThrownBy(() -> new Doubling(10, 20, 100).levels(101))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("step is 101");
        assertThatThrownBy(() -> ConsistencySchedules.skipScale(0.001, 0.002, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("sigma is 0.001");
    }

    @Provide
    Arbitrary<KarrasGrid> grids() {
        return ConsistencyArbitraries.grids();
    }

    @Provide
    Arbitrary<Double> scales() {
        return ConsistencyArbitraries.scales(4);
    }

    @Provide
    Arbitrary<Double> unit() {
        return LawArbitraries.unit();
    }
}
