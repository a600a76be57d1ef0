package io.github.lemmata.verify;

/// Where a statement fails: the smallest instance found, and what is wrong there.
///
/// @param instance the instance, written so that it can be pasted into `lemmata eval`
/// @param violation what should have held and did not, with both sides
/// @param path how it was found, for example `edge case 3` or `search, shrunk 4 times`
public record Counterexample(String instance, String violation, String path) {

    @Override
    public String toString() {
        return violation + " at " + instance;
    }
}
