package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Verdict;

/// A verdict as it is shown on the page: by a word, a symbol and a colour.
enum Badge {
    PROVED(
            "∎",
            "The statement holds on its whole domain, rigorously; an independent program can check the certificate."),
    CONFIRMED(
            "✓",
            "The check found it to hold, at the tolerance or the probability of error that stands with the evidence."),
    UNDECIDED("?", "The effort ended first, or the check could not do its work. This is never a pass."),
    REFUTED("✗", "The statement fails, and the counterexample shows where.");

    private final String symbol;
    private final String meaning;

    Badge(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    static Badge of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proved _ -> PROVED;
            case Verdict.Confirmed _ -> CONFIRMED;
            case Verdict.Undecided _ -> UNDECIDED;
            case Verdict.Refuted _ -> REFUTED;
        };
    }

    /// What the verdict means, in a line.
    String meaning() {
        return meaning;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Html html() {
        return tag("span", tag("span", symbol).in("symbol").with("aria-hidden", "true"), text(" " + word()))
                .in("badge " + word());
    }
}
