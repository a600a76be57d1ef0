package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.Arrays;
import java.util.List;

/// A run of one rule of descent in doubles, watched step by step; it does not stop at a separator.
///
/// Scores are plain doubles: near a tie they may have either sign. Where that matters, see [ExactTrajectory].
public final class DescentTrajectory {
    private final WeightedPoints points;
    private final DescentRule rule;
    private final DescentBatch batch;

    private DescentTrajectory(WeightedPoints points, DescentRule rule) {
        this.points = points;
        this.rule = rule;
        this.batch = new DescentBatch(points, List.of(rule));
    }

    /// Returns a run at its start, $t=0$ and $u_0=0$.
    public static DescentTrajectory of(WeightedPoints points, DescentRule rule) {
        return new DescentTrajectory(points, rule);
    }

    /// Returns the dataset.
    public WeightedPoints points() {
        return points;
    }

    /// Returns the rule.
    public DescentRule rule() {
        return rule;
    }

    /// Returns the number of steps taken, $t$.
    public long t() {
        return batch.t();
    }

    /// Takes one step.
    public void step() {
        batch.step();
    }

    /// Takes steps until `t` of them are taken; none if more are.
    public void advanceTo(long t) {
        while (batch.t() < t) {
            batch.step();
        }
    }

    /// Returns the rescaled iterate $u_t=\theta_t/\gamma$, of $d$ components.
    public double[] iterate() {
        return batch.iterate(0);
    }

    /// Returns $\|u_t\|$.
    public double norm() {
        return Norms.euclidean(iterate());
    }

    /// Returns the scores $z_i^\top u_t$ of the $k$ points.
    public double[] scores() {
        return batch.scores(0);
    }

    /// Returns the score $z_i^\top u_t$.
    public double score(int i) {
        return batch.score(0, i);
    }

    /// Returns the signs of all scores.
    public int[] signs() {
        return Arrays.stream(scores())
                .mapToInt(score -> (int) Math.signum(score))
                .toArray();
    }

    /// Returns $\min_iz_i^\top u_t$.
    public double smallestScore() {
        return Arrays.stream(scores()).min().orElseThrow();
    }

    /// Tells whether every score is positive.
    public boolean separated() {
        return batch.separated(0);
    }

    /// Returns the number of samples, multiplicities counted, whose score is not positive.
    public long errors() {
        long errors = 0;
        for (int i = 0; i < points.distinct(); i++) {
            errors += score(i) > 0 ? 0 : points.multiplicity(i);
        }
        return errors;
    }
}
