package io.github.lemmata.verify;

import java.util.regex.Pattern;

/// The name of a claim: its family and its own name, written `family.name` as in the family's spec.
///
/// @param family lower-case package name of the family, for example `perceptron`
/// @param name lower-case words joined by hyphens, for example `batch-bound`
public record ClaimId(String family, String name) implements Comparable<ClaimId> {

    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9]*)\\.([a-z0-9]+(?:-[a-z0-9]+)*)");

    /// Reads an id such as `perceptron.batch-bound`.
    ///
    /// @throws IllegalArgumentException if the text is not of the form `family.some-name`
    public static ClaimId of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "claim id \"" + text + "\" is not of the form family.name-in-lower-case");
        }
        return new ClaimId(matcher.group(1), matcher.group(2));
    }

    @Override
    public int compareTo(ClaimId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return family + "." + name;
    }
}
