package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// A run of what normalized logistic regression tends to as the step size grows, in exact rationals; unlike the
/// normalized batch perceptron it does not stop at a separator.
///
/// Where some score is not positive, the step is the mean over these, errors weighing 1 and ties $\frac12$ (claim 5's
/// argument; without ties this is the normalized batch perceptron). At a separator it is
/// $$u_{t+1}=u_t+\mathrm{mean}\{z_i:z_i^\top u_t=\min_jz_j^\top u_t\},$$ a hard-margin perceptron step. Means are over
/// samples.
///
/// Source: derived, spec claim 14.
public final class NormalizedLimitRun implements ExactTrajectory {
    private final LatticeDataset dataset;
    private final long[] multiplicities;
    private final RationalWalk walk;
    private long t;

    private NormalizedLimitRun(LatticeDataset dataset) {
        this.dataset = dataset;
        this.multiplicities = dataset.multiplicities();
        this.walk = new RationalWalk(dataset);
    }

    /// Returns a run at its start, $t=0$ and $u_0=0$.
    public static NormalizedLimitRun of(LatticeDataset dataset) {
        return new NormalizedLimitRun(dataset);
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
        walk.addMean(separated() ? weightsOfTheLeast() : weightsOfErrors());
        t++;
    }

    private long[] weightsOfErrors() {
        return IntStream.range(0, multiplicities.length)
                .mapToLong(i -> Math.multiplyExact(1 - walk.sign(i), multiplicities[i]))
                .toArray();
    }

    private long[] weightsOfTheLeast() {
        int least = IntStream.range(0, multiplicities.length)
                .boxed()
                .min(walk::compareScores)
                .orElseThrow();
        return IntStream.range(0, multiplicities.length)
                .mapToLong(i -> walk.compareScores(i, least) == 0 ? multiplicities[i] : 0)
                .toArray();
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
