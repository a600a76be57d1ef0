package io.github.lemmata.verify.report;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.verify.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/// Writes a report: a folder that stands on its own, on the file system and without a network.
///
/// ```text
/// index.html    the page
/// report.json   the same as data
/// figures/      each figure as SVG, and its numbers as CSV
/// certificates/ for all that was proved, what `lemmata certificate check` verifies anew
/// assets/       the schema of report.json, style sheet, script, and KaTeX with its fonts
/// ```
public final class ReportWriter {

    private static final Set<String> ENTRIES = Set.of("index.html", "report.json", "figures", "assets", "certificates");

    private ReportWriter() {}

    /// Writes the report of a run, whole or not at all: it is made in a folder beside the given one and moved into
    /// place, where it replaces an earlier report.
    ///
    /// @param run what was found, all of it or a part
    /// @param figures the figures to choose from: those that show a judged claim are drawn; none, to save the time
    /// @param folder where the report is to stand; it and its parents need not exist
    /// @return the page
    /// @throws IllegalArgumentException as in [#requireRoom]
    public static Path write(Run run, Collection<Figure> figures, Path folder) throws IOException {
        return write(run, figures, folder, Machine.current());
    }

    static Path write(Run run, Collection<Figure> figures, Path folder, Machine machine) throws IOException {
        requireRoom(folder);
        var report = Report.of(run, figures, machine);
        try (var staged = StagedFolder.beside(folder)) {
            for (var figure : figures) {
                if (report.shows(figure)) {
                    FigureWriter.write(
                            figure, Set.of(FigureFormat.SVG), staged.path().resolve("figures"));
                }
            }
            CertificateFiles.write(run, staged.path());
            write(report, staged.path());
            staged.moveIntoPlace();
        }
        return folder.resolve("index.html");
    }

    private static void write(Report report, Path folder) throws IOException {
        KatexAssets.copyTo(folder);
        Files.writeString(folder.resolve(ReportPage.STYLE), Resources.text("report.css"));
        Files.writeString(folder.resolve(ReportPage.SCRIPT), Resources.text("report.js"));
        Files.writeString(folder.resolve(ReportJson.SCHEMA), Resources.text("report.schema.json"));
        Files.writeString(folder.resolve("index.html"), ReportPage.markup(report));
        Files.writeString(folder.resolve("report.json"), ReportJson.text(report));
    }

    /// Makes sure, before a long run, that its report can go into a folder.
    ///
    /// @throws IllegalArgumentException if the folder is a file, or holds anything that is not part of a report and
    ///     would be lost, or lies where nothing can be written; one sentence that names it
    public static void requireRoom(Path folder) {
        var place = folder.toAbsolutePath().normalize();
        if (place.getParent() == null) {
            throw new IllegalArgumentException(
                    "report folder \"" + folder + "\" is a root, expected a folder below one");
        }
        if (Files.exists(place)) {
            requireReplaceable(folder);
        }
        var existing = place.getParent();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new IllegalArgumentException("report folder \"" + folder + "\" cannot be made, since \"" + existing
                    + "\" is not a folder that can be written to");
        }
    }

    private static void requireReplaceable(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("report folder \"" + folder + "\" is a file, expected a folder");
        }
        try (var entries = Files.list(folder)) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !ENTRIES.contains(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "report folder \"" + folder + "\" holds \"" + name
                                        + "\", which is not part of a report and would be lost: choose an empty or a new folder");
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
