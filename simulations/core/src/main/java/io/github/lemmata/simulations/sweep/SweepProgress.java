package io.github.lemmata.simulations.sweep;

import java.util.List;

/// How far a sweep has come.
///
/// @param cells the number of cells of the sweep
/// @param before how many of them were recorded when this run began
/// @param done how many of them are recorded now
/// @param replicates the number of replicates that this run has recorded
/// @param failures the number of recorded replicates that failed, in this run and before
public record SweepProgress(long cells, long before, long done, long replicates, long failures) {

    /// Returns the share of the cells that are recorded, in [0, 1].
    public double share() {
        return cells == 0 ? 1 : (double) done / cells;
    }

    /// This progress after further cells.
    SweepProgress with(List<CellResult> batch) {
        long moreReplicates =
                batch.stream().mapToLong(cell -> cell.replicates().size()).sum();
        long moreFailures = batch.stream().mapToLong(CellResult::failures).sum();
        return new SweepProgress(
                cells, before, done + batch.size(), replicates + moreReplicates, failures + moreFailures);
    }
}
