package io.github.lemmata.simulations.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The name that a mistyped one was probably meant to be.
final class NearestName {

    private NearestName() {}

    /// The candidate with the fewest single-letter edits (Levenshtein distance, letter case
    /// ignored) from `name`; the first of several.
    static String of(String name, List<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(
                        candidate -> distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT))))
                .orElseThrow(() -> new IllegalArgumentException("candidates must not be empty"));
    }

    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitute = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
