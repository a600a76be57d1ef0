package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.OutputFile;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.plots.perceptron.SeparationTimesFigure;
import io.github.lemmata.simulations.perceptron.margin.SeparationTime;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The files of `lemmata apply margin`: `result.json`, and for separable classes `table.csv` and
/// the figure.
final class MarginFiles {

    private MarginFiles() {}

    /// The folder that is taken where none is named: `margin-DATA-POSITIVE-vs-NEGATIVE` in the
    /// current one.
    static Path usualFolder(MarginResult result) {
        String name = String.join(
                "-",
                "margin",
                result.stem(),
                result.task().positive(),
                "vs",
                result.task().negative());
        return Path.of(name.replaceAll("[^\\p{Alnum}._+-]", "_"));
    }

    /// Writes all files, each whole or not at all.
    ///
    /// @return their names
    static List<String> write(MarginResult result, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" is no folder and cannot be made one (%s); expected a folder to write to"
                            .formatted(folder, failure),
                    failure);
        }
        List<String> names = new ArrayList<>();
        String json = new MarginJson(result).text();
        OutputFile.write(folder.resolve("result.json"), file -> Files.writeString(file, json));
        names.add("result.json");
        result.times().ifPresent(times -> {
            String table = table(times);
            OutputFile.write(folder.resolve("table.csv"), file -> Files.writeString(file, table));
            names.add("table.csv");
            names.addAll(figure(result.title(), times, folder));
        });
        return names;
    }

    private static List<String> figure(String title, SeparationTimes times, Path folder) {
        LinkedHashSet<FigureFormat> formats = new LinkedHashSet<>(List.of(FigureFormat.PNG, FigureFormat.SVG));
        try {
            return FigureWriter.write(new SeparationTimesFigure(title, times), formats, folder).stream()
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new BadInput(
                    "the figure cannot be written to \"%s\" (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
    }

    /// One row for each run; empty cells where a learner has no step size or a run was given up.
    private static String table(SeparationTimes times) {
        StringBuilder csv = new StringBuilder("learner,step_size,iterations,cap,at_most,arithmetic\n");
        for (SeparationTime time : times.times()) {
            csv.append('"').append(time.learner().title()).append("\",");
            time.stepSize().ifPresent(csv::append);
            csv.append(',');
            time.iterations().ifPresent(csv::append);
            csv.append(',').append(times.cap()).append(',').append(time.bound()).append(',');
            csv.append(time.exact() ? "exact" : "doubles").append('\n');
        }
        return csv.toString();
    }
}
