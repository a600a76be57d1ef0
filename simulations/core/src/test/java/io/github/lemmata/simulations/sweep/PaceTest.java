package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PaceTest {

    private static final long SECOND = 1_000_000_000;

    @Property
    void evenWorkHasItsPace(
            @ForAll @IntRange(min = 2, max = 5000) int marks, @ForAll @IntRange(min = 1, max = 1000) int perSecond) {
        Pace pace = new Pace();
        for (int i = 0; i < marks; i++) {
            pace.mark(i * SECOND, (long) i * perSecond);
        }

        assertThat(pace.perSecond()).isCloseTo(perSecond, within(1e-9 * perSecond));
    }

    @Test
    void aPauseDoesNotMoveThePace() {
        Pace pace = new Pace();
        for (int i = 0; i < 50; i++) {
            pace.mark(i * SECOND + (i < 10 ? 0 : 500 * SECOND), 7 * i);
        }

        assertThat(pace.perSecond()).isCloseTo(7, within(1e-9));
    }

    @Test
    void workThatSlowsDownForGoodHasTheSlowPace() {
        Pace pace = new Pace();
        long now = 0;
        for (int i = 0; i < 1000; i++) {
            now += i < 100 ? SECOND / 100 : SECOND;
            pace.mark(now, i);
        }

        assertThat(pace.perSecond()).isCloseTo(1, within(0.01));
    }

    @Test
    void oneMarkOrNoTimeHasNoPace() {
        Pace pace = new Pace();
        assertThat(pace.perSecond()).isNaN();
        pace.mark(SECOND, 5);
        assertThat(pace.perSecond()).isNaN();
        pace.mark(2 * SECOND, 5);
        assertThat(pace.perSecond()).isNaN();
        pace.mark(SECOND, 6);
        assertThat(pace.perSecond()).isNaN();
    }
}
