package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Judgement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A report as a page.
final class ReportPage {

    /// The style sheet, relative to the report's folder.
    static final String STYLE = "assets/report.css";

    /// The script, relative to the report's folder; the page can be read without it.
    static final String SCRIPT = "assets/report.js";

    private ReportPage() {}

    /// The text of `index.html`.
    static String markup(Report report) {
        var tally = Tally.of(report.run());
        var page = tag("html", head(report, tally), body(report, tally)).with("lang", "en");
        return "<!DOCTYPE html>\n" + page.markup();
    }

    private static Html head(Report report, Tally tally) {
        return tag(
                "head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("meta").with("name", "color-scheme").with("content", "light dark"),
                tag("meta").with("name", "generator").with("content", "Lemmata " + ToolVersion.current()),
                tag("title", "Lemmata: " + ReportSummary.headline(report, tally)),
                style(KatexAssets.STYLE),
                style(STYLE),
                script(KatexAssets.SCRIPT),
                script(SCRIPT));
    }

    private static Html style(String file) {
        return tag("link").with("rel", "stylesheet").with("href", file);
    }

    private static Html script(String file) {
        return tag("script").with("src", file).with("defer", "defer");
    }

    private static Html body(Report report, Tally tally) {
        return tag(
                "body",
                ReportSummary.of(report, tally),
                tag("main", ClaimsIndex.of(report, tally), families(report)),
                footer(report));
    }

    private static Html families(Report report) {
        var families = report.run().judgements().stream()
                .map(judgement -> judgement.claim().id().family())
                .distinct()
                .toList();
        return all(families.stream().map(family -> family(family, report)).toList());
    }

    private static Html family(String family, Report report) {
        var claims = report.run().judgements().stream()
                .filter(judgement -> judgement.claim().id().family().equals(family))
                .map((Judgement judgement) -> ClaimSection.of(judgement, report))
                .toList();
        return tag("section", tag("h2", family), all(claims)).in("family").with("id", family);
    }

    private static Html footer(Report report) {
        var machine = report.machine();
        var time = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(machine.writtenAt());
        return tag(
                "footer",
                tag(
                        "p",
                        text("The same as data: "),
                        tag("a", "report.json").with("href", "report.json"),
                        text(" ("),
                        tag("a", "schema").with("href", ReportJson.SCHEMA),
                        text("). Written by Lemmata %s on %s; Java %s; %s; %s."
                                .formatted(
                                        ToolVersion.current(),
                                        time,
                                        machine.java(),
                                        machine.os(),
                                        Phrases.count(machine.cores(), "core")))));
    }
}
