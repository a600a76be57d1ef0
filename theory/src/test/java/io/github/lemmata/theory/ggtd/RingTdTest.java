package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// The closed forms of the ring.
class RingTdTest {

    @Provide
    Arbitrary<Double> stepSizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(1e-9, 0.02, 0.5, 0.999),
                Arbitraries.longs().map(bits -> Math.exp(-10 * new SplittableRandom(bits).nextDouble())));
    }

    @Property
    void withoutDiscountEveryStateIsAnAverage(
            @ForAll("stepSizes") double step, @ForAll @IntRange(min = 1, max = 30) int states) {
        double expected = step / (2 - step);

        assertThat(RingTd.plainError(1, step, states, 0)).isCloseTo(expected, within(1e-12 * expected));
    }

    /// The error is the trace of the covariance's fixed point, which its own recursion approaches from 0.
    @Property(tries = 50)
    void solvesTheCovariancesRecursion(
            @ForAll @IntRange(min = 1, max = 6) int states, @ForAll("discounts") double discount) {
        double step = 0.3;
        double[][] covariance = new double[states][states];
        for (int t = 0; t < 4000; t++) {
            covariance = next(covariance, step, discount);
        }
        double trace = 0;
        for (int s = 0; s < states; s++) {
            trace += covariance[s][s];
        }
        double expected = trace / states;

        assertThat(RingTd.plainError(2.5, step, states, discount)).isCloseTo(expected, within(1e-11 * expected));
    }

    @Provide
    Arbitrary<Double> discounts() {
        return Arbitraries.longs().map(bits -> 0.97 * new SplittableRandom(bits).nextDouble());
    }

    private static double[][] next(double[][] covariance, double step, double discount) {
        int states = covariance.length;
        double[][] next = new double[states][states];
        for (int s = 0; s < states; s++) {
            for (int t = 0; t < states; t++) {
                int s1 = (s + 1) % states;
                int t1 = (t + 1) % states;
                double stay = 1 - step;
                double move = step * discount;
                next[s][t] = stay * stay * covariance[s][t]
                        + stay * move * (covariance[s1][t] + covariance[s][t1])
                        + move * move * covariance[s1][t1]
                        + (s == t ? step * step * 2.5 : 0);
            }
        }
        return next;
    }

    @Test
    void unstableStepsAreRefused() {
        assertThatThrownBy(() -> RingTd.plainError(1, 1.5, 10, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stepSize is 1.5; expected less, so that plain TD is stable");
        assertThatThrownBy(() -> RingTd.plainError(1, 0.1, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("discount is 1.0");
    }
}
