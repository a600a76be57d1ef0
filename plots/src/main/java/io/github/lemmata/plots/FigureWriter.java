package io.github.lemmata.plots;

import io.github.lemmata.plots.paper.Plate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Writes figures to a folder: the formats asked for, and the numbers as CSV beside them.
///
/// A file is written under a temporary name and then moved into place, so a reader never meets half a figure. The same
/// numbers give the same bytes on the same machine; another machine's serif font may give other letters.
public final class FigureWriter {

    private FigureWriter() {}

    /// Computes and writes a figure as `ID.csv` and `ID.FORMAT` for each format.
    ///
    /// @param folder where to; created if it is not there
    /// @return the files, the CSV first
    /// @throws IOException if the folder cannot be created or written to
    public static List<Path> write(Figure figure, Set<FigureFormat> formats, Path folder) throws IOException {
        return write(figure, figure.data(), formats, folder);
    }

    /// Writes a figure whose numbers are at hand.
    ///
    /// @param data what [Figure#data()] gave
    /// @param folder where to; created if it is not there
    /// @return the files, the CSV first
    /// @throws IOException if the folder cannot be created or written to
    public static List<Path> write(Figure figure, FigureData data, Set<FigureFormat> formats, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        written.add(place(data.toCsv().getBytes(StandardCharsets.UTF_8), folder.resolve(figure.id() + ".csv")));
        Plate plate = figure.draw(data);
        for (FigureFormat format : new LinkedHashSet<>(formats)) {
            Path file = folder.resolve(figure.id() + '.' + format.extension());
            written.add(place(encode(figure, plate, format), file));
        }
        return written;
    }

    /// The bytes of a drawing in one format.
    static byte[] encode(Figure figure, Plate plate, FigureFormat format) throws IOException {
        return switch (format) {
            case PNG -> PlateEncoder.png(plate);
            case SVG -> PlateEncoder.svg(plate, figure.title(), figure.caption());
            case PDF -> PlateEncoder.pdf(plate);
        };
    }

    private static Path place(byte[] content, Path target) throws IOException {
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.write(temporary, content);
            return Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
