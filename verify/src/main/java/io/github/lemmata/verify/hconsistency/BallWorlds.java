package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of finite neighbourhoods: an adversarial loss, a label distribution, and the scores on the
/// neighbourhood.
record BallWorlds() implements Instances<BallWorlds.Ball> {

    private static final int MOST_ROWS = 4;
    private static final int MOST_CLASSES = 5;
    private static final double LARGEST_TAU = 3;

    /// A neighbourhood.
    ///
    /// @param loss $\tau$ and $\rho$
    /// @param p label distribution
    /// @param scores `m x n`
    record Ball(AdversarialLoss loss, double[] p, double[][] scores) {

        /// $\tilde C-\tilde C^*$.
        double surrogateRegret() {
            return loss.conditionalRisk(p, scores) - AdversarialLoss.minimum(loss.tau(), p);
        }

        /// $C_B-C_B^*$.
        double targetRegret() {
            return AdversarialLoss.targetRisk(p, scores)
                    - (1 - Arrays.stream(p).max().getAsDouble());
        }

        @Override
        public String toString() {
            var rows = Arrays.stream(scores).map(Scored::list).collect(Collectors.joining(",", "[", "]"));
            return "tau=" + loss.tau() + " rho=" + loss.rho() + " p=" + Scored.list(p) + " ball=" + rows;
        }
    }

    @Override
    public String description() {
        return "neighbourhoods of up to " + MOST_ROWS + " points with up to " + MOST_CLASSES + " classes";
    }

    @Override
    public Ball sample(UniformRandomProvider random, Effort effort) {
        int classes = random.nextInt(2, MOST_CLASSES + 1);
        var loss = new AdversarialLoss(LabelWorlds.tau(random), Math.pow(10, 2 * random.nextDouble() - 1));
        var p = SimplexDraws.probabilities(random, classes);
        return new Ball(loss, p, scores(random, classes, loss.rho()));
    }

    /// Free scores, or one order kept with gaps around $\rho$ and little change between the points.
    private static double[][] scores(UniformRandomProvider random, int classes, double rho) {
        int rows = random.nextInt(1, MOST_ROWS + 1);
        if (random.nextBoolean()) {
            return Stream.generate(() -> SimplexDraws.scores(random, classes))
                    .limit(rows)
                    .toArray(double[][]::new);
        }
        double gap = rho * (0.5 + random.nextDouble());
        var order = random.ints(classes, 0, classes).asDoubleStream().toArray();
        double wobble = random.nextBoolean() ? 0 : 0.3 * gap;
        return Stream.generate(() -> Arrays.stream(order)
                        .map(rank -> gap * rank + wobble * random.nextDouble())
                        .toArray())
                .limit(rows)
                .toArray(double[][]::new);
    }

    /// The two likeliest classes exchanged, where the bound is tight, for each τ where a formula changes; and
    /// a tie.
    @Override
    public List<Ball> edgeCases() {
        var balls = new ArrayList<Ball>();
        for (double tau : List.of(1.0, 0.0, 0.5, 1 - 1e-9, 1 + 1e-9, 1.5, 2 - 1e-6, 2.0, 3.0)) {
            var loss = new AdversarialLoss(tau, 1);
            balls.add(new Ball(loss, new double[] {0.5, 0.3, 0.2}, new double[][] {{1, 2, 0}}));
            balls.add(new Ball(loss, new double[] {0.5, 0.5}, new double[][] {{0, 0}}));
            balls.add(new Ball(loss, new double[] {0, 1, 0}, new double[][] {{2, 1, 0}, {1, 2, 0}}));
        }
        return balls;
    }

    /// τ, p and the scores.
    @Override
    public Optional<Coordinates<Ball>> coordinates(Ball ball) {
        int classes = ball.p().length;
        int size = 1 + classes + classes * ball.scores().length;
        var start = new double[size];
        var lower = new double[size];
        var upper = new double[size];
        double reach = 10 * ball.loss().rho();
        for (int i = 0; i < size; i++) {
            boolean score = i > classes;
            lower[i] = score ? -reach : 0;
            upper[i] = score ? reach : i == 0 ? LARGEST_TAU : 1;
            double value = i == 0 ? ball.loss().tau() : score ? scoreAt(ball, i - 1 - classes) : ball.p()[i - 1];
            start[i] = Math.clamp(value, lower[i], upper[i]);
        }
        return Optional.of(new Coordinates<>(start, lower, upper, x -> read(ball, x)));
    }

    private static double scoreAt(Ball ball, int index) {
        int classes = ball.p().length;
        return ball.scores()[index / classes][index % classes];
    }

    private static Optional<Ball> read(Ball from, double[] x) {
        int classes = from.p().length;
        double[] p = SimplexDraws.normalised(Arrays.copyOfRange(x, 1, 1 + classes));
        var scores = IntStream.range(0, from.scores().length)
                .mapToObj(i -> Arrays.copyOfRange(x, 1 + classes * (i + 1), 1 + classes * (i + 2)))
                .toArray(double[][]::new);
        var loss = new AdversarialLoss(x[0], from.loss().rho());
        return Double.isFinite(p[0]) ? Optional.of(new Ball(loss, p, scores)) : Optional.empty();
    }

    /// With one point of the neighbourhood, or simpler numbers.
    @Override
    public Stream<Ball> simpler(Ball ball) {
        var single = Arrays.stream(ball.scores())
                .filter(_ -> ball.scores().length > 1)
                .map(row -> new Ball(ball.loss(), ball.p(), new double[][] {row}));
        var simplerP = SimplexDraws.simpler(ball.p()).map(p -> new Ball(ball.loss(), p, ball.scores()));
        return Stream.concat(single, simplerP);
    }
}
