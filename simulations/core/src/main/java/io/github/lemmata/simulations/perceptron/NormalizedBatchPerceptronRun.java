package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// A run of the normalized batch perceptron in exact rationals.
///
/// $\hat\theta_{t+1}=\hat\theta_t+\frac1{|S_t|}\sum_{i\in S_t}z_i$ with $S_t=\{i:z_i^\top\hat\theta_t\le0\}$; at the
/// start $S_0$ is everything. After separation nothing moves.
public final class NormalizedBatchPerceptronRun implements ExactTrajectory {
    private final LatticeDataset dataset;
    private final long[] multiplicities;
    private final RationalWalk walk;
    private final long[] weights;
    private long t;

    private NormalizedBatchPerceptronRun(LatticeDataset dataset) {
        this.dataset = dataset;
        this.multiplicities = dataset.multiplicities();
        this.walk = new RationalWalk(dataset);
        this.weights = new long[multiplicities.length];
    }

    /// Returns a run at its start, $t=0$ and $\hat\theta_0=0$.
    public static NormalizedBatchPerceptronRun of(LatticeDataset dataset) {
        return new NormalizedBatchPerceptronRun(dataset);
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
        boolean moves = false;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = walk.sign(i) <= 0 ? multiplicities[i] : 0;
            moves |= weights[i] != 0;
        }
        if (moves) {
            walk.addMean(weights);
        }
        t++;
    }

    @Override
    public int sign(int i) {
        return walk.sign(i);
    }

    @Override
    public BigFraction score(int i) {
        return walk.score(i);
    }

    @Override
    public List<BigFraction> iterate() {
        return walk.position();
    }
}
