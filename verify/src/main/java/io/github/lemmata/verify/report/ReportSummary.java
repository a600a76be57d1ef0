package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import java.util.List;

/// The top of the page: the result in a line, how it was found, and what the verdicts mean.
final class ReportSummary {

    private ReportSummary() {}

    static Html of(Report report, Tally tally) {
        return tag("header", title(report, tally), facts(report, tally));
    }

    private static Html title(Report report, Tally tally) {
        var refuted = tally.twins() > 0 && tally.twinsRefuted() == tally.twins()
                ? "all " + tally.twins() + " of them"
                : tally.twinsRefuted() + " of " + tally.twins();
        return all(
                tag("p", "Lemmata · report").in("kicker"),
                tag("h1", headline(report, tally)),
                tag(
                                "p",
                                "Each statement below was judged by a program. The same program was also given wrong"
                                        + " versions of the statement, its twins, and refuted " + refuted + ".")
                        .in("lede"),
                partial(report, tally));
    }

    /// The result in a line.
    static String headline(Report report, Tally tally) {
        boolean allHold = report.run().complete() && tally.hold() == tally.judged() && tally.judged() > 0;
        if (!allHold) {
            return tally.hold() + " of " + Phrases.count(tally.requested(), "claim")
                    + (tally.hold() == 1 ? " holds" : " hold");
        }
        return tally.judged() == 1 ? "The claim holds" : "All " + tally.judged() + " claims hold";
    }

    private static Html partial(Report report, Tally tally) {
        return report.run().complete()
                ? Html.NONE
                : tag(
                                "p",
                                tag("strong", "This report is partial."),
                                text(" The run was stopped after %d of %s; the others were not judged."
                                        .formatted(tally.judged(), Phrases.count(tally.requested(), "claim"))))
                        .in("partial")
                        .with("role", "status");
    }

    private static Html facts(Report report, Tally tally) {
        var settings = report.run().settings();
        var time = Phrases.time(report.run().time()) + " with " + Phrases.count(settings.jobs(), "thread");
        var budget = Phrases.powerOfTen(settings.budget().total());
        return all(
                tag(
                                "dl",
                                fact("Outcome", text(tally.outcomes())),
                                fact("Twins", text("%d of %d refuted".formatted(tally.twinsRefuted(), tally.twins()))),
                                fact("Findings", text(tally.findings() == 0 ? "none" : "" + tally.findings())),
                                fact("Error budget", all(budget, spent(tally.spent(report.run())))),
                                fact("Seed", text(Long.toString(settings.seed()))),
                                fact("Effort", text(settings.effort().word())),
                                fact("Time", text(time)))
                        .in("facts"),
                legend());
    }

    private static Html fact(String name, Html value) {
        return tag("div", tag("dt", name), tag("dd", value));
    }

    private static Html spent(double probability) {
        return probability == 0
                ? text(", none of it spent")
                : all(text(", of which at most "), Phrases.powerOfTen(probability), text(" is spent"));
    }

    private static Html legend() {
        return tag(
                        "dl",
                        all(List.of(Badge.values()).stream()
                                .map(badge -> tag("div", tag("dt", badge.html()), tag("dd", badge.meaning())))
                                .toList()))
                .in("legend");
    }
}
