package io.github.lemmata.verify;

import java.time.Duration;
import java.util.List;

/// What a run found out about one claim: the verdict on its theory and on each of its twins.
///
/// @param claim the claim
/// @param verdict the verdict on the claim's own theory
/// @param twins the verdicts on the twins, in the claim's order
/// @param time the computing time of all these verdicts together
public record Judgement(Claim<?> claim, Verdict verdict, List<OnTwin> twins, Duration time) {

    public Judgement {
        twins = List.copyOf(twins);
    }

    /// The verdict on one twin.
    ///
    /// @param name what is wrong with the twin
    /// @param published true if the twin stands in a paper
    /// @param verdict what the claim's check said of it
    public record OnTwin(String name, boolean published, Verdict verdict) {

        /// True if the check did its work.
        public boolean refuted() {
            return verdict instanceof Verdict.Refuted;
        }
    }

    /// How a claim came out, all in all.
    public enum Outcome {
        /// The theory passes and every twin is refuted.
        HOLDS,
        /// The theory is refuted.
        REFUTED,
        /// A twin passes, so that the check proves nothing.
        TWIN_SURVIVED,
        /// The theory or a twin is undecided, and nothing is worse.
        UNDECIDED
    }

    /// How the claim came out, all in all.
    public Outcome outcome() {
        if (verdict instanceof Verdict.Refuted) {
            return Outcome.REFUTED;
        }
        if (twins.stream().anyMatch(twin -> twin.verdict().passes())) {
            return Outcome.TWIN_SURVIVED;
        }
        boolean decided = verdict.passes() && twins.stream().allMatch(OnTwin::refuted);
        return decided ? Outcome.HOLDS : Outcome.UNDECIDED;
    }
}
