package io.github.lemmata.simulations.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.LineAutoencoderWorld;
import io.github.lemmata.theory.Arguments;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OutlierScoresTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(6).child("OutlierScoresTest");

    @Property
    void theAreaCountsPairs(@ForAll("scores") double[] inliers, @ForAll("scores") double[] outliers) {
        double halves = 0;
        for (double outlier : outliers) {
            for (double inlier : inliers) {
                halves += outlier > inlier ? 2 : outlier == inlier ? 1 : 0;
            }
        }

        assertThat(ScoreArea.of(inliers, outliers)).isEqualTo(halves / (2 * inliers.length * outliers.length));
    }

    @Property
    void exchangedClassesHaveTheRestOfTheArea(@ForAll("scores") double[] inliers, @ForAll("scores") double[] outliers) {
        assertThat(ScoreArea.of(outliers, inliers)).isCloseTo(1 - ScoreArea.of(inliers, outliers), within(1e-15));
    }

    @Test
    void scoresThatAreNoneAreRefused() {
        assertThatThrownBy(() -> ScoreArea.of(new double[0], new double[] {1})).hasMessageContaining("inliers is []");
        assertThatThrownBy(() -> ScoreArea.of(new double[] {1}, new double[] {Double.NaN}))
                .hasMessageContaining("outliers is [NaN]");
    }

    @Property
    void whatIsBeyondTheQuadraticFormVanishesWithTheNoise(@ForAll("logits") double[] z, @ForAll long seed) {
        var random = RandomStream.ofSeed(seed).generator();
        double noise = 1e-3;

        // Averaged over pairs, what is left is of fourth order; noise of eight standard deviations is not drawn.
        assertThat(new NoisySoftmaxes(z, noise).beyondQuadratic(random))
                .isCloseTo(0, within(Math.pow(16 * noise, 4) + 1e-12));
        assertThat(new NoisySoftmaxes(z, 0).beyondQuadratic(random)).isZero();
    }

    @Test
    void withoutNoiseAboutTheLineTheSquaredErrorTiesAllPoints() {
        var world = new LineAutoencoderWorld(50, 5, 0);
        var areas = MeanShiftAreas.draw(world, new MeanShift(5, 3, MeanShift.Variant.FIXED), STREAM.generator());

        assertThat(areas.squaredError()).isEqualTo(0.5);
        assertThat(areas.shifted()).isEqualTo(1);
    }

    @Test
    void theSimulatorGivesOneRowAReplicateTheSameEachTime() {
        var simulator = new MeanShiftSimulator();
        var cell = Arguments.of("k", "10")
                .and("steps", "2")
                .and("inliers", "40")
                .and("outliers", "4")
                .and("variant", "blurring");
        var replicates = List.of(STREAM.child(1), STREAM.child(2));

        double[] table = simulator.run(cell, replicates);

        assertThat(table).hasSize(2 * simulator.outputs().size()).isEqualTo(simulator.run(cell, replicates));
        assertThat(Arrays.stream(table).boxed())
                .allSatisfy(area -> assertThat(area).isBetween(0.0, 1.0));
        assertThat(table[1]).isEqualTo(simulator.run(cell, List.of(STREAM.child(1)))[1]);
    }

    @Provide
    Arbitrary<double[]> scores() {
        var ties = Arbitraries.integers().between(-2, 2).map(Integer::doubleValue);
        var logUniform = Arbitraries.longs().between(-300_000, 300_000).map(k -> Math.pow(10, k * 1e-3));
        return Arbitraries.oneOf(ties, logUniform, Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE))
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<double[]> logits() {
        return Arbitraries.longs()
                .between(-8000, 8000)
                .map(k -> k * 1e-3)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
