package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of points on the line, uniform in $[-s,s]$ with $\ln s$ uniform in $[-3,3]$, and a share in
/// $(0,1]$ of the largest shape that is claimed.
record LinePoints() implements Instances<LinePoints.Points> {

    private static final int COUNT = 50;

    /// A share and points $t_i$.
    record Points(double share, List<Double> t) {

        static Points spaced(double share, double h) {
            return new Points(share, List.of(0.0, h, 2 * h));
        }

        double[] array() {
            return t.stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public String toString() {
            return "share=" + share + " t="
                    + t.stream()
                            .map(x -> String.format(Locale.ROOT, "%.4g", x))
                            .collect(Collectors.joining(", ", "[", "]"));
        }
    }

    @Override
    public String description() {
        return "sets of up to " + COUNT + " points on the line, with a shape each";
    }

    @Override
    public Points sample(UniformRandomProvider random, Effort effort) {
        double share = random.nextInt(4) == 0 ? 1 : 1 - random.nextDouble();
        double s = Math.exp(6 * random.nextDouble() - 3);
        return new Points(
                share,
                DoubleStream.generate(() -> s * (2 * random.nextDouble() - 1))
                        .limit(COUNT)
                        .boxed()
                        .toList());
    }

    /// Three points at the distances at which larger shapes fail, ties, and a single point.
    @Override
    public List<Points> edgeCases() {
        return List.of(
                Points.spaced(1, 0.135),
                Points.spaced(1, 0.39),
                Points.spaced(1, 0.485),
                Points.spaced(1, 1e-3),
                Points.spaced(1, 0),
                new Points(0.5, List.of(1.0)),
                new Points(1e-3, List.of(0.0, 1e-9, 1.0, 1e9)));
    }

    /// The points without one of their halves.
    @Override
    public Stream<Points> simpler(Points points) {
        int n = points.t().size();
        return n <= 3
                ? Stream.empty()
                : Stream.of(points.t().subList(0, n / 2), points.t().subList(n / 2, n))
                        .map(half -> new Points(points.share(), half));
    }
}
