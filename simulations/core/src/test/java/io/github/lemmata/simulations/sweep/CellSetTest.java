package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class CellSetTest {

    @Property
    void itHoldsTheCellsThatItWasGiven(@ForAll Set<@LongRange(min = 0, max = 60) Long> cells) {
        TreeSet<Long> sorted = new TreeSet<>(cells);
        CellSet set = CellSet.of(sorted.stream().mapToLong(cell -> cell));

        assertThat(set.size()).isEqualTo(sorted.size());
        assertThat(set.stream().boxed()).containsExactlyElementsOf(sorted);
        for (long cell = -1; cell <= 61; cell++) {
            assertThat(set.contains(cell)).isEqualTo(sorted.contains(cell));
        }
    }

    @Test
    void manyContiguousCellsAreASmallSet() {
        CellSet set = CellSet.of(LongStream.range(0, 10_000_000).filter(cell -> cell != 5_000_000));

        assertThat(set.size()).isEqualTo(9_999_999);
        assertThat(set.contains(5_000_000)).isFalse();
        assertThat(set.contains(9_999_999)).isTrue();
    }

    @Test
    void cellsOutOfOrderOrTwiceAreRefused() {
        assertThatThrownBy(() -> CellSet.of(LongStream.of(1, 2, 2)))
                .hasMessage("cell 2 comes after cell 2; expected ascending cells");
        assertThatThrownBy(() -> CellSet.of(LongStream.of(5, 4)))
                .hasMessage("cell 4 comes after cell 5; expected ascending cells");
    }
}
