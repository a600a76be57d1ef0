package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.prose;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Source;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Statement;
import io.github.lemmata.verify.Verdict;
import java.util.ArrayList;

/// All that the page says about one claim.
final class ClaimSection {

    private ClaimSection() {}

    static Html of(Judgement judgement, Report report) {
        var claim = judgement.claim();
        var id = claim.id().toString();
        return tag(
                        "article",
                        tag("h3", tag("a", id).with("href", "#" + id), text(" "), badges(judgement)),
                        statement(claim.statement()),
                        source(claim.source()),
                        finding(claim),
                        proof(claim.statement()),
                        EvidenceBlock.of(judgement.verdict()),
                        certificates(judgement),
                        TwinsTable.of(judgement),
                        all(report.figuresOf(claim.id()).stream()
                                .map(ClaimSection::figure)
                                .toList()),
                        provenance(judgement, report))
                .in("claim")
                .with("id", id);
    }

    /// The sort of check in a word, as far as the verdict tells it.
    static String kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proved _ -> "certificate";
            case Verdict.Confirmed(var evidence) -> evidence.kind().word();
            case Verdict.Undecided open -> open.evidence().kind().word();
            case Verdict.Refuted _ -> "";
        };
    }

    /// The verdict, and a warning where it is not the whole truth.
    static Html badges(Judgement judgement) {
        var verdict = Badge.of(judgement.verdict()).html();
        if (!judgement.verdict().passes()) {
            return verdict;
        }
        return switch (judgement.outcome()) {
            case HOLDS, REFUTED -> verdict;
            case TWIN_SURVIVED -> all(verdict, text(" "), warning("a twin survived", Badge.REFUTED));
            case UNDECIDED -> all(verdict, text(" "), warning("a twin is undecided", Badge.UNDECIDED));
        };
    }

    private static Html warning(String words, Badge colour) {
        return tag("span", tag("span", "!").in("symbol").with("aria-hidden", "true"), text(" " + words))
                .in("badge " + colour.word());
    }

    private static Html statement(Statement statement) {
        var assumptions = statement.assumptions().stream()
                .map(assumption -> tag("li", prose(assumption)))
                .toList();
        return all(
                tag("p", prose(statement.words())).in("statement"),
                statement.latex().isEmpty()
                        ? Html.NONE
                        : tag("div", statement.latex()).in("tex display"),
                assumptions.isEmpty()
                        ? Html.NONE
                        : tag("div", tag("h4", "Assuming"), tag("ul", all(assumptions)))
                                .in("assumptions"));
    }

    private static Html source(Source source) {
        var paper = source.paper();
        var name = paper.link().isEmpty()
                ? text(source.text())
                : tag("a", source.text()).with("href", paper.link()).with("rel", "noreferrer");
        return tag(
                        "p",
                        name,
                        text(": " + paper.authors() + ", "),
                        tag("cite", paper.title()),
                        text(", " + paper.venue() + " (" + paper.year() + ")."))
                .in("source");
    }

    private static Html finding(Claim<?> claim) {
        return claim.finding().isEmpty()
                ? Html.NONE
                : tag("aside", tag("p", tag("strong", "Finding."), text(" "), prose(claim.finding())))
                        .in("finding");
    }

    private static Html proof(Statement statement) {
        return statement.proof().isEmpty()
                ? Html.NONE
                : tag("details", tag("summary", "Proof on paper"), tag("p", prose(statement.proof())))
                        .in("proof");
    }

    private static Html certificates(Judgement judgement) {
        var files = CertificateFiles.of(judgement);
        if (files.isEmpty()) {
            return Html.NONE;
        }
        boolean several = files.size() > 1;
        var pieces = new ArrayList<Html>();
        pieces.add(text(several ? "Certificates: " : "Certificate: "));
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            pieces.add(tag("a", several ? String.valueOf(i + 1) : file).with("href", file));
            pieces.add(text(i + 1 < files.size() ? ", " : "; "));
        }
        pieces.add(tag("code", "lemmata certificate check"));
        pieces.add(text(several ? " verifies each independently." : " verifies it independently."));
        return tag("p", all(pieces));
    }

    private static Html figure(ReportFigure figure) {
        return tag(
                "figure",
                tag("img")
                        .with("src", figure.drawing())
                        .with("alt", figure.title())
                        .with("loading", "lazy"),
                tag(
                        "figcaption",
                        tag("strong", figure.title() + "."),
                        text(" "),
                        prose(figure.caption()),
                        text(" "),
                        tag("a", "numbers as CSV").with("href", figure.data())));
    }

    private static Html provenance(Judgement judgement, Report report) {
        var stream = RandomStream.ofSeed(report.run().settings().seed())
                .child(judgement.claim().id().toString());
        return tag(
                        "p",
                        text("Judged in " + Phrases.time(judgement.time())
                                + " of computing time, twins included; random stream "),
                        tag("code", stream.path()),
                        text("."))
                .in("provenance");
    }
}
