package io.github.lemmata.simulations.sweep;

import java.util.Objects;
import java.util.regex.Pattern;

/// One number that a replicate gives.
///
/// @param name a letter followed by letters, digits and underscores: it becomes a column's name
/// @param unit what it is counted or measured in, such as `updates`; `1` for a pure number
/// @param meaning in words; where there can be no value (NaN), what that means
public record Output(String name, String unit, String meaning) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    public Output {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(meaning, "meaning");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "output \"%s\": expected a letter followed by letters, digits and underscores".formatted(name));
        }
    }
}
