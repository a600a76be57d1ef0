package io.github.lemmata.simulations.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.simulations.sweep.Levels;
import io.github.lemmata.simulations.sweep.LocalEngine;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.simulations.sweep.SweepListener;
import io.github.lemmata.simulations.sweep.SweepOutcome;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/// Whole sweeps with a store on the disk.
final class SweepRuns {
    static final String PROGRAM = "lemmata test";

    private static final List<String> FILES =
            List.of("replicates.parquet", "replicates.csv", "cells.parquet", "cells.csv", "columns.csv");

    private SweepRuns() {}

    /// A sweep with so many cells, 3 replicates in each, some of which fail.
    ///
    /// @param darts what a replicate takes: a thousand are some 10 microseconds
    static Plan plan(int cells, int darts) {
        var sweep = Sweep.named("runs")
                .of("test.darts")
                .over("darts", Levels.range(darts, darts + cells - 1, 1))
                .over("clumsiness", "1/16")
                .over("hand", "left")
                .over("aim", Levels.of(List.of(0)))
                .replicates(3)
                .failuresAtMost(cells)
                .build();
        return Plan.of(sweep, new Darts());
    }

    /// Starts a sweep, or goes on with it, until it ends.
    static SweepOutcome run(Path folder, Plan plan, int jobs, SweepListener listener) {
        try (var store = DuckDbStore.isIn(folder)
                ? DuckDbStore.resume(folder, plan, PROGRAM)
                : DuckDbStore.create(folder, plan, PROGRAM)) {
            return new LocalEngine(jobs).run(plan, store, listener, () -> false);
        }
    }

    /// Runs a sweep to its end and exports it.
    static void complete(Path folder, Plan plan, int jobs) {
        assertThat(run(folder, plan, jobs, SweepListener.NONE).ending()).isEqualTo(SweepOutcome.Ending.COMPLETE);
        export(folder);
    }

    static void export(Path folder) {
        try (var sweep = RecordedSweep.open(folder)) {
            SweepExport.write(sweep, folder, EnumSet.allOf(SweepExport.Format.class));
        }
    }

    /// The exports in two folders are the same files, byte for byte.
    static void assertSameExports(Path one, Path other) {
        for (String file : FILES) {
            assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }
}
