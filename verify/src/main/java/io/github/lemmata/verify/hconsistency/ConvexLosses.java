package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.PiecewiseLinearLoss;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of convex piecewise linear losses with knots in eighths and whole slopes; kinks at 0 and losses without a
/// minimum among them.
final class ConvexLosses implements Instances<PiecewiseLinearLoss> {

    private static final double STEPS = 8;

    @Override
    public String description() {
        return "convex piecewise linear losses";
    }

    @Override
    public PiecewiseLinearLoss sample(UniformRandomProvider random, Effort effort) {
        int wanted = random.nextInt(1, 6);
        double[] knots = IntStream.generate(() -> random.nextInt(5) == 0 ? 0 : random.nextInt(-24, 25))
                .limit(wanted)
                .distinct()
                .sorted()
                .mapToDouble(k -> k / STEPS)
                .toArray();
        double[] rises = IntStream.range(0, knots.length)
                .mapToDouble(_ -> random.nextInt(1, 5))
                .toArray();
        return new PiecewiseLinearLoss(-random.nextInt(0, 9), knots, rises);
    }

    @Override
    public List<PiecewiseLinearLoss> edgeCases() {
        return List.of(
                loss(-1, 1, 1), // hinge
                loss(-1, 0, 1), // (−z)₊
                loss(-2, 0, 1), // falls on both sides of a kink at 0
                new PiecewiseLinearLoss(-1, new double[0], new double[0]), // falls without end
                loss(-1, -1, 1), // flat at 0
                loss(0, 1, 1)); // rises
    }

    private static PiecewiseLinearLoss loss(double firstSlope, double knot, double rise) {
        return new PiecewiseLinearLoss(firstSlope, new double[] {knot}, new double[] {rise});
    }

    /// With a knot less.
    @Override
    public Stream<PiecewiseLinearLoss> simpler(PiecewiseLinearLoss from) {
        int count = from.knots().length;
        return IntStream.range(0, count > 1 ? count : 0)
                .mapToObj(i ->
                        new PiecewiseLinearLoss(from.firstSlope(), without(from.knots(), i), without(from.rises(), i)));
    }

    private static double[] without(double[] array, int index) {
        return IntStream.range(0, array.length)
                .filter(i -> i != index)
                .mapToDouble(i -> array[i])
                .toArray();
    }
}
