package io.github.lemmata.cli;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Verifier;
import io.github.lemmata.verify.report.ClaimsTable;
import java.util.List;

/// Shows a run as it goes on: a row of the table for each claim as it comes out, and how far the run is.
final class RunView implements Verifier.Listener, AutoCloseable {
    private final Console console;
    private final ClaimsTable table;
    private final int claims;
    private final Progress progress;
    private int judged;

    RunView(Console console, ClaimsTable table, List<Claim<?>> claims) {
        this.console = console;
        this.table = table;
        this.claims = claims.size();
        progress = Progress.on(console, "verify");
        print(table.header());
    }

    @Override
    public void judged(Judgement judgement) {
        judged++;
        print(table.judged(judgement));
    }

    @Override
    public void progressed(double share) {
        progress.at(share, "%d of %d claims".formatted(judged, claims));
    }

    /// Says that everything is judged and the report is being written.
    void writing() {
        progress.at(1, "writing the report");
    }

    /// Says something beside the table.
    void note(String sentence) {
        progress.print(() -> console.note(sentence));
    }

    /// Prints a line above the progress.
    private void print(String line) {
        progress.print(() -> {
            console.out().println(line);
            console.out().flush();
        });
    }

    @Override
    public void close() {
        progress.close();
    }
}
