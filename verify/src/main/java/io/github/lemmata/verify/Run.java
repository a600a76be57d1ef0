package io.github.lemmata.verify;

import java.time.Duration;
import java.util.List;

/// What a run of the verifier found.
///
/// @param settings how it was run
/// @param judgements one for each claim that was finished, in the order of the claims
/// @param requested the number of claims that were to be judged
/// @param time the wall-clock time
public record Run(Settings settings, List<Judgement> judgements, int requested, Duration time) {

    public Run {
        judgements = List.copyOf(judgements);
    }

    /// How to run.
    ///
    /// @param effort how hard to try
    /// @param seed the root of all random streams
    /// @param jobs the number of threads, at least 1; no result depends on it
    /// @param budget the probability of error of the whole run
    public record Settings(Effort effort, long seed, int jobs, ErrorBudget budget) {

        /// The seed of a run that does not name another.
        public static final long DEFAULT_SEED = 20241211;

        /// Quick effort, the default seed and budget, a thread for each core.
        public static final Settings DEFAULT = new Settings(
                Effort.QUICK, DEFAULT_SEED, Runtime.getRuntime().availableProcessors(), ErrorBudget.DEFAULT);

        public Settings {
            if (jobs < 1) {
                throw new IllegalArgumentException("jobs is " + jobs + ", expected at least 1");
            }
        }
    }

    /// True if every claim that was asked for is in.
    public boolean complete() {
        return judgements.size() == requested;
    }

    /// The number of claims that came out in the given way.
    public long count(Judgement.Outcome outcome) {
        return judgements.stream()
                .filter(judgement -> judgement.outcome() == outcome)
                .count();
    }
}
