package io.github.lemmata.simulations.sweep;

import java.util.function.BooleanSupplier;

/// Runs the cells of a sweep that its store lacks, and records them.
///
/// Results depend on the sweep alone: not on the engine, the number of threads, the order of work, or how
/// often the sweep was stopped and resumed.
public interface SweepEngine {

    /// Runs until every cell is recorded, or there are too many failures, or it is told to stop; to
    /// resume, run again on the same store.
    ///
    /// A simulator that throws is a result: the replicate is recorded as failed, and the sweep goes on.
    ///
    /// @param plan the sweep and its simulator
    /// @param store where results go; cells that it has are not run
    /// @param listener is told how it goes on
    /// @param cancelled asked often: once it says true no further cell is begun, those in hand are
    ///     finished and recorded, and the outcome says so
    /// @throws IllegalArgumentException if the store is another sweep's
    /// @throws RuntimeException what the store threw if it could not record; what is recorded stays
    SweepOutcome run(Plan plan, SweepStore store, SweepListener listener, BooleanSupplier cancelled);
}
