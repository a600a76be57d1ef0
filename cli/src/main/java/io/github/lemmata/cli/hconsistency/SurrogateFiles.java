package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.plots.hconsistency.GuaranteeFigure;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.nio.file.Path;
import java.util.Locale;

/// The files of `lemmata apply surrogate`: `result.json`, `table.csv` with the bounds over $\tau$, and the
/// figure where the regret is finite.
final class SurrogateFiles {

    private SurrogateFiles() {}

    /// Writes all files.
    static ResultFolder write(SurrogateResult result, Path folder) {
        ResultFolder files = ResultFolder.at(folder)
                .add("result.json", new SurrogateJson(result).text())
                .add("table.csv", table(result));
        Transfer transfer = result.transfer();
        return Double.isFinite(transfer.regret())
                ? files.add(new GuaranteeFigure(result.tau(), transfer.classes(), transfer.regret(), result.observed()))
                : files;
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
