package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.store.DuckDbStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folder of a sweep: a new one, or one to go on with.
final class SweepFolder {
    private SweepFolder() {}

    /// Checks that a sweep may be begun or resumed in a folder.
    ///
    /// @throws BadInput if the folder holds results and they are not to be gone on with, or it holds
    ///     other things
    static void requireRoom(Path folder, boolean resume) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput("--out \"%s\" is a file; expected a folder".formatted(folder));
        }
        if (DuckDbStore.isIn(folder)) {
            if (!resume) {
                throw new BadInput("--out \"%s\" holds a sweep already; expected --resume to go on with it, or another"
                                .formatted(folder)
                        + " folder");
            }
            return;
        }
        others(folder).stream().findFirst().ifPresent(other -> {
            throw new BadInput("--out \"%s\" holds other things, such as \"%s\"; expected an empty folder or a new one"
                    .formatted(folder, other.getFileName()));
        });
    }

    /// What is in the folder, less what a sweep leaves that was killed at its very beginning.
    private static List<Path> others(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(DuckDbStore.FILE))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" cannot be read (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
    }
}
