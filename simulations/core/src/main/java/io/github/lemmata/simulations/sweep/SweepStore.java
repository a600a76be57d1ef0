package io.github.lemmata.simulations.sweep;

import java.util.List;

/// Where the results of one sweep go, cell by cell, and from where a stopped sweep goes on.
///
/// A store belongs to one sweep. It is written by one thread at a time; `finished` and `failures` are
/// asked before the first `record` of a run.
public interface SweepStore extends AutoCloseable {

    /// Returns the sweep whose results these are; an engine refuses a store of another one, see
    /// [Sweep#sameResultsAs].
    Sweep sweep();

    /// Returns the cells whose results are recorded.
    CellSet finished();

    /// Returns how many recorded replicates failed.
    long failures();

    /// Records cells, all or none of them; they are durable when this returns.
    ///
    /// @param batch cells that are not recorded yet, each once; not empty
    /// @throws RuntimeException with one sentence if they cannot be recorded; the engine then stops
    void record(List<CellResult> batch);

    /// Lets go of whatever the store holds open.
    @Override
    void close();
}
