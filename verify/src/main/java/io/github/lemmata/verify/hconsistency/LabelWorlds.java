package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.MinimizabilityGaps;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of finite label problems with a comp-sum loss: points with weights and label distributions, and
/// $\tau$.
///
/// @param deterministic whether every label is certain given its point
record LabelWorlds(boolean deterministic) implements Instances<LabelWorlds.LabelWorld> {

    private static final List<Double> SPECIAL_TAUS =
            List.of(0.0, 0.5, 1.0, 1 - 1e-9, 1 + 1e-9, 1.5, 2 - 1e-6, 2.0, 2 + 1e-9, 3.0);
    private static final double LARGEST_TAU = 3;
    private static final int MOST_CLASSES = 5;
    private static final int MOST_POINTS = 4;

    /// A label problem.
    ///
    /// @param tau $\tau$ of the loss
    /// @param weights probabilities of the points
    /// @param rows label distribution at each point
    record LabelWorld(double tau, double[] weights, double[][] rows) {

        /// The least risk of a constant for another $\tau$.
        double bestConstantRisk(double otherTau) {
            return MinimizabilityGaps.bestConstantRisk(otherTau, weights, rows);
        }

        /// The minimizability gap of the constants for another $\tau$.
        double gap(double otherTau) {
            return MinimizabilityGaps.ofConstants(otherTau, weights, rows);
        }

        @Override
        public String toString() {
            var distributions = Arrays.stream(rows).map(Scored::list).collect(Collectors.joining(",", "[", "]"));
            return "tau=" + tau + " w=" + Scored.list(weights) + " p=" + distributions;
        }
    }

    /// Draws $\tau\in[0,3]$, with the places where the formulas change.
    static double tau(UniformRandomProvider random) {
        return random.nextInt(3) == 0
                ? SPECIAL_TAUS.get(random.nextInt(SPECIAL_TAUS.size()))
                : LARGEST_TAU * random.nextDouble();
    }

    @Override
    public String description() {
        return (deterministic ? "deterministic " : "") + "label problems on up to " + MOST_POINTS
                + " points with up to " + MOST_CLASSES + " classes";
    }

    @Override
    public LabelWorld sample(UniformRandomProvider random, Effort effort) {
        int classes = random.nextInt(2, MOST_CLASSES + 1);
        int points = random.nextInt(2, MOST_POINTS + 1);
        var rows = Stream.generate(() -> row(random, classes)).limit(points).toArray(double[][]::new);
        return new LabelWorld(tau(random), SimplexDraws.probabilities(random, points), rows);
    }

    private double[] row(UniformRandomProvider random, int classes) {
        return deterministic || random.nextInt(6) == 0
                ? certain(random.nextInt(classes), classes)
                : SimplexDraws.probabilities(random, classes);
    }

    private static double[] certain(int label, int classes) {
        return IntStream.range(0, classes).mapToDouble(y -> y == label ? 1 : 0).toArray();
    }

    @Override
    public List<LabelWorld> edgeCases() {
        double[] halves = {0.5, 0.5};
        double[][] opposite = {{1, 0}, {0, 1}};
        double[][] noisy = {{0.55, 0.45}, {0.45, 0.55}};
        double[][] uniform = {{0.5, 0.5}, {0.5, 0.5}};
        var worlds = deterministic
                ? Stream.<double[][]>of(opposite, new double[][] {{1, 0}, {1, 0}})
                : Stream.of(opposite, noisy, uniform);
        return worlds.flatMap(rows -> SPECIAL_TAUS.stream().map(tau -> new LabelWorld(tau, halves, rows)))
                .toList();
    }

    /// τ and the weights; the label distributions too, if they are not certain.
    @Override
    public Optional<Coordinates<LabelWorld>> coordinates(LabelWorld world) {
        int points = world.weights().length;
        int classes = world.rows()[0].length;
        int free = deterministic ? 0 : points * classes;
        var start = new double[1 + points + free];
        var lower = new double[start.length];
        var upper = new double[start.length];
        Arrays.fill(upper, 1);
        upper[0] = LARGEST_TAU;
        start[0] = world.tau();
        System.arraycopy(world.weights(), 0, start, 1, points);
        for (int i = 0; i < free; i++) {
            start[1 + points + i] = world.rows()[i / classes][i % classes];
        }
        return Optional.of(new Coordinates<>(start, lower, upper, x -> read(world, x)));
    }

    private Optional<LabelWorld> read(LabelWorld from, double[] x) {
        int points = from.weights().length;
        int classes = from.rows()[0].length;
        var weights = SimplexDraws.normalised(Arrays.copyOfRange(x, 1, 1 + points));
        var rows = deterministic
                ? from.rows()
                : IntStream.range(0, points)
                        .mapToObj(i -> SimplexDraws.normalised(
                                Arrays.copyOfRange(x, 1 + points + i * classes, 1 + points + (i + 1) * classes)))
                        .toArray(double[][]::new);
        boolean proper = Stream.concat(Stream.of(weights), Stream.of(rows)).allMatch(p -> Double.isFinite(p[0]));
        return proper ? Optional.of(new LabelWorld(x[0], weights, rows)) : Optional.empty();
    }

    /// Without a point, or at a simpler τ.
    @Override
    public Stream<LabelWorld> simpler(LabelWorld world) {
        var fewer = IntStream.range(0, world.weights().length)
                .filter(_ -> world.weights().length > 2)
                .mapToObj(gone -> without(world, gone));
        var simplerTaus = Stream.of(0.0, 1.0, 2.0, Math.rint(10 * world.tau()) / 10)
                .filter(tau -> Double.toString(tau).length()
                        < Double.toString(world.tau()).length())
                .map(tau -> new LabelWorld(tau, world.weights(), world.rows()));
        return Stream.concat(fewer, simplerTaus);
    }

    private static LabelWorld without(LabelWorld world, int gone) {
        var kept = IntStream.range(0, world.weights().length)
                .filter(i -> i != gone)
                .toArray();
        double[] equal = new double[kept.length];
        Arrays.fill(equal, 1.0 / kept.length);
        return new LabelWorld(
                world.tau(),
                equal,
                Arrays.stream(kept).mapToObj(i -> world.rows()[i]).toArray(double[][]::new));
    }
}
