package io.github.lemmata.datasets;

import io.github.lemmata.datasets.bulk.BulkNumbers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// The address of a sequence of random numbers: a seed and a path of names and numbers below it.
///
/// The numbers depend on the address alone, so a result is the same whatever the number of threads,
/// the order of work or the engine. An address holds no state: [#generator()] starts afresh on every
/// call, and whoever needs independent numbers takes a child of its own.
///
/// ```java
/// RandomStream cell = RandomStream.ofSeed(20241211).child("perceptron.balance").child("cell").child(3);
/// UniformRandomProvider random = cell.child("replicate").child(17).generator();
/// ```
///
/// @param seed the root of the address
/// @param steps the path below it, outermost first
public record RandomStream(long seed, List<Step> steps) {

    /// One step of a path.
    public sealed interface Step {
        /// A step by name, for instance a claim's id.
        record Name(String name) implements Step {}

        /// A step by number, for instance a replicate.
        record Number(long number) implements Step {}
    }

    /// Copies the path, so that an address cannot change.
    public RandomStream {
        steps = List.copyOf(steps);
    }

    /// The address that consists of a seed alone.
    public static RandomStream ofSeed(long seed) {
        return new RandomStream(seed, List.of());
    }

    /// The address one name below this one.
    ///
    /// @throws IllegalArgumentException if the name is empty
    public RandomStream child(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(
                    "the name of a random stream below %s is empty; expected at least one letter".formatted(path()));
        }
        return below(new Step.Name(name));
    }

    /// The address one number below this one; `child(3)` and `child("3")` are different addresses.
    public RandomStream child(long number) {
        return below(new Step.Number(number));
    }

    private RandomStream below(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new RandomStream(seed, longer);
    }

    /// The address as people read it, for instance `20241211/perceptron.balance/cell 3/replicate 17`.
    public String path() {
        StringBuilder text = new StringBuilder(Long.toString(seed));
        boolean afterName = false;
        for (Step step : steps) {
            switch (step) {
                case Step.Name(String name) -> text.append('/').append(name);
                case Step.Number(long number) ->
                    text.append(afterName ? ' ' : '/').append(number);
            }
            afterName = step instanceof Step.Name;
        }
        return text.toString();
    }

    /// A generator at the first number of this address: Philox 4x64 with counter 0, whose 128-bit key
    /// is the head of the SHA-256 digest of the address.
    public UniformRandomProvider generator() {
        long[] key = AddressDigest.key(this);
        return RandomSource.PHILOX_4X64.create(new long[] {key[0], key[1], 0, 0, 0, 0});
    }

    /// The numbers of this address in bulk: sequences of their own, unrelated to those of [#generator()].
    public BulkNumbers numbers() {
        long[] key = AddressDigest.bulkKey(this);
        return new BulkNumbers(key[0], key[1], 0);
    }

    @Override
    public String toString() {
        return path();
    }
}
