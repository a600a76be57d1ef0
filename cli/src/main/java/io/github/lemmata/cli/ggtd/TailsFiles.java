package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.plots.ggtd.TailsFigure;
import io.github.lemmata.simulations.ggtd.tails.FittedLaw;
import java.nio.file.Path;
import java.util.Locale;

/// The files of `lemmata apply tails`: `result.json`, `laws.csv` with the fitted laws, and the figure.
final class TailsFiles {

    private TailsFiles() {}

    /// Writes all files.
    static ResultFolder write(TailsResult result, Path folder) {
        return ResultFolder.at(folder)
                .add("result.json", new TailsJson(result).text())
                .add("laws.csv", laws(result))
                .add(new TailsFigure(result.column(), result.analysis()));
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
