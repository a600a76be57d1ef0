package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.plots.perceptron.SeparationTimesFigure;
import io.github.lemmata.simulations.perceptron.margin.SeparationTime;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.nio.file.Path;

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

    /// Writes all files.
    static ResultFolder write(MarginResult result, Path folder) {
        ResultFolder files = ResultFolder.at(folder).add("result.json", new MarginJson(result).text());
        return result.times()
                .map(times ->
                        files.add("table.csv", table(times)).add(new SeparationTimesFigure(result.title(), times)))
                .orElse(files);
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
