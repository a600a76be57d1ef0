package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// Another world without its coordinates, for an identity: an optimiser would only look for rounding.
record RandomOnly<I>(Instances<I> world) implements Instances<I> {

    static <I> RandomOnly<I> of(Instances<I> world) {
        return new RandomOnly<>(world);
    }

    @Override
    public String description() {
        return world.description();
    }

    @Override
    public I sample(UniformRandomProvider random, Effort effort) {
        return world.sample(random, effort);
    }

    @Override
    public List<I> edgeCases() {
        return world.edgeCases();
    }

    @Override
    public Stream<I> simpler(I instance) {
        return world.simpler(instance);
    }
}
