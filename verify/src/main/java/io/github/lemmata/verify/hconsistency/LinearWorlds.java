package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.hconsistency.LinearBall;
import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of linear scores under attack: an adversarial loss, a label distribution, weights, a radius and
/// a point.
///
/// @param mostClasses the largest number of classes
record LinearWorlds(int mostClasses) implements Instances<LinearWorlds.Attacked> {

    private static final int DIMENSION = 3;
    private static final int RANDOM_ATTACKS = 4;

    /// A point under attack.
    ///
    /// @param loss $\tau$ and $\rho$
    /// @param p label distribution
    /// @param ball weights and radius
    /// @param x the point
    /// @param seed where the random attacks come from
    record Attacked(AdversarialLoss loss, double[] p, LinearBall ball, double[] x, long seed) {

        /// The scores at the point and at a finite set of attacks.
        double[][] attacked() {
            return ball.attacked(x, RANDOM_ATTACKS, RandomStream.ofSeed(seed).generator());
        }

        @Override
        public String toString() {
            var weights = Arrays.stream(ball.weights()).map(Scored::list).collect(Collectors.joining(",", "[", "]"));
            return "tau=" + loss.tau() + " rho=" + loss.rho() + " p=" + Scored.list(p) + " W=" + weights + " gamma="
                    + ball.radius() + " x=" + Scored.list(x) + " seed=" + seed;
        }
    }

    @Override
    public String description() {
        return "linear scores of up to " + mostClasses + " classes under attack";
    }

    @Override
    public Attacked sample(UniformRandomProvider random, Effort effort) {
        int classes = random.nextInt(2, mostClasses + 1);
        var loss = new AdversarialLoss(LabelWorlds.tau(random), Math.pow(10, 2 * random.nextDouble() - 1));
        var weights = Stream.generate(() -> SimplexDraws.scores(random, DIMENSION))
                .limit(classes)
                .toArray(double[][]::new);
        double radius = random.nextInt(5) == 0 ? 0 : random.nextDouble();
        return new Attacked(
                loss,
                SimplexDraws.probabilities(random, classes),
                new LinearBall(weights, radius),
                SimplexDraws.scores(random, DIMENSION),
                random.nextLong());
    }
}
