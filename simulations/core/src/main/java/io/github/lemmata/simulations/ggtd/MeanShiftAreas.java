package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.ggtd.LineAutoencoderWorld;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/// How well two scores tell outliers on the autoencoder's own line from inliers: the area under the curve of each.
///
/// @param squaredError of $\|x-AE(x)\|^2$
/// @param shifted of $\|y-AE(x)\|^2$, $y$ the point after mean shift
public record MeanShiftAreas(double squaredError, double shifted) {

    /// Draws a world and scores it.
    public static MeanShiftAreas draw(LineAutoencoderWorld world, MeanShift shift, UniformRandomProvider random) {
        double[] points = world.draw(random);
        double[] reconstructed = LineAutoencoderWorld.reconstruct(points);
        return new MeanShiftAreas(
                area(world, points, reconstructed), area(world, shift.shift(points, 2), reconstructed));
    }

    /// Draws a world and returns the area of the squared error alone, for which nothing is shifted.
    public static double ofSquaredError(LineAutoencoderWorld world, UniformRandomProvider random) {
        double[] points = world.draw(random);
        return area(world, points, LineAutoencoderWorld.reconstruct(points));
    }

    private static double area(LineAutoencoderWorld world, double[] points, double[] reconstructed) {
        double[] scores = new double[points.length / 2];
        for (int i = 0; i < scores.length; i++) {
            double along = points[2 * i] - reconstructed[2 * i];
            double across = points[2 * i + 1] - reconstructed[2 * i + 1];
            scores[i] = along * along + across * across;
        }
        return ScoreArea.of(
                Arrays.copyOf(scores, world.inliers()), Arrays.copyOfRange(scores, world.inliers(), scores.length));
    }
}
