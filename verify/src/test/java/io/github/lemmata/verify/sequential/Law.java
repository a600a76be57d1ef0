package io.github.lemmata.verify.sequential;

import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/// A law on [0, 1] of known mean, for simulated streams.
///
/// @param name its name
/// @param mean its mean
/// @param sampler makes a source of values from a generator
record Law(String name, double mean, Function<UniformRandomProvider, DoubleSupplier> sampler) {

    static Law bernoulli(double p) {
        return new Law("Bernoulli " + p, p, generator -> () -> generator.nextDouble() < p ? 1 : 0);
    }

    static Law uniform() {
        return new Law("Uniform", 0.5, generator -> generator::nextDouble);
    }

    static Law beta(double a, double b) {
        return new Law("Beta(" + a + "," + b + ")", a / (a + b), generator -> {
            var first = AhrensDieterMarsagliaTsangGammaSampler.of(generator, a, 1);
            var second = AhrensDieterMarsagliaTsangGammaSampler.of(generator, b, 1);
            return () -> {
                double x = first.sample();
                return x / (x + second.sample());
            };
        });
    }

    boolean isEvent() {
        return name.startsWith("Bernoulli");
    }

    @Override
    public String toString() {
        return name;
    }
}
