package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

final class LevelsTest {

    @Test
    void valuesAreTextAsOneWritesIt() {
        assertThat(Levels.of(
                                1,
                                2L,
                                0.5,
                                1e-7,
                                "1/3",
                                " word ",
                                BigFraction.of(1, 4),
                                BigFraction.of(2, 3),
                                TimeUnit.DAYS)
                        .values())
                .containsExactly("1", "2", "0.5", "1.0E-7", "1/3", "word", "0.25", "2/3", "DAYS");
        assertThat(Levels.of(List.of(List.of(1, -1), List.of(1, "1/2"))).values())
                .containsExactly(List.of(List.of("1", "-1"), List.of("1", "1/2")));
    }

    @Test
    void rangesAreExact() {
        assertThat(Levels.range(0, 1, "0.1").values())
                .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
        assertThat(Levels.range("1/3", 1, "1/3").values()).containsExactly("1/3", "2/3", "1");
        assertThat(Levels.range(1, 6, 2).values()).containsExactly("1", "3", "5");
        assertThat(Levels.range(5, 5, 1).values()).containsExactly("5");
        assertThat(Levels.evenly(0, 1, 4).values()).containsExactly("0", "1/3", "2/3", "1");
    }

    @Test
    void logRangesHaveExactEndsAndEqualRatios() {
        List<Object> levels = Levels.logarithmic("0.001", 1000, 13).values();

        assertThat(levels).hasSize(13).startsWith("0.001").endsWith("1000");
        for (int i = 0; i < 13; i++) {
            assertThat(Double.parseDouble(levels.get(i).toString()) / Math.pow(10, -3 + i / 2.0))
                    .isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void wholeLogRangesJoinLevelsThatRoundToTheSame() {
        assertThat(Levels.logarithmicWhole(1, 10, 10).values())
                .containsExactly("1", "2", "3", "4", "5", "6", "8", "10");
    }

    @Property
    void wholeLogRangesAscendFromEndToEnd(
            @ForAll @IntRange(min = 1, max = 1000) int from,
            @ForAll @IntRange(min = 1, max = 1_000_000) int more,
            @ForAll @IntRange(min = 2, max = 200) int count) {
        List<Long> levels = Levels.logarithmicWhole(from, from + more, count).values().stream()
                .map(level -> Long.parseLong(level.toString()))
                .toList();

        assertThat(levels)
                .startsWith((long) from)
                .endsWith((long) from + more)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(levels.size()).isLessThanOrEqualTo(count);
    }

    @Test
    void emptyAndDoubledLevelsAreRefused() {
        assertThatThrownBy(() -> Levels.of()).hasMessage("the list of values is empty; expected at least one");
        assertThatThrownBy(() -> Levels.of(1, 2, 1)).hasMessage("[2]: 1 is there twice");
        assertThatThrownBy(() -> Levels.of(1, null))
                .hasMessage("null is no value; expected a number, a word or a list");
        assertThatThrownBy(() -> Levels.range(2, 1, 1))
                .hasMessage("to: the range from 2 to 1 is empty; expected to >= from");
        assertThatThrownBy(() -> Levels.range(1, 2, -1)).hasMessage("step: step is -1; expected a number > 0");
        assertThatThrownBy(() -> Levels.range(0, 1, "1e-10")).hasMessage("step: the range has more than 2^30 values");
        assertThatThrownBy(() -> Levels.logarithmic(0, 1, 5))
                .hasMessage("from: from is 0; expected a number > 0 on a log scale");
        assertThatThrownBy(() -> Levels.logarithmic(1, 1, 5))
                .hasMessage("to: the range from 1 to 1 is empty; expected to > from");
        assertThatThrownBy(() -> Levels.evenly(0, 1, 1))
                .hasMessage("count: count is 1; expected an integer from 2 to 1000000");
        assertThatThrownBy(() -> Sweep.named("a").over("n", 1, 1)).hasMessage("grid.n[1]: 1 is there twice");
    }
}
