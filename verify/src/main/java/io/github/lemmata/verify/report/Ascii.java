package io.github.lemmata.verify.report;

import java.util.Map;

/// Mathematical text for terminals that have no other characters: `n √κ ≤ 3` becomes `n sqrt kappa <= 3`.
final class Ascii {

    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) '✓', "+"),
            Map.entry((int) '✗', "x"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '≤', "<="),
            Map.entry((int) '≥', ">="),
            Map.entry((int) '≠', "!="),
            Map.entry((int) '−', "-"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '·', "*"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '√', "sqrt "),
            Map.entry((int) '→', "->"),
            Map.entry((int) '∞', "inf"),
            Map.entry((int) '‖', "||"),
            Map.entry((int) '²', "^2"),
            Map.entry((int) '½', "1/2"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '’', "'"));

    private Ascii() {}

    /// The text with every other character spelled out, Greek letters by name, and `?` for what has no spelling.
    static String of(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.appendCodePoint(c);
            } else {
                out.append(SPELLED.getOrDefault(c, greek(c)));
            }
        });
        return out.toString();
    }

    private static String greek(int c) {
        var name = Character.getName(c);
        if (name == null || !name.matches("GREEK (SMALL|CAPITAL) LETTER \\w+")) {
            return "?";
        }
        var letter = name.substring(name.lastIndexOf(' ') + 1);
        return name.contains("SMALL")
                ? letter.toLowerCase(java.util.Locale.ROOT)
                : letter.charAt(0) + letter.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
