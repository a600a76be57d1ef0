package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// A run of the batch perceptron in exact integers.
///
/// With $z_i=s\,p_i$, $p_i$ integer, and the integer vector $V_t=2n\hat\theta_t/s$ under the full rule, $V_0=0$,
/// $$V_1=\sum_im_ip_i,\qquad V_{t+1}=V_t+2\sum_{i\in S_t}m_ip_i,\quad S_t=\{i:p_i^\top V_t\le0\};$$ under the half
/// rule $V_t=4n\hat\theta_t/s$, and an error adds $4m_ip_i$, a tie $2m_ip_i$. After separation nothing moves.
///
/// While the errors stay the same, so does the step, and [#advance] takes all these steps in one integer division.
///
/// Source: Tyurin (2024), Theorem 3.2, and spec section 4, items 1 and "Grids".
public final class BatchPerceptronRun implements ExactTrajectory {
    private final LatticeDataset dataset;
    private final TieRule rule;
    private final AdaptiveWalk walk;
    private final long[] multiplicities;
    private final long[] weights;
    private final BigFraction unit;
    private long t;

    private BatchPerceptronRun(LatticeDataset dataset, TieRule rule, AdaptiveWalk walk) {
        this.dataset = dataset;
        this.rule = rule;
        this.walk = walk;
        this.multiplicities = dataset.multiplicities();
        this.weights = new long[multiplicities.length];
        this.unit =
                dataset.scale().divide(BigInteger.valueOf(samplesPerUnit()).multiply(BigInteger.valueOf(dataset.n())));
    }

    /// Returns a run at its start, $t=0$ and $\hat\theta_0=0$.
    public static BatchPerceptronRun of(LatticeDataset dataset, TieRule rule) {
        return new BatchPerceptronRun(dataset, rule, new AdaptiveWalk(dataset.points()));
    }

    /// Returns a run that uses big integers from the start, which the other has to agree with.
    static BatchPerceptronRun unbounded(LatticeDataset dataset, TieRule rule) {
        return new BatchPerceptronRun(dataset, rule, AdaptiveWalk.unbounded(dataset.points()));
    }

    private long samplesPerUnit() {
        return switch (rule) {
            case FULL -> 2;
            case HALF -> 4;
        };
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
        advance(1);
    }

    /// Takes `steps` steps at least as fast as [#step], and returns at once where nothing moves any more.
    ///
    /// @throws IllegalArgumentException if that takes too many phases of equal errors
    public void advanceBy(long steps) {
        WorkLimit limit = WorkLimit.of(dataset);
        long end = Math.addExact(t, steps);
        while (t < end) {
            limit.spend(() -> "the batch perceptron on %s is at t = %d".formatted(dataset.name(), t));
            advance(end - t);
        }
    }

    /// Takes steps until the errors change, and at most `mostSteps`.
    ///
    /// @return the number of steps taken, at least 1
    public long advance(long mostSteps) {
        long steps = mostSteps;
        if (t == 0) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.multiplyExact(samplesPerUnit() / 2, multiplicities[i]);
            }
            walk.step(weights);
            steps = 1;
        } else if (chooseWeights()) {
            steps = walk.stepUntilSomeClassChanges(weights, rule == TieRule.HALF, mostSteps);
        }
        t = Math.addExact(t, steps);
        return steps;
    }

    /// Fills in the weights of the step from here; false if they are all 0.
    private boolean chooseWeights() {
        boolean moves = false;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.multiplyExact(weight(walk.sign(i)), multiplicities[i]);
            moves |= weights[i] != 0;
        }
        return moves;
    }

    private long weight(int sign) {
        if (sign == 0 && rule == TieRule.HALF) {
            return samplesPerUnit() / 2;
        }
        return sign <= 0 ? samplesPerUnit() : 0;
    }

    @Override
    public int sign(int i) {
        return walk.sign(i);
    }

    @Override
    public BigFraction score(int i) {
        return dataset.scale().multiply(unit).multiply(walk.score(i));
    }

    @Override
    public boolean separated() {
        return walk.allPositive();
    }

    @Override
    public BigFraction smallestAbsoluteScore() {
        BigInteger smallest = walk.score(0).abs();
        for (int i = 1; i < weights.length; i++) {
            smallest = smallest.min(walk.score(i).abs());
        }
        return dataset.scale().multiply(unit).multiply(smallest);
    }

    @Override
    public List<BigFraction> iterate() {
        return Arrays.stream(walk.position()).map(unit::multiply).toList();
    }

    /// Returns the integer vector $V_t$; $\hat\theta_t=V_t\,s/2n$ under the full rule, $V_t\,s/4n$ under the half
    /// rule, with $s$ the scale of the dataset.
    public List<BigInteger> integerIterate() {
        return List.of(walk.position());
    }

    /// Tells whether all numbers have stayed within 64 bits so far.
    boolean bounded() {
        return walk.bounded();
    }
}
