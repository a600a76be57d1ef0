package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void contentReplacesWhatWasThere() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        OutputFile.write(target, file -> Files.writeString(file, "new"));
        assertThat(target).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void failureHalfwayLeavesTheOldFileAndNoOther() throws IOException {
        Path target = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> OutputFile.write(target, file -> {
                    Files.writeString(file, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("No space left on device");
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void folderIsNoFileToWrite() {
        assertThatThrownBy(() -> OutputFile.write(folder, file -> Files.writeString(file, "text")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("it is a folder");
    }
}
