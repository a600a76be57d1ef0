package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KarrasGridTest {

    @Property
    void levelsRiseFromOneEndToTheOther(@ForAll("grids") KarrasGrid grid) {
        double[] levels = grid.levels();

        assertThat(levels).hasSize(grid.count()).isSorted();
        assertThat(levels[0]).isEqualTo(grid.smallest());
        assertThat(levels[levels.length - 1]).isEqualTo(grid.largest());
        assertThat(grid.level(grid.count() / 2 + 1)).isEqualTo(levels[grid.count() / 2]);
    }

    @Test
    void exponentOneIsEquallySpaced() {
        assertThat(new KarrasGrid(1, 5, 1, 5).levels()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void meansOfInversePowersAreLimitsOfMeansOverLevels() {
        for (double k : new double[] {-1, 0, 1.0 / 7, 1, 2}) {
            double mean = Arrays.stream(KarrasGrid.usual(200_001).levels())
                    .map(sigma -> Math.pow(sigma, -k))
                    .average()
                    .orElseThrow();

            assertThat(KarrasGrid.usual(2).meanInversePower(k)).as("k = " + k).isCloseTo(mean, within(2e-4 * mean));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> new KarrasGrid(1, 1, 7, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("largest is 1.0; expected finite real above smallest, 1.0");
        assertThatThrownBy(() -> KarrasGrid.usual(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KarrasGrid.usual(5).level(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KarrasGrid.usual(5).level(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<KarrasGrid> grids() {
        return ConsistencyArbitraries.grids();
    }
}
