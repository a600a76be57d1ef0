package io.github.lemmata.benchmarks;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;

/// The smallest simulator: it draws one uniform number.
final class OneNumber implements Simulator {

    static final String NAME = "benchmark.oneNumber";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "draws one uniform number";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole("x", 1).means("which cell it is"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("u", "1", "the number"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        return replicates.stream()
                .mapToDouble(stream -> stream.generator().nextDouble())
                .toArray();
    }
}
