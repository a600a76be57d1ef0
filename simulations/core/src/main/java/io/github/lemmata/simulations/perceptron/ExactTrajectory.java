package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.RationalOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// A run in exact arithmetic, watched step by step: iterate and scores are rationals, and no tie is ever decided by
/// rounding.
public sealed interface ExactTrajectory
        permits BatchPerceptronRun, NormalizedBatchPerceptronRun, OnlinePerceptronRun, NormalizedLimitRun {

    /// Returns the dataset, whose listing gives the points their indices.
    LatticeDataset dataset();

    /// Returns the number of steps taken, $t$.
    long t();

    /// Takes one step.
    void step();

    /// Returns the sign of the score $z_i^\top\hat\theta_t$: -1, 0 or 1.
    int sign(int i);

    /// Returns the score $z_i^\top\hat\theta_t$.
    BigFraction score(int i);

    /// Returns the iterate $\hat\theta_t$, of $d$ components.
    List<BigFraction> iterate();

    /// Tells whether every score is positive.
    default boolean separated() {
        return IntStream.range(0, dataset().distinct()).allMatch(i -> sign(i) > 0);
    }

    /// Tells whether some score is exactly 0.
    default boolean tied() {
        return IntStream.range(0, dataset().distinct()).anyMatch(i -> sign(i) == 0);
    }

    /// Returns the number of samples, multiplicities counted, whose score is not positive: $|S_t|$.
    default long errors() {
        long[] multiplicities = dataset().multiplicities();
        return IntStream.range(0, multiplicities.length)
                .filter(i -> sign(i) <= 0)
                .mapToLong(i -> multiplicities[i])
                .sum();
    }

    /// Returns the signs of all scores.
    default int[] signs() {
        return IntStream.range(0, dataset().distinct()).map(this::sign).toArray();
    }

    /// Returns all scores.
    default List<BigFraction> scores() {
        return IntStream.range(0, dataset().distinct()).mapToObj(this::score).toList();
    }

    /// Returns $\min_iz_i^\top\hat\theta_t$.
    default BigFraction smallestScore() {
        return scores().stream().min(RationalOrder::compare).orElseThrow();
    }

    /// Returns $\delta_t=\min_i|z_i^\top\hat\theta_t|$.
    default BigFraction smallestAbsoluteScore() {
        return scores().stream()
                .map(BigFraction::abs)
                .min(RationalOrder::compare)
                .orElseThrow();
    }

    /// Returns $\|\hat\theta_t\|^2$.
    default BigFraction squaredNorm() {
        return iterate().stream().map(x -> x.multiply(x)).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
