package io.github.lemmata.simulations.sweep;

import java.util.List;

/// What came of one cell.
///
/// @param cell the cell's number: its index in the full grid, see [Grid]
/// @param replicates one for each replicate, in order, from 0 without gaps
public record CellResult(long cell, List<ReplicateResult> replicates) {

    public CellResult {
        replicates = List.copyOf(replicates);
    }

    /// Returns how many replicates failed.
    public long failures() {
        return replicates.stream()
                .filter(ReplicateResult.Failed.class::isInstance)
                .count();
    }
}
