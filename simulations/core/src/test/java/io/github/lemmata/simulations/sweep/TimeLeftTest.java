package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class TimeLeftTest {

    private static final long SECOND = 1_000_000_000;

    @Property
    void evenWorkIsEstimatedExactly(
            @ForAll @IntRange(min = 3, max = 2000) int steps, @ForAll @IntRange(min = 1, max = 99) int percent) {
        TimeLeft left = new TimeLeft();
        double done = percent / 100.0;
        for (int i = 0; i <= steps; i++) {
            left.mark((long) (i * done * 100 * SECOND / steps), i * done / steps);
        }
        Duration estimate = left.at((long) (done * 100 * SECOND)).orElseThrow();

        assertThat(estimate.toMillis() / 1000.0).isBetween((100 - percent) * 0.999, (100 - percent) * 1.001);
    }

    @Test
    void aPauseHardlyMovesTheEstimate() {
        TimeLeft left = new TimeLeft();
        for (int i = 0; i <= 50; i++) {
            long pause = i < 10 ? 0 : 500 * SECOND;
            left.mark(i * SECOND + pause, i / 100.0);
        }

        assertThat(left.at(550 * SECOND)).contains(Duration.ofSeconds(50));
    }

    @Test
    void betweenMarksTheTimeRunsDownAndEndsAtNothing() {
        TimeLeft left = new TimeLeft();
        for (int i = 0; i <= 4; i++) {
            left.mark(i * SECOND, i / 8.0);
        }

        assertThat(left.at(5 * SECOND)).contains(Duration.ofSeconds(3));
        assertThat(left.at(100 * SECOND)).contains(Duration.ZERO);
    }

    @Test
    void tooFewMarksGiveNoEstimate() {
        TimeLeft left = new TimeLeft();
        left.mark(0, 0);
        left.mark(SECOND, 0.5);
        left.mark(2 * SECOND, 0.5);

        assertThat(left.at(3 * SECOND)).isEmpty();
    }
}
