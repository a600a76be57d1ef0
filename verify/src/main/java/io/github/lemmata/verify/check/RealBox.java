package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of real vectors in a box: draws are uniform, log-uniform in distance from an end or from 0, or special
/// values.
public final class RealBox implements Instances<RealBox.Point> {

    private final List<Side> sides;

    private RealBox(List<Side> sides) {
        this.sides = List.copyOf(sides);
    }

    /// One coordinate of the box.
    private record Side(String name, double lower, double upper) {}

    /// A named real vector.
    ///
    /// @param names the coordinates' names
    /// @param values the coordinates' values, in the same order
    public record Point(List<String> names, List<Double> values) {

        /// The value of coordinate `index`.
        public double at(int index) {
            return values.get(index);
        }

        @Override
        public String toString() {
            return String.join(
                    " ",
                    IntStream.range(0, names.size())
                            .mapToObj(i -> names.get(i) + "=" + values.get(i))
                            .toList());
        }
    }

    /// The box with a single side.
    ///
    /// @throws IllegalArgumentException unless `lower < upper`, both finite
    public static RealBox of(String name, double lower, double upper) {
        return new RealBox(List.of()).and(name, lower, upper);
    }

    /// The box with one more side.
    ///
    /// @throws IllegalArgumentException unless `lower < upper`, both finite
    public RealBox and(String name, double lower, double upper) {
        if (!(lower < upper && Double.isFinite(upper - lower))) {
            throw new IllegalArgumentException(
                    "side " + name + " is [" + lower + ", " + upper + "], expected lower < upper, both finite");
        }
        var more = new ArrayList<>(sides);
        more.add(new Side(name, lower, upper));
        return new RealBox(more);
    }

    @Override
    public String description() {
        return "points of "
                + String.join(
                        " × ",
                        sides.stream()
                                .map(side ->
                                        "[" + Comparison.show(side.lower) + ", " + Comparison.show(side.upper) + "]")
                                .toList());
    }

    @Override
    public Point sample(UniformRandomProvider random, Effort effort) {
        return point(sides.stream().map(side -> draw(side, random)).toList());
    }

    @Override
    public List<Point> edgeCases() {
        var corners = new ArrayList<Point>();
        int most = 1 << Math.min(sides.size(), 6);
        for (int corner = 0; corner < most; corner++) {
            int bits = corner;
            corners.add(point(IntStream.range(0, sides.size())
                    .mapToObj(i -> (bits >> i & 1) == 0 ? sides.get(i).lower : sides.get(i).upper)
                    .toList()));
        }
        corners.add(point(sides.stream().map(side -> clamp(side, 0)).toList()));
        corners.add(
                point(sides.stream().map(side -> clamp(side, Double.MIN_VALUE)).toList()));
        return corners;
    }

    @Override
    public Optional<Coordinates<Point>> coordinates(Point start) {
        return Optional.of(new Coordinates<>(
                start.values().stream().mapToDouble(Double::doubleValue).toArray(),
                sides.stream().mapToDouble(Side::lower).toArray(),
                sides.stream().mapToDouble(Side::upper).toArray(),
                values -> Optional.of(point(IntStream.range(0, values.length)
                        .mapToObj(i -> clamp(sides.get(i), values[i]))
                        .toList()))));
    }

    /// Each coordinate replaced by a value with fewer digits that is still in the box.
    @Override
    public Stream<Point> simpler(Point point) {
        return IntStream.range(0, sides.size()).boxed().flatMap(i -> {
            double value = point.at(i);
            return Stream.of(0.0, Math.rint(value), rounded(value, 10), rounded(value, 100), value / 2)
                    .filter(simple -> digits(simple) < digits(value) && simple.equals(clamp(sides.get(i), simple)))
                    .map(simple -> with(point, i, simple));
        });
    }

    private static double rounded(double value, double steps) {
        return Math.rint(value * steps) / steps;
    }

    private static int digits(double value) {
        return value == 0 ? 0 : Double.toString(Math.abs(value)).length();
    }

    private Point with(Point point, int index, double value) {
        var values = new ArrayList<>(point.values());
        values.set(index, value);
        return point(values);
    }

    private Point point(List<Double> values) {
        return new Point(sides.stream().map(Side::name).toList(), values);
    }

    private static double draw(Side side, UniformRandomProvider random) {
        double width = side.upper - side.lower;
        double tiny = width * Math.pow(10, -18 * random.nextDouble());
        return switch (random.nextInt(5)) {
            case 0 -> clamp(side, side.lower + tiny);
            case 1 -> clamp(side, side.upper - tiny);
            case 2 -> clamp(side, random.nextBoolean() ? tiny : -tiny);
            default -> side.lower + width * random.nextDouble();
        };
    }

    private static double clamp(Side side, double value) {
        return Math.clamp(value, side.lower, side.upper);
    }
}
