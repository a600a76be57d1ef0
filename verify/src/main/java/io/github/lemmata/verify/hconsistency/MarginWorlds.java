package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.BinaryLoss;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of finite binary problems: a loss, equally likely points with label probabilities, and a score
/// at each.
record MarginWorlds() implements Instances<MarginWorlds.MarginWorld> {

    private static final int MOST_POINTS = 4;
    private static final double LARGEST_SCORE = 8;

    /// A binary problem with a hypothesis.
    ///
    /// @param loss the surrogate
    /// @param etas $P(Y=1\mid x_i)$ at each point
    /// @param scores the hypothesis' score at each point
    record MarginWorld(BinaryLoss loss, List<Double> etas, List<Double> scores) {

        /// The excess zero-one risk; a score of 0 counts as wrong.
        double zeroOneExcess() {
            double sum = 0;
            for (int i = 0; i < etas.size(); i++) {
                double lean = 2 * etas.get(i) - 1;
                sum += scores.get(i) * lean <= 0 ? Math.abs(lean) : 0;
            }
            return sum / etas.size();
        }

        /// The excess risk of the surrogate.
        double surrogateExcess() {
            double sum = 0;
            for (int i = 0; i < etas.size(); i++) {
                sum += loss.conditionalRisk(etas.get(i), scores.get(i)) - loss.minimumRisk(etas.get(i));
            }
            return sum / etas.size();
        }

        /// What rounding may do to [#surrogateExcess].
        double rounding() {
            double largest = 1;
            for (int i = 0; i < etas.size(); i++) {
                largest = Math.max(largest, loss.conditionalRisk(etas.get(i), scores.get(i)));
            }
            return 4 * Math.ulp(largest);
        }
    }

    @Override
    public String description() {
        return "binary problems on up to " + MOST_POINTS + " points with a hypothesis";
    }

    @Override
    public MarginWorld sample(UniformRandomProvider random, Effort effort) {
        var loss = BinaryLoss.values()[random.nextInt(BinaryLoss.values().length)];
        int points = random.nextInt(1, MOST_POINTS + 1);
        var etas = new ArrayList<Double>();
        var scores = new ArrayList<Double>();
        for (int i = 0; i < points; i++) {
            etas.add(eta(random));
            double size = LARGEST_SCORE * random.nextDouble() * random.nextDouble();
            scores.add(random.nextInt(4) == 0 ? 0 : random.nextBoolean() ? size : -size);
        }
        return new MarginWorld(loss, etas, scores);
    }

    private static double eta(UniformRandomProvider random) {
        double nearHalf = 0.5 + Math.pow(10, -6 * random.nextDouble()) / 2;
        return random.nextBoolean() ? random.nextDouble() : nearHalf;
    }

    /// One point with a score of 0, where the transforms are reached.
    @Override
    public List<MarginWorld> edgeCases() {
        return Arrays.stream(BinaryLoss.values())
                .flatMap(loss -> List.of(0.0, 0.25, 0.5, 0.55, 0.75, 1.0).stream()
                        .map(eta -> new MarginWorld(loss, List.of(eta), List.of(0.0))))
                .toList();
    }

    @Override
    public Optional<Coordinates<MarginWorld>> coordinates(MarginWorld world) {
        int points = world.etas().size();
        var start = new double[2 * points];
        var lower = new double[2 * points];
        var upper = new double[2 * points];
        for (int i = 0; i < points; i++) {
            start[i] = world.etas().get(i);
            start[points + i] = world.scores().get(i);
            lower[points + i] = -LARGEST_SCORE;
            upper[i] = 1;
            upper[points + i] = LARGEST_SCORE;
        }
        return Optional.of(new Coordinates<>(
                start,
                lower,
                upper,
                x -> Optional.of(new MarginWorld(
                        world.loss(),
                        boxed(Arrays.copyOf(x, points)),
                        boxed(Arrays.copyOfRange(x, points, 2 * points))))));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
