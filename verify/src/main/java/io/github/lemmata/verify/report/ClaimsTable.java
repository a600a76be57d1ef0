package io.github.lemmata.verify.report;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Judgement.Outcome;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table of claims on a terminal: a header, a line for each claim as it comes out, and what it all amounts to.
///
/// ```text
///   claim                   verdict    check       twins    time  evidence
/// ✓ perceptron.batch-bound  confirmed  search        3/3   1.2 s  2400 datasets, closest slack 3 updates
/// ```
///
/// Under a claim that does not hold stands why, indented. All texts are without a line break at the end.
public final class ClaimsTable {

    private static final String MARGIN = "    ";

    private final Style style;
    private final int idWidth;

    /// How the table looks.
    ///
    /// @param width the number of columns to which the lines of the table are cut, at least 40
    /// @param colour true for ANSI colours
    /// @param ascii true to spell out everything that is not ASCII
    public record Style(int width, boolean colour, boolean ascii) {

        /// For a file or a pipe: wide, and nothing but text.
        public static final Style PLAIN = new Style(140, false, false);

        public Style {
            if (width < 40) {
                throw new IllegalArgumentException("width is " + width + ", expected at least 40");
            }
        }
    }

    private ClaimsTable(Style style, int idWidth) {
        this.style = style;
        this.idWidth = idWidth;
    }

    /// The table of a run over the given claims.
    public static ClaimsTable of(List<Claim<?>> claims, Style style) {
        int widest = claims.stream()
                .mapToInt(claim -> claim.id().toString().length())
                .max()
                .orElse(0);
        return new ClaimsTable(style, Math.max("claim".length(), widest));
    }

    /// The names of the columns.
    public String header() {
        return finish(paint("2", cut(row(" ", "claim", "verdict", "check", "twins", "time", "evidence"))));
    }

    /// A claim's line, and below it whatever is wrong.
    public String judged(Judgement judgement) {
        var lines = new ArrayList<String>();
        lines.add(line(judgement));
        switch (judgement.verdict()) {
            case Verdict.Refuted(var witness) -> {
                lines.add(MARGIN + "refuted:  " + witness.violation());
                lines.add(MARGIN + "at:       " + witness.instance());
                lines.add(MARGIN + "found by: " + witness.path());
            }
            case Verdict.Undecided open -> lines.add(MARGIN + "undecided: " + open.reason());
            case Verdict.Proved _, Verdict.Confirmed _ -> {}
        }
        judgement.twins().forEach(twin -> {
            switch (twin.verdict()) {
                case Verdict.Refuted _ -> {}
                case Verdict.Undecided open ->
                    lines.add(MARGIN + "twin \"" + twin.name() + "\" is undecided: " + open.reason());
                case Verdict.Proved _, Verdict.Confirmed _ ->
                    lines.add(
                            MARGIN + "twin \"" + twin.name() + "\" survived: the check cannot tell it from the claim");
            }
        });
        return finish(String.join("\n", lines));
    }

    private String line(Judgement judgement) {
        var outcome = judgement.outcome();
        var evidence = switch (judgement.verdict()) {
            case Verdict.Proved(var certificate) -> Optional.of(Evidence.of(certificate));
            case Verdict.Confirmed(var confirming) -> Optional.of(confirming);
            case Verdict.Refuted _, Verdict.Undecided _ -> Optional.<Evidence>empty();
        };
        var row = cut(row(
                symbol(outcome),
                judgement.claim().id().toString(),
                judgement.verdict().word(),
                evidence.map(known -> known.kind().word()).orElse("-"),
                Tally.refutedTwins(judgement) + "/" + judgement.twins().size(),
                seconds(judgement.time()),
                evidence.map(Evidence::summary).orElse("")));
        int end = Math.min(row.length(), 2 + idWidth + 2 + "undecided".length());
        return paint(colour(outcome), row.substring(0, end)) + row.substring(end);
    }

    private String row(
            String symbol, String claim, String verdict, String check, String twins, String time, String evidence) {
        var form = "%s %-" + idWidth + "s  %-9s  %-11s  %5s  %7s  %s";
        return form.formatted(symbol, claim, verdict, check, twins, time, evidence.replaceAll("\\s+", " "))
                .stripTrailing();
    }

    private String cut(String line) {
        var ellipsis = style.ascii() ? "..." : "…";
        var spelled = style.ascii() ? Ascii.of(line) : line;
        return spelled.length() <= style.width()
                ? spelled
                : spelled.substring(0, style.width() - ellipsis.length()).stripTrailing() + ellipsis;
    }

    private static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return String.format(Locale.ROOT, seconds < 99.95 ? "%.1f s" : "%.0f s", seconds);
    }

    private static String symbol(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "✓";
            case REFUTED -> "✗";
            case TWIN_SURVIVED -> "!";
            case UNDECIDED -> "?";
        };
    }

    private static String colour(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "32";
            case REFUTED, TWIN_SURVIVED -> "31";
            case UNDECIDED -> "33";
        };
    }

    private String paint(String colour, String text) {
        return style.colour() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    private String finish(String text) {
        return style.ascii() ? Ascii.of(text) : text;
    }

    /// What the run amounts to, with the report's place if there is one.
    public String closing(Run run, Optional<Path> report) {
        var tally = Tally.of(run);
        var budget = run.settings().budget();
        var lines = new ArrayList<String>();
        if (!run.complete()) {
            lines.add("partial: the run ended after %d of %s"
                    .formatted(tally.judged(), Phrases.count(tally.requested(), "claim")));
        }
        lines.add("%s: %s; %d of %s refuted; %s"
                .formatted(
                        Phrases.count(tally.judged(), "claim"),
                        tally.outcomes(),
                        tally.twinsRefuted(),
                        Phrases.count(tally.twins(), "twin"),
                        Phrases.time(run.time())));
        double spent = tally.spent(run);
        lines.add("error budget %s, %s; effort %s, seed %d"
                .formatted(
                        Phrases.probability(budget.total()),
                        spent == 0
                                ? "none of it spent"
                                : "of which at most " + Phrases.probability(spent) + " is spent",
                        run.settings().effort().word(),
                        run.settings().seed()));
        report.ifPresent(path -> lines.add("report: " + path));
        return finish(String.join("\n", lines));
    }
}
