package io.github.lemmata.theory;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the known name that a mistyped one probably meant.
///
/// Nearness is the number of letters to insert, drop, replace or swap with their neighbour, capitals aside. A name
/// without its family also counts: `bound.batch` is near `perceptron.bound.batch`.
public final class Nearest {

    private static final int FEW = 8;

    private Nearest() {}

    /// Returns the known name nearest to the given one, if one is near: at most a third of its letters apart.
    /// Among names equally near, the alphabetically first.
    public static Optional<String> to(String given, Collection<String> known) {
        int tolerated = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(name -> apart(given, name) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> apart(given, name)).thenComparing(name -> name));
    }

    /// Returns the sentence for an unknown name: `unknown quantity "x"; did you mean "y"?`, or what is known where
    /// that is a short list and nothing is near.
    ///
    /// @param kind what the name names, such as `quantity`, `claim`, `parameter`
    public static String unknown(String kind, String given, Collection<String> known) {
        String sentence = "unknown %s \"%s\"".formatted(kind, given);
        Optional<String> near = to(given, known);
        if (near.isPresent()) {
            return "%s; did you mean \"%s\"?".formatted(sentence, near.get());
        }
        return known.isEmpty() || known.size() > FEW
                ? sentence
                : sentence + "; expected " + known.stream().sorted().collect(Collectors.joining(", "));
    }

    private static int apart(String given, String name) {
        String typed = given.toLowerCase(Locale.ROOT);
        String whole = name.toLowerCase(Locale.ROOT);
        int best = distance(typed, whole);
        int dot = whole.indexOf('.');
        return dot < 0 ? best : Math.min(best, distance(typed, whole.substring(dot + 1)));
    }

    /// The optimal string alignment distance.
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + replace, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
