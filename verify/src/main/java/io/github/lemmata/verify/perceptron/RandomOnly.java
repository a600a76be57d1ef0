package io.github.lemmata.verify.perceptron;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// Another world's random draws alone, for a statement about rounding that a search would only drive into ties.
record RandomOnly<I>(Instances<I> world) implements Instances<I> {

    @Override
    public String description() {
        return "random " + world.description();
    }

    @Override
    public I sample(UniformRandomProvider random, Effort effort) {
        return world.sample(random, effort);
    }

    @Override
    public Stream<I> simpler(I instance) {
        return world.simpler(instance);
    }
}
