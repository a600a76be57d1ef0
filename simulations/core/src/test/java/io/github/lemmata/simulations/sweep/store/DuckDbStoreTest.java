package io.github.lemmata.simulations.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.lemmata.simulations.sweep.CellResult;
import io.github.lemmata.simulations.sweep.Levels;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.ReplicateResult;
import io.github.lemmata.simulations.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbStoreTest {
    private static final String PROGRAM = SweepRuns.PROGRAM;
    private static final Plan PLAN = Darts.plan();

    @TempDir
    private Path folder;

    @Test
    void outputsComeBackToTheBit() {
        var outputs = new double[][] {
            {0.1 + 0.2, -0.0},
            {Double.NaN, Double.POSITIVE_INFINITY},
            {Double.MIN_VALUE, -Double.MAX_VALUE},
            {1e23, Math.nextUp(1.0)},
        };
        var replicates = Arrays.stream(outputs).map(row -> finished(0, row)).toList();
        try (var store = create()) {
            for (int cell = 0; cell < outputs.length; cell++) {
                store.record(List.of(new CellResult(cell, List.of(replicates.get(cell)))));
            }
        }
        try (var sweep = RecordedSweep.open(folder)) {
            for (int cell = 0; cell < outputs.length; cell++) {
                assertThat(sweep.replicate(cell, 0)).contains(replicates.get(cell));
            }
        }
    }

    @Test
    void resumedStoreKnowsWhatIsRecorded() {
        try (var store = create()) {
            store.record(List.of(PLAN.run(4), PLAN.run(2)));
            store.record(List.of(PLAN.run(3)));
        }
        try (var store = resume()) {
            assertThat(store.finished().stream()).containsExactly(2L, 3L, 4L);
            store.record(List.of(PLAN.run(0)));
            assertThat(store.finished().stream()).containsExactly(0L, 2L, 3L, 4L);
        }
    }

    @Test
    void failuresAreRecordedWithTheAddressOfTheirStream() {
        CellResult cell = firstCellThatFails();
        var failure = cell.replicates().stream()
                .filter(ReplicateResult.Failed.class::isInstance)
                .map(ReplicateResult.Failed.class::cast)
                .findFirst()
                .orElseThrow();
        try (var store = create()) {
            store.record(List.of(cell));
            assertThat(store.failures()).isEqualTo(cell.failures());
        }
        try (var sweep = RecordedSweep.open(folder)) {
            assertThat(sweep.failures(1)).containsExactly(new RecordedSweep.Failure(cell.cell(), failure));
            assertThat(sweep.replicate(cell.cell(), failure.replicate())).contains(failure);
            assertThat(failure.address())
                    .isEqualTo("11/darts/cell %d/replicate %d".formatted(cell.cell(), failure.replicate()));
            assertThat(failure.error()).contains("dropped the darts");
        }
    }

    @Test
    void batchWithACellThatIsRecordedAlreadyLeavesNothing() {
        try (var store = create()) {
            store.record(List.of(PLAN.run(1)));
            assertThatThrownBy(() -> store.record(List.of(PLAN.run(0), PLAN.run(1))))
                    .isInstanceOf(SweepStoreException.class)
                    .hasMessageContaining("cell: 1");
            assertThat(store.finished().stream()).containsExactly(1L);
            store.record(List.of(PLAN.run(0)));
        }
        try (var sweep = RecordedSweep.open(folder)) {
            assertThat(sweep.tally().replicates()).isEqualTo(6);
        }
    }

    @Test
    void tallyTellsHowFarTheSweepIs() {
        long failures = LongStream.range(0, 24)
                .mapToObj(PLAN::run)
                .mapToLong(CellResult::failures)
                .sum();
        try (var store = create()) {
            for (long cell = 0; cell < 24; cell++) {
                store.record(List.of(PLAN.run(cell)));
            }
        }
        try (var sweep = RecordedSweep.open(folder)) {
            var tally = sweep.tally();
            assertThat(tally.complete()).isTrue();
            assertThat(failures).isPositive();
            assertThat(tally)
                    .usingRecursiveComparison()
                    .ignoringFields("cellsPerSecond")
                    .isEqualTo(new RecordedSweep.Tally(24, 24, 72, failures, 0));
            assertThat(tally.cellsPerSecond()).isPositive();
            assertThat(sweep.sweep()).isEqualTo(Darts.SWEEP);
        }
    }

    @Test
    void storeIsOpenOnce() {
        try (var _ = create()) {
            assertThatThrownBy(this::resume)
                    .hasMessage("\"%s\" is in use by another part of this process; wait until that has ended, or end it"
                            .formatted(file()));
            assertThatThrownBy(() -> RecordedSweep.open(folder))
                    .isInstanceOfSatisfying(
                            SweepStoreException.class,
                            refused -> assertThat(refused.inUse()).isTrue());
        }
        resume().close();
    }

    @Test
    void anotherProgramIsRefused() {
        create().close();
        assertThatThrownBy(() -> DuckDbStore.resume(folder, PLAN, "lemmata next"))
                .hasMessage(
                        "\"%s\" was begun by lemmata test, and this is lemmata next; results of two programs are not"
                                        .formatted(file())
                                + " mixed: go on with that one, or begin again in another folder");
    }

    @Test
    void anotherSweepIsRefusedButAnotherFailureLimitIsNot() {
        create().close();
        var other = Sweep.named("darts")
                .of("test.darts")
                .seed(12)
                .over("darts", 1)
                .over("clumsiness", 0)
                .over("hand", "left")
                .over("aim", Levels.of(List.of(0)))
                .build();
        assertThatThrownBy(() -> DuckDbStore.resume(folder, Plan.of(other, new Darts()), PROGRAM))
                .isInstanceOf(SweepStoreException.class)
                .hasMessageContaining("is the store of another sweep (darts)");
        DuckDbStore.resume(folder, Plan.of(Darts.SWEEP.withFailureLimit(5), new Darts()), PROGRAM)
                .close();
    }

    @Test
    void storeOfAnotherVersionIsRefusedAndLeftAlone() throws SQLException, IOException {
        create().close();
        try (var database = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = database.createStatement()) {
            statement.execute("UPDATE sweep SET schema_version = 2");
        }
        byte[] before = Files.readAllBytes(file());
        String sentence = "\"%s\" is a store of version 2, written by lemmata test; expected version 1: use the program"
                        .formatted(file())
                + " that wrote it";
        assertThatThrownBy(this::resume).hasMessage(sentence);
        assertThatThrownBy(() -> RecordedSweep.open(folder)).hasMessage(sentence);
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void databaseOfOtherThingsIsRefused() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:duckdb:" + file());
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE sweep (x INTEGER)");
        }
        assertThatThrownBy(this::resume).hasMessageContaining("is a DuckDB file, but no store of a sweep");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 100, 5000, 20000})
    void damagedFileIsRefusedAndLeftAlone(int kept) throws IOException {
        create().close();
        byte[] whole = Files.readAllBytes(file());
        byte[] damaged = Arrays.copyOf(whole, kept);
        Files.write(file(), damaged);
        assertThatThrownBy(this::resume)
                .isInstanceOf(SweepStoreException.class)
                .hasMessage("\"%s\" is no store of a sweep, or a damaged one; expected the file that a sweep wrote"
                        .formatted(file()));
        assertThat(file()).hasBinaryContent(damaged);
    }

    @Test
    void storeIsNotBegunWhereThereIsOne() {
        create().close();
        assertThatThrownBy(this::create).hasMessageContaining("is there already");
    }

    @Test
    void storeThatIsNotThereIsNotResumed() {
        assertThatThrownBy(this::resume).hasMessageContaining("is not there");
        assertThatThrownBy(() -> RecordedSweep.open(folder)).hasMessageContaining("is not there");
    }

    /// `/dev/full` stands for the disk: the write-ahead log, where every batch goes first, finds no room.
    @Test
    @EnabledOnOs(OS.LINUX)
    void fullDiskIsOneSentenceAndNothingIsLost() throws IOException {
        Path log = folder.resolve(DuckDbStore.FILE + ".wal");
        try (var store = create()) {
            store.record(List.of(PLAN.run(0)));
        }
        assertThat(log).doesNotExist();
        try (var store = resume()) {
            Files.deleteIfExists(log);
            Files.createSymbolicLink(log, Path.of("/dev/full"));
            assertThatThrownBy(() -> store.record(List.of(PLAN.run(1))))
                    .hasMessage("\"%s\" cannot be written: the disk is full; what was recorded before is kept, so make"
                                    .formatted(file())
                            + " room and go on");
        }
        Files.deleteIfExists(log);
        try (var store = resume()) {
            assertThat(store.finished().stream()).containsExactly(0L);
            store.record(List.of(PLAN.run(1)));
            assertThat(store.finished().stream()).containsExactly(0L, 1L);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderWithoutPermissionToWriteIsOneSentence() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "permissions do not bind a superuser");
        assertThatThrownBy(() -> DuckDbStore.create(closed, PLAN, PROGRAM))
                .isInstanceOf(SweepStoreException.class)
                .hasMessageContaining("cannot be written: the folder or the file system is read-only");
    }

    private DuckDbStore create() {
        return DuckDbStore.create(folder, PLAN, PROGRAM);
    }

    private DuckDbStore resume() {
        return DuckDbStore.resume(folder, PLAN, PROGRAM);
    }

    private Path file() {
        return folder.resolve(DuckDbStore.FILE);
    }

    private static ReplicateResult finished(int replicate, double... outputs) {
        return new ReplicateResult.Finished(replicate, outputs);
    }

    private static CellResult firstCellThatFails() {
        return LongStream.range(0, 24)
                .mapToObj(PLAN::run)
                .filter(cell -> cell.failures() > 0)
                .findFirst()
                .orElseThrow();
    }
}
