package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.theory.hconsistency.AdversarialLoss;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Coordinates;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.MathArrays;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of margins and where an attack moves them, with an adversarial loss.
record MarginPairs() implements Instances<MarginPairs.Moved> {

    private static final int MOST_CLASSES = 6;
    private static final double LARGEST_TAU = 3;

    /// Margins before and after.
    ///
    /// @param loss $\tau$ and $\rho$
    /// @param margins $\Delta$, `n - 1`
    /// @param moved $\Delta'$, as many
    record Moved(AdversarialLoss loss, double[] margins, double[] moved) {

        double distance() {
            return MathArrays.distance(margins, moved);
        }

        @Override
        public String toString() {
            return "tau=" + loss.tau() + " rho=" + loss.rho() + " margins=" + Scored.list(margins) + " moved="
                    + Scored.list(moved);
        }
    }

    @Override
    public String description() {
        return "pairs of margins of up to " + MOST_CLASSES + " classes";
    }

    /// Margins from $-\rho$ to $2\rho$, moved by any order of magnitude.
    @Override
    public Moved sample(UniformRandomProvider random, Effort effort) {
        int count = random.nextInt(1, MOST_CLASSES);
        double rho = Math.pow(10, 2 * random.nextDouble() - 1);
        double size = rho * Math.pow(10, -6 * random.nextDouble());
        var margins = random.doubles(count, -rho, 2 * rho).toArray();
        if (random.nextBoolean()) {
            Arrays.fill(margins, rho * (1 - random.nextDouble() * random.nextInt(2)));
        }
        boolean together = random.nextBoolean();
        var moved = Arrays.stream(margins)
                .map(margin -> margin - size * (together ? 1 : 2 * random.nextDouble() - 1))
                .toArray();
        return new Moved(new AdversarialLoss(LabelWorlds.tau(random), rho), margins, moved);
    }

    /// All margins at $\rho=1$, a hundredth down: the slope is steepest there.
    @Override
    public List<Moved> edgeCases() {
        return Stream.of(0.0, 1.0, 2.0)
                .map(tau -> new Moved(new AdversarialLoss(tau, 1), filled(4, 1), filled(4, 0.99)))
                .toList();
    }

    private static double[] filled(int count, double value) {
        var values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    @Override
    public Optional<Coordinates<Moved>> coordinates(Moved pair) {
        int count = pair.margins().length;
        double rho = pair.loss().rho();
        var start = new double[1 + 2 * count];
        var lower = new double[start.length];
        var upper = new double[start.length];
        Arrays.fill(lower, -rho);
        Arrays.fill(upper, 2 * rho);
        lower[0] = 0;
        upper[0] = LARGEST_TAU;
        start[0] = pair.loss().tau();
        for (int i = 0; i < count; i++) {
            start[1 + i] = Math.clamp(pair.margins()[i], -rho, 2 * rho);
            start[1 + count + i] = Math.clamp(pair.moved()[i], -rho, 2 * rho);
        }
        return Optional.of(new Coordinates<>(
                start,
                lower,
                upper,
                x -> Optional.of(new Moved(
                        new AdversarialLoss(x[0], rho),
                        Arrays.copyOfRange(x, 1, 1 + count),
                        Arrays.copyOfRange(x, 1 + count, x.length)))));
    }
}
