package io.github.lemmata.verify.check;

import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/// A Commons RNG generator in the shape that Commons Math's optimisers ask for.
final class CommonsMathGenerator extends AbstractRandomGenerator {

    private final UniformRandomProvider source;

    CommonsMathGenerator(UniformRandomProvider source) {
        this.source = source;
    }

    @Override
    public void setSeed(long seed) {
        clear(); // the address of the stream is the seed
    }

    @Override
    public double nextDouble() {
        return source.nextDouble();
    }
}
