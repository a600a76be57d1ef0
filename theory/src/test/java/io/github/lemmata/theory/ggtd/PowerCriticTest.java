package io.github.lemmata.theory.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Locations and fixed points of the critics of powers.
class PowerCriticTest {

    @Provide
    Arbitrary<Double> shapes() {
        return Arbitraries.oneOf(
                Arbitraries.of(1.01, 1.1, 1.5, Math.nextDown(2.0), 2.0, Math.nextUp(2.0), 3.0, 10.0, 50.0),
                Arbitraries.longs().map(bits -> 1 + Math.exp(8 * new SplittableRandom(bits).nextDouble() - 5)));
    }

    @Provide
    Arbitrary<RewardProcess> processes() {
        return ProcessArbitraries.processes();
    }

    @Property
    void theLocationOfACoinIsItsClosedForm(@ForAll("shapes") double shape) {
        double p = 0.1;
        var coin = new FiniteLaw(new double[] {0, 1}, new double[] {1 - p, p});
        double expected = 1 / (1 + Math.pow((1 - p) / p, 1 / (shape - 1)));

        assertThat(new PowerCritic(shape).location(coin)).isCloseTo(expected, within(1e-12));
    }

    @Property(tries = 300)
    void aSweepBringsTwoCriticsCloserByTheDiscount(
            @ForAll("processes") RewardProcess process, @ForAll("shapes") double shape, @ForAll long seed) {
        var critic = new PowerCritic(shape);
        var random = new SplittableRandom(seed);
        double[] first = random.doubles(process.states(), -10, 10).toArray();
        double[] second = random.doubles(process.states(), -10, 10).toArray();
        double discount = process.steps().getFirst().getFirst().discount();

        assertThat(largestDifference(critic.sweep(process, first), critic.sweep(process, second)))
                .isLessThanOrEqualTo(discount * largestDifference(first, second) + 1e-11);
    }

    @Property(tries = 100)
    void atTwoTheFixedPointIsTheValueFunction(@ForAll("processes") RewardProcess process) {
        double[] values = process.values();
        double size = Arrays.stream(values).map(Math::abs).max().orElseThrow();

        assertThat(new PowerCritic(2).fixedPoint(process)).containsExactly(values, within(1e-9 * (1 + size)));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1.5, 0, 0.012195121951219513", "0.1, 1.5, 0.5, 0.024390243902439025", "0.5, 1.2, 0.9, 5"})
    void oneStateHasTheClosedForm(double p, double shape, double discount, double expected) {
        var process = new RewardProcess(List.of(List.of(new Step(1 - p, 0, discount, 0), new Step(p, 1, discount, 0))));

        assertThat(new PowerCritic(shape).fixedPoint(process)[0]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aPointMassIsItsOwnLocation() {
        assertThat(new PowerCritic(1.5).location(new FiniteLaw(new double[] {7}, new double[] {1})))
                .isEqualTo(7);
    }

    @Test
    void shapesUpToOneAreRefused() {
        assertThatThrownBy(() -> new PowerCritic(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shape is 1.0; expected finite real > 1");
        assertThatThrownBy(() -> new PowerCritic(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double largestDifference(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .mapToDouble(s -> Math.abs(first[s] - second[s]))
                .max()
                .orElseThrow();
    }
}
