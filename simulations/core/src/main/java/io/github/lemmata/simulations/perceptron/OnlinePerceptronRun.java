package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// A run of the online perceptron in exact integers: $\hat\theta_{t+1}=\hat\theta_t+z_j$ for one $j$ in error.
///
/// Multiplicities play no part. After separation nothing moves.
public final class OnlinePerceptronRun implements ExactTrajectory {
    private final LatticeDataset dataset;
    private final AdaptiveWalk walk;
    private final UpdateChoice choice;
    private final long[] weights;
    private long t;

    private OnlinePerceptronRun(LatticeDataset dataset, UpdateRule rule) {
        this.dataset = dataset;
        this.walk = new AdaptiveWalk(dataset.points());
        this.choice = new UpdateChoice(rule);
        this.weights = new long[dataset.distinct()];
    }

    /// Returns a run at its start, $t=0$ and $\hat\theta_0=0$.
    public static OnlinePerceptronRun of(LatticeDataset dataset, UpdateRule rule) {
        return new OnlinePerceptronRun(dataset, rule);
    }

    @Override
    public LatticeDataset dataset() {
        return dataset;
    }

    @Override
    public long t() {
        return t;
    }

    @Override
    public void step() {
        if (!separated()) {
            int chosen = choice.next(walk);
            weights[chosen] = 1;
            walk.step(weights);
            weights[chosen] = 0;
        }
        t++;
    }

    @Override
    public int sign(int i) {
        return walk.sign(i);
    }

    @Override
    public boolean separated() {
        return walk.allPositive();
    }

    @Override
    public BigFraction score(int i) {
        return dataset.scale().multiply(dataset.scale()).multiply(walk.score(i));
    }

    @Override
    public List<BigFraction> iterate() {
        return Arrays.stream(walk.position()).map(dataset.scale()::multiply).toList();
    }
}
