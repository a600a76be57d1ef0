package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.prose;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Verdict;

/// What a verdict rests on: the evidence for it, or the counterexample.
final class EvidenceBlock {

    private EvidenceBlock() {}

    static Html of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proved(var certificate) -> block("Evidence", evidence(Evidence.of(certificate), true));
            case Verdict.Confirmed(var evidence) -> block("Evidence", evidence(evidence, true));
            case Verdict.Undecided(String reason, var evidence) ->
                block(
                        "Why undecided",
                        all(
                                tag("p", Phrases.sentence(reason)),
                                evidence.equals(Evidence.NONE) ? Html.NONE : evidence(evidence, true)));
            case Verdict.Refuted(var witness) -> block("Counterexample", counterexample(witness));
        };
    }

    private static Html block(String title, Html content) {
        return tag("div", tag("h4", title), content).in("evidence");
    }

    private static Html counterexample(Counterexample witness) {
        return tag(
                        "dl",
                        row("What fails", text(witness.violation())),
                        row("At", tag("code", witness.instance())),
                        row("Found by", text(witness.path())))
                .in("numbers");
    }

    /// The parts of the evidence stand one below the other; what they rest on is told once, at the end.
    private static Html evidence(Evidence evidence, boolean whole) {
        var numbers = evidence.figures().entrySet().stream()
                .map(number -> row(number.getKey(), text(number.getValue())))
                .toList();
        var parts = evidence.parts().stream()
                .map(part -> tag("li", evidence(part, false)))
                .toList();
        var summary = tag("p", tag("span", evidence.kind().word()).in("kind"), text(" "), prose(evidence.summary()));
        return all(
                parts.isEmpty() ? summary : Html.NONE,
                numbers.isEmpty() ? Html.NONE : tag("dl", all(numbers)).in("numbers"),
                parts.isEmpty() ? Html.NONE : tag("ol", all(parts)).in("parts"),
                whole ? restsOn(evidence) : Html.NONE);
    }

    private static Html row(String name, Html value) {
        return tag("div", tag("dt", name), tag("dd", value));
    }

    private static Html restsOn(Evidence evidence) {
        return evidence.restsOn().isEmpty()
                ? Html.NONE
                : tag("p", text("Rests on: "), prose(String.join("; ", evidence.restsOn())), text("."))
                        .in("rests-on");
    }
}
