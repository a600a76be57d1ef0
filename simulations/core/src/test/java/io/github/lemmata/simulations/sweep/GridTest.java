package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.theory.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class GridTest {

    private static Grid grid(List<Axis> axes, String... where) {
        return Grid.of(axes, Arrays.stream(where).map(Condition::of).toList());
    }

    private static List<Long> admitted(Grid grid) {
        return LongStream.range(0, grid.size()).filter(grid::admits).boxed().toList();
    }

    @Property(tries = 200)
    void aCellsNumberIsItsIndexInMixedRadix(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 7) Integer> sizes) {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            axes.add(new Axis("p" + i, Levels.range(0, sizes.get(i) - 1, 1)));
        }
        Grid grid = grid(axes);

        assertThat(grid.size()).isEqualTo(sizes.stream().mapToLong(size -> size).reduce(1, (a, b) -> a * b));
        for (long cell = 0; cell < grid.size(); cell++) {
            long number = 0;
            for (int i = 0; i < sizes.size(); i++) {
                number = number * sizes.get(i) + grid.at(cell).wholeLong("p" + i);
            }
            assertThat(number).isEqualTo(cell);
        }
    }

    @Property(tries = 200)
    void conditionsLeaveOutCellsAndRenumberNone(
            @ForAll @IntRange(min = 1, max = 30) int size, @ForAll @LongRange(min = -5, max = 60) long most) {
        List<Axis> axes = List.of(
                new Axis("a", Levels.range(0, size - 1, 1)),
                new Axis("b", Levels.of("x", "y")),
                new Axis("c", Levels.range(0, size - 1, 1)));
        Grid grid = grid(axes, "a + c <= " + most, "b = 'x' or a != c");

        List<Long> expected = new ArrayList<>();
        long cell = 0;
        for (int a = 0; a < size; a++) {
            for (String b : List.of("x", "y")) {
                for (int c = 0; c < size; c++, cell++) {
                    if (a + c <= most && (b.equals("x") || a != c)) {
                        expected.add(cell);
                    }
                }
            }
        }
        assertThat(admitted(grid)).isEqualTo(expected);
        assertThat(grid.count()).isEqualTo(expected.size());
    }

    @Test
    void theLastAxisRunsFastest() {
        Grid grid = grid(List.of(new Axis("a", Levels.of("x", "y")), new Axis("b", Levels.of(1, 2, 3))));

        assertThat(IntStream.range(0, 6).mapToObj(cell -> grid.at(cell).toString()))
                .containsExactly("a=x, b=1", "a=x, b=2", "a=x, b=3", "a=y, b=1", "a=y, b=2", "a=y, b=3");
    }

    @Test
    void aGridWithoutAxesIsOneCell() {
        assertThat(grid(List.of()).size()).isEqualTo(1);
        assertThat(grid(List.of()).at(0).names()).isEmpty();
        assertThat(grid(List.of(), "1 > 2").count()).isZero();
    }

    @Test
    void aGridFarBeyondMemoryIsEnumeratedAllTheSame() {
        List<Axis> axes = IntStream.range(0, 6)
                .mapToObj(i -> new Axis("p" + i, Levels.range(0, 999, 1)))
                .toList();
        Grid grid = grid(axes, "p0 = p5");

        assertThat(grid.size()).isEqualTo(1_000_000_000_000_000_000L);
        assertThat(grid.at(123_456_789_012_345_678L).toString())
                .isEqualTo("p0=123, p1=456, p2=789, p3=12, p4=345, p5=678");
        assertThat(grid.admits(123_456_789_012_345_678L)).isFalse();
        assertThat(grid.admits(123_456_789_012_345_123L)).isTrue();
    }

    @Test
    void aConditionOnTooManyCombinationsToTabulateHoldsAllTheSame() {
        List<Axis> axes = List.of(new Axis("a", Levels.range(1, 10_000, 1)), new Axis("b", Levels.range(1, 10_000, 1)));
        Grid grid = grid(axes, "a * b = 99980001");

        assertThat(grid.admits(99_980_000)).isFalse();
        assertThat(grid.at(99_989_998L)).isEqualTo(Arguments.of(Map.of("a", "9999", "b", "9999")));
        assertThat(grid.admits(99_989_998L)).isTrue();
    }

    @Test
    void cellsOutsideAreRefused() {
        Grid grid = grid(List.of(new Axis("a", Levels.of(1, 2))));

        assertThatThrownBy(() -> grid.at(2)).hasMessage("cell is 2; expected integer from 0 to 1");
        assertThatThrownBy(() -> grid.admits(-1)).hasMessage("cell is -1; expected integer from 0 to 1");
    }

    @Test
    void moreCellsThanALongCountsAreRefused() {
        List<Axis> axes = IntStream.range(0, 7)
                .mapToObj(i -> new Axis("p" + i, Levels.range(0, 999, 1)))
                .toList();

        assertThatThrownBy(() -> grid(axes)).hasMessage("grid: the grid has more than 2^63 - 1 cells");
    }
}
