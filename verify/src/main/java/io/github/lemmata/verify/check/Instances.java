package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Effort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// A world of instances that a statement is about: how to draw one, which are extreme, how to move among them, what
/// is
/// simpler.
///
/// @param <I> an instance; immutable
public interface Instances<I> {

    /// The world in a few words, for the evidence.
    String description();

    /// Draws an instance.
    I sample(UniformRandomProvider random, Effort effort);

    /// Instances that random draws would miss: ties, ends of the domain, known extremes.
    default List<I> edgeCases() {
        return List.of();
    }

    /// The coordinates around an instance in which a global optimiser may move; empty if there are none.
    default Optional<Coordinates<I>> coordinates(I instance) {
        return Optional.empty();
    }

    /// Simpler versions of an instance, the simplest first.
    default Stream<I> simpler(I instance) {
        return Stream.empty();
    }

    /// The instance as a reader can reproduce it.
    default String show(I instance) {
        return instance.toString();
    }
}
