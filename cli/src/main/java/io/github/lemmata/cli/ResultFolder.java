package io.github.lemmata.cli;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The folder that `--out` names, and what a tool has written to it: texts and figures, each file whole or not at
/// all.
public final class ResultFolder {

    private static final Set<FigureFormat> FORMATS = new LinkedHashSet<>(List.of(FigureFormat.PNG, FigureFormat.SVG));

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /// Opens a folder, which is made if it is not there.
    ///
    /// @throws BadInput if it is no folder and cannot be made one
    public static ResultFolder at(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" is no folder and cannot be made one (%s); expected a folder to write to"
                            .formatted(folder, failure),
                    failure);
        }
        return new ResultFolder(folder);
    }

    /// Writes a text.
    ///
    /// @throws BadInput if it cannot be written
    public ResultFolder add(String name, String text) {
        OutputFile.write(folder.resolve(name), file -> Files.writeString(file, text));
        names.add(name);
        return this;
    }

    /// Writes a figure as PNG and SVG, with its numbers as CSV.
    ///
    /// @throws BadInput if it cannot be written
    public ResultFolder add(Figure figure) {
        try {
            FigureWriter.write(figure, FORMATS, folder)
                    .forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException failure) {
            throw new BadInput(
                    "the figure cannot be written to \"%s\" (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
        return this;
    }

    /// Says where the files are: `Written to DIR: a, b`.
    public String summary() {
        return "Written to " + folder + ": " + String.join(", ", names);
    }
}
