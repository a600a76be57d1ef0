package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// The world of margin violations of a few classes, with a temperature: ties, one dominating class and temperatures
/// far off the violations among them.
final class TemperedViolations implements Instances<TemperedViolations.Tempered> {

    private static final double COLDEST = 1e-3;
    private static final double WARMEST = 1e5;
    private static final double LARGEST = 100;
    private static final int MOST_CLASSES = 6;

    /// Violations $\delta$ and a temperature $\lambda>0$.
    record Tempered(List<Double> violations, double temperature) {

        static Tempered of(double temperature, double... violations) {
            return new Tempered(DoubleStream.of(violations).boxed().toList(), temperature);
        }

        double[] delta() {
            return violations.stream().mapToDouble(Double::doubleValue).toArray();
        }

        int classes() {
            return violations.size();
        }

        double largest() {
            return Collections.max(violations);
        }

        double range() {
            return largest() - Collections.min(violations);
        }

        /// What rounding may change, absolutely.
        double rounding() {
            double size = violations.stream().mapToDouble(Math::abs).max().orElse(0);
            return 1e-14 * classes() * (size + 1e-3 * temperature);
        }

        @Override
        public String toString() {
            return "δ=" + violations + " λ=" + temperature;
        }
    }

    @Override
    public String description() {
        return "violations of up to " + MOST_CLASSES + " classes with temperatures";
    }

    @Override
    public Tempered sample(UniformRandomProvider random, Effort effort) {
        int classes = random.nextInt(2, MOST_CLASSES + 1);
        double scale = Math.pow(10, random.nextDouble(-2, 1.3));
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var violations = new ArrayList<Double>();
        for (int k = 0; k < classes; k++) {
            boolean tie = k > 0 && random.nextInt(4) == 0;
            violations.add(tie ? violations.get(random.nextInt(k)) : scale * normal.sample());
        }
        return new Tempered(violations, COLDEST * Math.pow(WARMEST / COLDEST, random.nextDouble()));
    }

    @Override
    public List<Tempered> edgeCases() {
        return List.of(
                Tempered.of(5, 0, 1),
                Tempered.of(5, 0, 0, 1, 1),
                Tempered.of(1, 2, 2, 2),
                Tempered.of(COLDEST, 0, 50, -3),
                Tempered.of(WARMEST, 0, 1e-6, 0),
                Tempered.of(1, 0, 40, 40, -40));
    }

    @Override
    public Optional<Coordinates<Tempered>> coordinates(Tempered from) {
        int classes = from.classes();
        double[] start = DoubleStream.concat(
                        DoubleStream.of(from.delta()).map(x -> Math.clamp(x, -LARGEST, LARGEST)),
                        DoubleStream.of(Math.log10(Math.clamp(from.temperature(), COLDEST, WARMEST))))
                .toArray();
        double[] lower = ends(classes, -LARGEST, Math.log10(COLDEST) - 1e-9);
        double[] upper = ends(classes, LARGEST, Math.log10(WARMEST) + 1e-9);
        return Optional.of(new Coordinates<>(
                start,
                lower,
                upper,
                point -> Optional.of(new Tempered(
                        DoubleStream.of(point).limit(classes).boxed().toList(), Math.pow(10, point[classes])))));
    }

    private static double[] ends(int classes, double violation, double logTemperature) {
        return DoubleStream.concat(
                        DoubleStream.generate(() -> violation).limit(classes), DoubleStream.of(logTemperature))
                .toArray();
    }

    /// With a class less, with a violation of fewer digits, at temperature 1.
    @Override
    public Stream<Tempered> simpler(Tempered from) {
        var fewer = IntStream.range(0, from.classes() > 2 ? from.classes() : 0)
                .mapToObj(k -> new Tempered(without(from.violations(), k), from.temperature()));
        var rounder = IntStream.range(0, from.classes())
                .boxed()
                .flatMap(k -> Stream.of(0.0, Math.rint(from.violations().get(k)))
                        .filter(x -> digits(x) < digits(from.violations().get(k)))
                        .map(x -> new Tempered(with(from.violations(), k, x), from.temperature())));
        var tempered = Stream.of(1.0, Math.rint(from.temperature()))
                .filter(x -> x > 0 && digits(x) < digits(from.temperature()))
                .map(x -> new Tempered(from.violations(), x));
        return Stream.of(fewer, rounder, tempered).flatMap(x -> x);
    }

    private static int digits(double x) {
        return x == 0 ? 0 : Double.toString(Math.abs(x)).length();
    }

    private static List<Double> without(List<Double> list, int index) {
        var shorter = new ArrayList<>(list);
        shorter.remove(index);
        return shorter;
    }

    private static List<Double> with(List<Double> list, int index, double value) {
        var changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }
}
