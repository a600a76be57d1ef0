package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.prose;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Verdict;

/// The twins of a claim and what refuted each.
final class TwinsTable {

    private TwinsTable() {}

    static Html of(Judgement judgement) {
        var head = tag("tr", column("Twin"), column("Refuted by"), column("At"));
        var rows = judgement.twins().stream().map(TwinsTable::row).toList();
        var title = "Twins: " + Tally.refutedTwins(judgement) + " of "
                + judgement.twins().size() + " refuted";
        return tag(
                        "div",
                        tag("h4", title),
                        tag("table", tag("thead", head), tag("tbody", all(rows)))
                                .in("twins"))
                .in("twins");
    }

    private static Html column(String name) {
        return tag("th", name).with("scope", "col");
    }

    private static Html row(Judgement.OnTwin twin) {
        var name = tag(
                        "th",
                        prose(twin.name()),
                        twin.published()
                                ? all(text(" "), tag("span", "published").in("mark"))
                                : Html.NONE)
                .with("scope", "row");
        return switch (twin.verdict()) {
            case Verdict.Refuted(var witness) ->
                tag(
                        "tr",
                        name,
                        tag("td", text(witness.violation())),
                        tag(
                                "td",
                                tag("code", witness.instance()),
                                tag("span", witness.path()).in("path")));
            case Verdict.Undecided open -> open(name, Badge.UNDECIDED, Phrases.sentence(open.reason()));
            case Verdict.Proved _, Verdict.Confirmed _ ->
                open(name, Badge.of(twin.verdict()), "It survived: the check cannot tell it from the claim.");
        };
    }

    private static Html open(Html name, Badge badge, String words) {
        return tag("tr", name, tag("td", badge.html(), text(" " + words)).with("colspan", "2"))
                .in("open");
    }
}
