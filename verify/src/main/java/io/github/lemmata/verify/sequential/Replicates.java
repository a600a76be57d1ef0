package io.github.lemmata.verify.sequential;

import io.github.lemmata.datasets.RandomStream;
import java.util.Optional;
import java.util.stream.IntStream;

/// Replicates with consecutive numbers, drawn in any order and handed over in the order of their numbers.
///
/// Taking them as they are finished would favour values that are quick to compute.
///
/// @param values the replicates up to the first that broke off
/// @param failure what broke off, if anything
record Replicates(double[] values, Optional<String> failure) {

    /// Draws the replicates with numbers above `from` up to `to`, each from the child of its number.
    static <T> Replicates draw(
            Replicate<? super T> replicate, T candidate, RandomStream stream, long from, long to, boolean parallel) {
        int count = Math.toIntExact(to - from);
        var values = new double[count];
        var failures = new RuntimeException[count];
        var indices = IntStream.range(0, count);
        (parallel ? indices.parallel() : indices).forEach(i -> {
            try {
                values[i] = replicate.draw(candidate, stream.child(from + i + 1));
            } catch (RuntimeException failure) {
                failures[i] = failure;
            }
        });
        int broken = IntStream.range(0, count)
                .filter(i -> failures[i] != null)
                .findFirst()
                .orElse(count);
        return broken == count
                ? new Replicates(values, Optional.empty())
                : new Replicates(
                        java.util.Arrays.copyOf(values, broken),
                        Optional.of("replicate " + (from + broken + 1) + " broke off: " + failures[broken]));
    }
}
