package io.github.lemmata.datasets.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.datasets.RandomStream;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutlierWorldsTest {

    private static final double ROUNDING = 1e-12;

    /// Along the direction from the centroid the outlier is further than every point of the cluster, so than the hull,
    /// by more than the diameter.
    @Property
    void theOutlierIsFurtherFromTheHullThanTheDiameter(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 5) int dimension,
            @ForAll("sides") double side,
            @ForAll long seed) {
        var world = ClusterWithOutlier.draw(
                size, dimension, side, RandomStream.ofSeed(seed).generator());
        double[] direction = world.outlier().clone();
        for (int i = 0; i < world.cluster().length; i++) {
            direction[i % dimension] -= world.cluster()[i] / size;
        }
        double length = Math.sqrt(Arrays.stream(direction).map(x -> x * x).sum());
        double furthest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            furthest = Math.max(furthest, along(world.cluster(), i, direction) / length);
        }

        assertThat(along(world.outlier(), 0, direction) / length - furthest)
                .isGreaterThanOrEqualTo((1.2 * world.diameter() + 1) * (1 - ROUNDING) - ROUNDING * side);
        assertThat(length).isCloseTo(2.2 * world.diameter() + 1, within(ROUNDING * (1 + side)));
    }

    private static double along(double[] points, int row, double[] direction) {
        double sum = 0;
        for (int j = 0; j < direction.length; j++) {
            sum += points[row * direction.length + j] * direction[j];
        }
        return sum;
    }

    @Test
    void theDiameterIsTheLargestDistance() {
        var square = ClusterWithOutlier.beside(new double[] {0, 0, 1, 0, 0, 1, 1, 1}, new double[] {0, -3});

        assertThat(square.diameter()).isEqualTo(Math.sqrt(2));
        assertThat(square.size()).isEqualTo(4);
        assertThat(square.outlier()).containsExactly(new double[] {0.5, -0.5 - 2.2 * Math.sqrt(2)}, within(1e-14));
        assertThat(square.points()).hasSize(10).endsWith(square.outlier());
    }

    @Test
    void aClusterOfOnePointHasNoDiameter() {
        var world = ClusterWithOutlier.beside(new double[] {5}, new double[] {-2});

        assertThat(world.diameter()).isZero();
        assertThat(world.outlier()).containsExactly(4);
    }

    @Test
    void whatIsNoClusterIsRefused() {
        assertThatThrownBy(() -> ClusterWithOutlier.beside(new double[] {1, 2, 3}, new double[] {1, 0}))
                .hasMessageContaining("there are 3 and 2 coordinates; expected rows of 2, and one");
        assertThatThrownBy(() -> ClusterWithOutlier.beside(new double[] {1}, new double[] {0}))
                .hasMessageContaining("length of the direction is 0.0");
        var random = RandomStream.ofSeed(1).generator();
        assertThatThrownBy(() -> ClusterWithOutlier.draw(0, 1, 1, random)).hasMessageContaining("size is 0");
        assertThatThrownBy(() -> new LineAutoencoderWorld(0, 1, 1)).hasMessageContaining("inliers is 0");
        assertThatThrownBy(() -> new LineAutoencoderWorld(1, 1, -1)).hasMessageContaining("noise is -1.0");
    }

    @Test
    void withoutNoisePointsLieOnTheLineWhereTheirClassDoes() {
        double[] points = new LineAutoencoderWorld(200, 100, 0)
                .draw(RandomStream.ofSeed(2).generator());

        for (int i = 0; i < 300; i++) {
            assertThat(points[2 * i + 1]).isZero();
            assertThat(Math.abs(points[2 * i])).isBetween(i < 200 ? 0 : 1.6, i < 200 ? 1.0 : 3.0);
        }
    }

    @Test
    void theReconstructionKeepsTheFirstCoordinateAlone() {
        double[] points = {1, 2, 3, 4};

        assertThat(LineAutoencoderWorld.reconstruct(points)).containsExactly(1, 0, 3, 0);
        assertThat(points).containsExactly(1, 2, 3, 4);
    }

    @Provide
    Arbitrary<Double> sides() {
        return Arbitraries.longs().between(-6000, 6000).map(k -> Math.pow(10, k * 1e-3));
    }
}
