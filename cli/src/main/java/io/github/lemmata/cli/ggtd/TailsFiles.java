package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.OutputFile;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.plots.ggtd.TailsFigure;
import io.github.lemmata.simulations.ggtd.tails.FittedLaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// The files of `lemmata apply tails`: `result.json`, `laws.csv` with the fitted laws, and the figure.
final class TailsFiles {

    private TailsFiles() {}

    /// Writes all files, each whole or not at all.
    ///
    /// @return their names
    static List<String> write(TailsResult result, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" is no folder and cannot be made one (%s); expected a folder to write to"
                            .formatted(folder, failure),
                    failure);
        }
        String json = new TailsJson(result).text();
        OutputFile.write(folder.resolve("result.json"), file -> Files.writeString(file, json));
        String laws = laws(result);
        OutputFile.write(folder.resolve("laws.csv"), file -> Files.writeString(file, laws));
        List<String> names = new ArrayList<>(List.of("result.json", "laws.csv"));
        names.addAll(figure(result, folder));
        return names;
    }

    private static List<String> figure(TailsResult result, Path folder) {
        LinkedHashSet<FigureFormat> formats = new LinkedHashSet<>(List.of(FigureFormat.PNG, FigureFormat.SVG));
        try {
            return FigureWriter.write(new TailsFigure(result.column(), result.analysis()), formats, folder).stream()
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new BadInput(
                    "the figure cannot be written to \"%s\" (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
    }

    /// One row for each law.
    private static String laws(TailsResult result) {
        StringBuilder csv = new StringBuilder("law,location,scale,shape,log_likelihood,aic,bic,ks_distance,kurtosis\n");
        for (FittedLaw law : result.analysis().laws()) {
            csv.append(law.law().name().toLowerCase(Locale.ROOT)).append(',');
            csv.append(law.location()).append(',').append(law.scale()).append(',');
            law.shape().ifPresent(csv::append);
            csv.append(',').append(law.logLikelihood()).append(',').append(law.aic());
            csv.append(',').append(law.bic()).append(',');
            csv.append(law.distance(result.analysis().sorted()))
                    .append(',')
                    .append(law.kurtosis())
                    .append('\n');
        }
        return csv.toString();
    }
}
