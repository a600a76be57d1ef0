package io.github.lemmata.simulations.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class LinearBallTest {

    private static final int DIMENSION = 4;
    private static final AdversarialLoss LOSS = new AdversarialLoss(1.5, 0.7);

    /// A ball and a point in it, from a seed.
    private record World(LinearBall ball, double[] x, double[][] attacked) {

        static World of(int classes, long seed) {
            var random = RandomStream.ofSeed(seed).generator();
            var weights = Stream.generate(() -> vector(random)).limit(classes).toArray(double[][]::new);
            var ball = new LinearBall(weights, random.nextDouble());
            var x = vector(random);
            return new World(ball, x, ball.attacked(x, 50, random));
        }

        private static double[] vector(UniformRandomProvider random) {
            return random.doubles(DIMENSION, -2, 2).toArray();
        }
    }

    @Test
    void marginsFallByTheRadiusTimesTheDistanceOfTheRows() {
        var ball = new LinearBall(new double[][] {{3, 0}, {0, 4}}, 2);

        assertThat(ball.leastMargins(new double[] {1, 1}, 0)).containsExactly(-1 - 2 * 5.0);
        assertThat(ball.leastMargins(new double[] {1, 1}, 1)).containsExactly(1 - 2 * 5.0);
    }

    @Property(tries = 200)
    void theLeastMarginIsReachedByAnAttackAndNeverPassed(
            @ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
        var world = World.of(classes, seed);

        for (int y = 0; y < classes; y++) {
            double[] least = world.ball().leastMargins(world.x(), y);
            for (int k = 0; k < least.length; k++) {
                int label = y;
                int other = k;
                double seen = Arrays.stream(world.attacked())
                        .mapToDouble(scores -> AdversarialLoss.margins(scores, label)[other])
                        .min()
                        .orElseThrow();
                assertThat(seen).isCloseTo(least[k], within(1e-12));
            }
        }
    }

    @Property(tries = 200)
    void lossesOnAttacksAreAtMostTheLossAtTheWorstMargins(
            @ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
        var world = World.of(classes, seed);

        for (int y = 0; y < classes; y++) {
            assertThat(LOSS.of(world.attacked(), y))
                    .isLessThanOrEqualTo(world.ball().worstMarginLoss(LOSS, world.x(), y) + 1e-12);
        }
    }

    @Property(tries = 200)
    void forTwoClassesTheAttacksReachTheWorstMargin(@ForAll long seed) {
        var world = World.of(2, seed);

        for (int y = 0; y < 2; y++) {
            assertThat(LOSS.of(world.attacked(), y))
                    .isCloseTo(world.ball().worstMarginLoss(LOSS, world.x(), y), within(1e-12));
        }
    }

    /// The exact majorant over the ball is at least the one on a finite set of attacks.
    @Property(tries = 200)
    void marginsShiftByAtMostTheLargestSingularValue(
            @ForAll @IntRange(min = 2, max = 5) int classes, @ForAll long seed) {
        var world = World.of(classes, seed);
        double[] centre = world.ball().scores(world.x());

        IntStream.range(0, classes).forEach(y -> {
            double onAttacks = LOSS.smoothMajorant(centre, world.attacked(), y, 1)
                    - LOSS.smoothMajorant(centre, new double[][] {centre}, y, 1);
            assertThat(onAttacks).isLessThanOrEqualTo(world.ball().largestMarginShift(y) + 1e-12);
        });
    }

    @Test
    void withoutRadiusThereIsNoAttack() {
        var ball = new LinearBall(new double[][] {{1, 2}, {0, 1}, {1, 1}}, 0);
        double[] x = {0.5, -1};

        assertThat(List.of(ball.attacked(x, 3, RandomStream.ofSeed(1).generator())))
                .allSatisfy(scores -> assertThat(scores).containsExactly(ball.scores(x)));
        assertThat(ball.largestMarginShift(0)).isZero();
    }

    @Test
    void equalRowsLeaveTheirMarginAlone() {
        var ball = new LinearBall(new double[][] {{1, 2}, {1, 2}}, 3);

        assertThat(ball.leastMargins(new double[] {7, 7}, 0)).containsExactly(0);
    }

    @Test
    void raggedWeightsAreRefused() {
        assertThatThrownBy(() -> new LinearBall(new double[][] {{1, 2}, {1}}, 1))
                .hasMessage("a row of weights has 1 entries; expected 2 as the first");
        assertThatThrownBy(() -> new LinearBall(new double[][] {{1, 2}}, 1)).hasMessageContaining("classes is 1");
    }
}
