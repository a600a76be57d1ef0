package io.github.lemmata.datasets.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The four worlds against the figures of the specification, sections 3 and 5.
class ProcessesTest {

    @Test
    void theBoardHasItsValueAtTheStart() {
        var board = Gridworld.DEFAULT.process();

        assertThat(board.values()[Gridworld.START]).isCloseTo(-11.76904588298217, within(1e-12));
        assertThat(board.pooledErrors(board.stationary(), new double[25]).kurtosis())
                .isCloseTo(11.80389397534764, within(1e-12));
    }

    @Test
    void goalAndPitsAreNeverOccupied() {
        double[] law = Gridworld.DEFAULT.process().stationary();

        assertThat(IntStream.of(4, 6, 18))
                .allSatisfy(cell -> assertThat(law[cell]).isCloseTo(0, within(1e-16)));
        assertThat(IntStream.range(0, 25).filter(cell -> law[cell] > 1e-3)).hasSize(22);
    }

    @Test
    void thePendulumHasItsRangeOfValues() {
        double[] values = Pendulum.DEFAULT.process().values();

        assertThat(Arrays.stream(values).min().orElseThrow()).isCloseTo(-204.473680, within(5e-7));
        assertThat(Arrays.stream(values).max().orElseThrow()).isCloseTo(-83.568953, within(5e-7));
    }

    /// The policy switches at E = -1: on the grid no energy comes near it.
    @Test
    void noStateLiesOnTheControllersEdge() {
        double nearest = IntStream.range(0, Pendulum.ANGLES * Pendulum.SPEEDS)
                .mapToDouble(state -> {
                    double speed = Pendulum.speed(state);
                    return Math.abs(speed * speed / 2 + 9.8 * (Math.cos(Pendulum.angle(state)) - 1) + 1);
                })
                .min()
                .orElseThrow();

        assertThat(nearest).isCloseTo(0.02, within(1e-12));
    }

    @Test
    void featuresOfThePendulumAreWavesTimesPowersOfItsSpeed() {
        double[] features = Pendulum.features();
        int upright = 12 * Pendulum.SPEEDS + 10;
        int fast = 6 * Pendulum.SPEEDS + Pendulum.SPEEDS - 1;

        assertThat(features).hasSize(504 * Pendulum.FEATURES);
        assertThat(Arrays.copyOfRange(features, upright * 15, upright * 15 + 15))
                .containsExactly(new double[] {1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0}, within(1e-15));
        assertThat(Pendulum.angle(fast)).isCloseTo(-Math.PI / 2, within(1e-15));
        assertThat(Pendulum.speed(fast)).isEqualTo(6);
        assertThat(Arrays.copyOfRange(features, fast * 15, fast * 15 + 15))
                .containsExactly(new double[] {1, 1, 1, 0, 0, 0, -1, -1, -1, -1, -1, -1, 0, 0, 0}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 19, 99})
    void theWalkHasALinearValueFunction(int length) {
        double[] expected = IntStream.rangeClosed(1, length)
                .mapToDouble(i -> 2.0 * i / (length + 1) - 1)
                .toArray();

        assertThat(new RandomWalk(length).process().values()).containsExactly(expected, within(1e-13));
    }

    @Test
    void theRingHasTheDiscountedSumOfItsRewards() {
        double[] rewards = Ring.DEFAULT.rewards();
        double once = IntStream.range(0, 10)
                .mapToDouble(t -> Math.pow(0.9, t) * rewards[t])
                .sum();

        assertThat(Ring.DEFAULT.process().values()[0]).isCloseTo(once / (1 - Math.pow(0.9, 10)), within(1e-13));
        assertThat(Ring.DEFAULT.process().stationary())
                .containsExactly(DoubleStream.generate(() -> 0.1).limit(10).toArray(), within(1e-15));
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> new RandomWalk(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("length is 4; expected odd integer");
        assertThatThrownBy(() -> new Gridworld(1.5, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slip is 1.5");
        assertThatThrownBy(() -> new Pendulum(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("discount is 1.0");
        assertThatThrownBy(() -> new Ring(0, 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("length is 0");
    }
}
