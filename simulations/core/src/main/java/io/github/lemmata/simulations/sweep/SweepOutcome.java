package io.github.lemmata.simulations.sweep;

/// How a run of a sweep ended.
///
/// @param ending why it ended
/// @param progress how far it came
public record SweepOutcome(Ending ending, SweepProgress progress) {

    /// Why a run ended.
    public enum Ending {
        /// Every cell is recorded.
        COMPLETE,
        /// It was told to stop; it can be resumed.
        CANCELLED,
        /// More replicates failed than the sweep allows; it can be resumed with a higher limit.
        TOO_MANY_FAILURES
    }

    /// Tells whether there is something left to do.
    public boolean resumable() {
        return ending != Ending.COMPLETE;
    }
}
