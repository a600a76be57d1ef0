package io.github.lemmata.verify.report;

import static io.github.lemmata.verify.report.Html.all;
import static io.github.lemmata.verify.report.Html.tag;
import static io.github.lemmata.verify.report.Html.text;

import io.github.lemmata.verify.Judgement.Outcome;
import java.time.Duration;
import java.util.Locale;

/// How numbers and outcomes read in running text.
final class Phrases {

    private static final String NARROW_SPACE = "\u202F";

    private Phrases() {}

    /// A time to two or three digits: `12 ms`, `1.2 s`, `41 s`, `3 min 20 s`, `2 h 5 min`.
    static String time(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 100) {
            return millis + " ms";
        }
        if (millis < 9_950) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        long seconds = Math.round(millis / 1000.0);
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + " min " + seconds % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// A number of things: `1 claim`, `3 claims`.
    static String count(int number, String thing) {
        return number + " " + (number == 1 ? thing : thing + "s");
    }

    /// A phrase as a sentence: with a capital letter and a full stop.
    static String sentence(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        int first = phrase.offsetByCodePoints(0, 1);
        var end = phrase.endsWith(".") ? "" : ".";
        return phrase.substring(0, first).toUpperCase(Locale.ROOT) + phrase.substring(first) + end;
    }

    /// A small probability in digits that a program reads as well: `1e-6`, `4e-9`, `2.5e-8`, `0`.
    static String probability(double value) {
        if (value == 0) {
            return "0";
        }
        var parts = String.format(Locale.ROOT, "%.2e", value).split("e");
        return plain(parts[0]) + "e" + Integer.parseInt(parts[1]);
    }

    /// A small probability as it is written by hand, with the exponent raised: 4 × 10^-9.
    static Html powerOfTen(double value) {
        var digits = probability(value);
        int e = digits.indexOf('e');
        if (e < 0) {
            return text(digits);
        }
        var mantissa = digits.substring(0, e);
        var factor = mantissa.equals("1") ? "" : mantissa + NARROW_SPACE + "×" + NARROW_SPACE;
        return all(text(factor + "10"), tag("sup", digits.substring(e + 1).replace('-', '−')));
    }

    private static String plain(String mantissa) {
        return mantissa.replaceFirst("\\.?0+$", "");
    }

    /// An outcome in words.
    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "holds";
            case REFUTED -> "refuted";
            case TWIN_SURVIVED -> "twin survived";
            case UNDECIDED -> "undecided";
        };
    }
}
