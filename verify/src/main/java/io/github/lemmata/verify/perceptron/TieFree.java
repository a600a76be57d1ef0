package io.github.lemmata.verify.perceptron;

import io.github.lemmata.simulations.perceptron.ExactTrajectory;
import io.github.lemmata.theory.RationalOrder;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// An exact run to separation that meets no tie after the start: the situation in which the limit theorems hold.
///
/// @param separationIndex T, at least 2
/// @param distance $\delta=\min_{1\le t\le T-1}\delta_t$, the least distance of a score from 0 before separation
/// @param lastDistance $\delta_T$
record TieFree(long separationIndex, double distance, double lastDistance) {

    /// Runs to separation; empty if a tie occurs, or if separation takes fewer than 2 or more than `most`
    /// updates.
    static Optional<TieFree> of(ExactTrajectory run, long most) {
        run.step();
        var least = Optional.<BigFraction>empty();
        while (!run.separated()) {
            if (run.tied() || run.t() >= most) {
                return Optional.empty();
            }
            var distance = run.smallestAbsoluteScore();
            least = Optional.of(least.filter(known -> RationalOrder.compare(known, distance) <= 0)
                    .orElse(distance));
            run.step();
        }
        double last = run.smallestScore().doubleValue();
        return least.map(distance -> new TieFree(run.t(), distance.doubleValue(), last));
    }
}
