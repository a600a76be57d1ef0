package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.OutputFile;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.plots.hconsistency.GuaranteeFigure;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// The files of `lemmata apply surrogate`: `result.json`, `table.csv` with the bounds over $\tau$, and the
/// figure where the regret is finite.
final class SurrogateFiles {

    private SurrogateFiles() {}

    /// Writes all files, each whole or not at all.
    ///
    /// @return their names
    static List<String> write(SurrogateResult result, Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" is no folder and cannot be made one (%s); expected a folder to write to"
                            .formatted(folder, failure),
                    failure);
        }
        String json = new SurrogateJson(result).text();
        OutputFile.write(folder.resolve("result.json"), file -> Files.writeString(file, json));
        String table = table(result);
        OutputFile.write(folder.resolve("table.csv"), file -> Files.writeString(file, table));
        List<String> names = new ArrayList<>(List.of("result.json", "table.csv"));
        if (Double.isFinite(result.transfer().regret())) {
            names.addAll(figure(result, folder));
        }
        return names;
    }

    private static List<String> figure(SurrogateResult result, Path folder) {
        Transfer transfer = result.transfer();
        GuaranteeFigure figure =
                new GuaranteeFigure(result.tau(), transfer.classes(), transfer.regret(), result.observed());
        LinkedHashSet<FigureFormat> formats = new LinkedHashSet<>(List.of(FigureFormat.PNG, FigureFormat.SVG));
        try {
            return FigureWriter.write(figure, formats, folder).stream()
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException failure) {
            throw new BadInput(
                    "the figure cannot be written to \"%s\" (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
    }

    /// One row for each loss and bound.
    private static String table(SurrogateResult result) {
        StringBuilder csv =
                new StringBuilder("tau,surrogate_regret,route,claim,zero_one_regret_at_most,best_possible\n");
        for (Transfer transfer : result.overTau()) {
            for (RiskGuarantee guarantee : transfer.guarantees()) {
                csv.append(transfer.tau()).append(',').append(transfer.regret()).append(',');
                csv.append(guarantee.route().name().toLowerCase(Locale.ROOT)).append(',');
                csv.append(guarantee.route().claim()).append(',').append(guarantee.bound());
                csv.append(',').append(guarantee.best()).append('\n');
            }
        }
        return csv.toString();
    }
}
