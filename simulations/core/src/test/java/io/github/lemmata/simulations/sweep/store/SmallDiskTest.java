package io.github.lemmata.simulations.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.SweepListener;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A store on a file system of 1.5 MiB, which only a superuser may mount: without one, these tests are
/// left out.
@EnabledOnOs(OS.LINUX)
class SmallDiskTest {
    private static final Plan PLAN = SweepRuns.plan(10_000, 1);

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mountTheDisk() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(succeeds("mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", disk.toString()), "no right to mount");
    }

    @AfterEach
    void unmountTheDisk() throws IOException, InterruptedException {
        succeeds("umount", disk.toString());
    }

    @Test
    void sweepThatFilledItsDiskGoesOnOnceThereIsRoom() throws IOException, InterruptedException {
        assertThatThrownBy(() -> SweepRuns.run(disk, PLAN, 2, SweepListener.NONE))
                .isInstanceOf(SweepStoreException.class)
                .hasMessage("\"%s\" cannot be written: the disk is full; what was recorded before is kept, so make room"
                                .formatted(disk.resolve(DuckDbStore.FILE))
                        + " and go on");
        try (var sweep = RecordedSweep.open(disk)) {
            assertThat(sweep.tally().done()).isBetween(1L, 9_999L);
            assertThat(sweep.tally().replicates()).isEqualTo(3 * sweep.tally().done());
        }
        assertThat(remount("size=64m")).isTrue();
        SweepRuns.complete(disk, PLAN, 2);
        Path undisturbed = folder.resolve("undisturbed");
        SweepRuns.complete(undisturbed, PLAN, 2);
        SweepRuns.assertSameExports(disk, undisturbed);
    }

    @Test
    void exportThatFindsNoRoomLeavesTheFormerOne() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        SweepRuns.complete(elsewhere, PLAN, 2);
        Path former = Files.writeString(disk.resolve("replicates.csv"), "former");
        Files.write(disk.resolve("filling"), new byte[1 << 20]);
        try (var sweep = RecordedSweep.open(elsewhere)) {
            assertThatThrownBy(() -> SweepExport.write(sweep, disk, EnumSet.of(SweepExport.Format.CSV)))
                    .isInstanceOf(SweepStoreException.class)
                    .hasMessage("\"%s\" cannot be written: the disk is full; what was recorded before is kept, so make"
                                    .formatted(former)
                            + " room and go on");
        }
        assertThat(former).hasContent("former");
        try (var files = Files.list(disk)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void storeOnAReadOnlyDiskIsReadButNotResumed() throws IOException, InterruptedException {
        Plan plan = Darts.plan();
        assertThat(remount("size=64m")).isTrue();
        SweepRuns.complete(disk, plan, 1);
        assertThat(remount("ro")).isTrue();
        assertThatThrownBy(() -> DuckDbStore.resume(disk, plan, SweepRuns.PROGRAM))
                .hasMessage(
                        "\"%s\" cannot be written: the folder or the file system is read-only; expected a place with"
                                        .formatted(disk.resolve(DuckDbStore.FILE))
                                + " permission to write");
        assertThatThrownBy(() -> DuckDbStore.create(disk.resolve("new"), plan, SweepRuns.PROGRAM))
                .isInstanceOf(SweepStoreException.class)
                .hasMessageContaining("cannot be written");
        try (var sweep = RecordedSweep.open(disk)) {
            assertThat(sweep.tally().complete()).isTrue();
        }
    }

    private boolean remount(String option) throws IOException, InterruptedException {
        return succeeds("mount", "-o", "remount," + option, disk.toString());
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
