package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import java.util.function.Supplier;

/// How much one simulation may work before it gives up with a sentence: some seconds.
///
/// Without a limit a dataset that is not separable would run forever.
final class WorkLimit {
    private static final long MOST_OPERATIONS = 200_000_000;
    private static final long FEWEST_STEPS = 1_000;
    private static final int FEW_POINTS = 8;

    private final long most;
    private long left;

    private WorkLimit(long most) {
        this.most = most;
        this.left = most;
    }

    /// The limit for a run that ends at a separator or at `cap` steps. Without a cap, and where the margin is cheap to
    /// know, a dataset that has none is refused at once.
    static WorkLimit towardsSeparation(LatticeDataset dataset, long cap) {
        if (cap == Long.MAX_VALUE && dataset.distinct() <= FEW_POINTS && dataset.dimension() <= FEW_POINTS) {
            dataset.squaredMargin();
        }
        return of(dataset);
    }

    static WorkLimit of(LatticeDataset dataset) {
        return new WorkLimit(steps(dataset.distinct(), dataset.dimension()));
    }

    static long steps(WeightedPoints points) {
        return steps(points.distinct(), points.dimension());
    }

    private static long steps(int k, int d) {
        return Math.max(FEWEST_STEPS, MOST_OPERATIONS / ((long) k * d));
    }

    static void require(LatticeDataset dataset, long t) {
        require(steps(dataset.distinct(), dataset.dimension()), t);
    }

    static void require(WeightedPoints points, long t) {
        require(steps(points), t);
    }

    private static void require(long most, long t) {
        if (t < 0 || t > most) {
            throw new IllegalArgumentException(
                    "t is %d; expected integer from 0 to %d, as many steps as take some seconds".formatted(t, most));
        }
    }

    /// Counts one step, or gives up.
    ///
    /// @param state what has been reached, in words
    void spend(Supplier<String> state) {
        if (left-- == 0) {
            throw new IllegalArgumentException(
                    "%s, not separated in %d phases of work; expected a separable dataset, smaller in n kappa"
                            .formatted(state.get(), most));
        }
    }
}
