package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.prose;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Judgement.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The table of all claims, with a filter that the script brings to life.
final class ClaimsIndex {

    private ClaimsIndex() {}

    static Html of(Report report, Tally tally) {
        var judgements = report.run().judgements();
        return tag("section", tag("h2", "Claims"), filter(judgements, tally), table(judgements))
                .in("index")
                .with("id", "claims");
    }

    /// Without the script the filter stays hidden.
    private static Html filter(List<Judgement> judgements, Tally tally) {
        var choices = new LinkedHashMap<String, Integer>();
        choices.put("", tally.judged());
        judgements.forEach(judgement -> tags(judgement).forEach(tag -> choices.merge(tag, 1, Integer::sum)));
        var options = choices.entrySet().stream()
                .map(choice -> tag("option", label(choice.getKey()) + " (" + choice.getValue() + ")")
                        .with("value", choice.getKey()))
                .toList();
        var search = tag("input")
                .with("type", "search")
                .with("id", "filter-text")
                .with("placeholder", "words, an id, a paper …")
                .with("autocomplete", "off");
        return tag(
                        "form",
                        tag("label", text("Show claims with "), search),
                        tag(
                                "label",
                                text("and verdict "),
                                tag("select", all(options)).with("id", "filter-tag")),
                        tag("output", "").with("id", "filter-count").with("aria-live", "polite"))
                .with("id", "filter")
                .with("hidden", "hidden");
    }

    private static String label(String tag) {
        return switch (tag) {
            case "" -> "any";
            case "finding" -> "any, with a finding";
            case "twin-survived" -> "any, a twin survived";
            default -> tag;
        };
    }

    private static List<String> tags(Judgement judgement) {
        var tags = new ArrayList<>(List.of(judgement.verdict().word()));
        if (judgement.outcome() == Outcome.TWIN_SURVIVED) {
            tags.add("twin-survived");
        }
        if (!judgement.claim().finding().isEmpty()) {
            tags.add("finding");
        }
        return tags;
    }

    private static Html table(List<Judgement> judgements) {
        var head = tag("tr", column("Verdict"), column("Claim"), column("Check"), column("Twins"), column("Time"));
        var rows = judgements.stream().map(ClaimsIndex::row).toList();
        return tag("table", tag("thead", head), tag("tbody", all(rows))).in("claims");
    }

    private static Html column(String name) {
        return tag("th", name).with("scope", "col").in(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static Html row(Judgement judgement) {
        var claim = judgement.claim();
        var id = claim.id().toString();
        var name = tag(
                "td",
                tag("a", id).with("href", "#" + id).in("id"),
                claim.finding().isEmpty()
                        ? Html.NONE
                        : all(text(" "), tag("span", "finding").in("mark")),
                tag("span", prose(claim.statement().words())).in("words"));
        int refuted = Tally.refutedTwins(judgement);
        var twins = refuted + "/" + judgement.twins().size();
        return tag(
                        "tr",
                        tag("td", ClaimSection.badges(judgement)).in("verdict"),
                        name.in("claim"),
                        tag("td", ClaimSection.kind(judgement.verdict())).in("check"),
                        tag("td", twins)
                                .in("twins" + (refuted < judgement.twins().size() ? " short" : ""))
                                .with("title", twins + " twins refuted"),
                        tag("td", Phrases.time(judgement.time())).in("time"))
                .with("data-tags", String.join(" ", tags(judgement)))
                .with("data-more", claim.finding() + " " + claim.source().text());
    }
}
