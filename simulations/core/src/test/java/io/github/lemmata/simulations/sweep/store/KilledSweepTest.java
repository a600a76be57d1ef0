package io.github.lemmata.simulations.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.datasets.RandomStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledSweepTest {
    private static final int DARTS = 10_000;
    private static final int LONGEST_LIFE_MILLIS = 400;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void killedAndResumedSweepExportsWhatAnUndisturbedOneDoes() throws IOException, InterruptedException {
        killAndCompare(4, 2_000);
    }

    @Test
    @Tag("slow")
    @Timeout(1800)
    void twentyKillsChangeNothing() throws IOException, InterruptedException {
        killAndCompare(20, 12_000);
    }

    @Test
    @Timeout(300)
    void storeThatAnotherProcessWritesToIsRefusedAndNamesTheProcess() throws IOException, InterruptedException {
        Path sweep = folder.resolve("sweep");
        try (var process = start(sweep, 100_000).awaitLine(SweepProcess.RECORDING)) {
            String sentence = "\"%s\" is in use by another process (%d); wait until that has ended, or end it"
                    .formatted(sweep.resolve(DuckDbStore.FILE), process.pid());
            assertThatThrownBy(() -> DuckDbStore.resume(sweep, SweepRuns.plan(100_000, DARTS), SweepRuns.PROGRAM))
                    .hasMessage(sentence);
            assertThatThrownBy(() -> RecordedSweep.open(sweep)).hasMessage(sentence);
        }
    }

    private void killAndCompare(int kills, int cells) throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        UniformRandomProvider random =
                RandomStream.ofSeed(20241211).child("kills").generator();
        long done = 0;
        for (int kill = 0; kill < kills; kill++) {
            // Every other time from the process's first breath on: while it opens the store, or begins it
            String sign = kill % 2 == 0 ? SweepProcess.RECORDING : SweepProcess.BEGUN;
            try (var process = start(killed, cells).awaitLine(sign)) {
                assertThat(process.killAfter(random.nextInt(LONGEST_LIFE_MILLIS)))
                        .as("kill %d finds the process at work", kill)
                        .isTrue();
            }
            clear(folder.resolve("temporary"));
            long before = done;
            done = cellsOfWholeReplicates(killed);
            assertThat(done).isBetween(before, (long) cells - 1);
        }
        assertThat(done).isPositive();
        SweepRuns.complete(killed, SweepRuns.plan(cells, DARTS), 2);
        Path undisturbed = folder.resolve("undisturbed");
        SweepRuns.complete(undisturbed, SweepRuns.plan(cells, DARTS), 1);
        SweepRuns.assertSameExports(killed, undisturbed);
    }

    /// How many cells a killed sweep has; each of them with all of its replicates.
    private static long cellsOfWholeReplicates(Path sweep) {
        if (!DuckDbStore.isIn(sweep)) {
            return 0;
        }
        try (var recorded = RecordedSweep.open(sweep)) {
            var tally = recorded.tally();
            assertThat(tally.replicates()).isEqualTo(3 * tally.done());
            return tally.done();
        }
    }

    private SweepProcess start(Path sweep, int cells) throws IOException {
        return SweepProcess.start(sweep, cells, DARTS, Files.createDirectories(folder.resolve("temporary")));
    }

    private static void clear(Path directory) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.walk(directory)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            Files.delete(file);
        }
    }
}
