package io.github.lemmata.verify.hconsistency;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A point of the input space: its conditional probabilities, and the scores that a hypothesis gives it.
///
/// @param p conditional probabilities of the classes
/// @param scores $f$, as many
record Scored(double[] p, double[] scores) {

    int classes() {
        return p.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scored(double[] theirP, double[] theirScores)
                && Arrays.equals(p, theirP)
                && Arrays.equals(scores, theirScores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(p) + Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        return "p=" + list(p) + " f=" + list(scores);
    }

    /// A vector as `lemmata eval` reads it.
    static String list(double[] values) {
        return Arrays.stream(values).mapToObj(Scored::number).collect(Collectors.joining(",", "[", "]"));
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
