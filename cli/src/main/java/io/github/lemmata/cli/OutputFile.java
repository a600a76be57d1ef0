package io.github.lemmata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file whole or not at all: under a temporary name beside it, then moved into place.
public final class OutputFile {

    /// What writes the content.
    @FunctionalInterface
    public interface Content {
        /// Writes everything to `file`.
        void writeTo(Path file) throws IOException;
    }

    private OutputFile() {}

    /// Writes `target`, replacing what is there.
    ///
    /// @throws BadInput if the folder is missing or the file cannot be written
    public static void write(Path target, Content content) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput("\"%s\" cannot be written: there is no folder \"%s\"; expected an existing one"
                    .formatted(target, folder));
        }
        if (Files.isDirectory(target)) {
            throw new BadInput("\"%s\" cannot be written: it is a folder; expected a file name".formatted(target));
        }
        Path temporary = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        temporary.toFile().deleteOnExit(); // Ctrl-C leaves nothing behind either
        try {
            try {
                content.writeTo(temporary);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new BadInput(
                    "\"%s\" cannot be written (%s); expected a place with room and permission to write"
                            .formatted(target, failure),
                    failure);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
