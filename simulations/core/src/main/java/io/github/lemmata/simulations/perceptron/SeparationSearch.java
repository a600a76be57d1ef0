package io.github.lemmata.simulations.perceptron;

import java.util.OptionalLong;

/// Steps an exact run until it separates.
final class SeparationSearch {
    private SeparationSearch() {}

    /// The step at which the run separates if that is at most `cap`; a sentence if it takes too much work.
    static OptionalLong of(String learner, ExactTrajectory run, long cap) {
        WorkLimit limit = WorkLimit.towardsSeparation(run.dataset(), cap);
        while (!run.separated()) {
            if (run.t() >= cap) {
                return OptionalLong.empty();
            }
            limit.spend(() ->
                    "%s on %s is at t = %d".formatted(learner, run.dataset().name(), run.t()));
            run.step();
        }
        return OptionalLong.of(run.t());
    }
}
