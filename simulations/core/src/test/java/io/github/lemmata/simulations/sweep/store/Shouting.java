package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.Arrays;
import java.util.List;

/// A simulator whose names differ in their capitals alone, or are those that the store uses itself.
final class Shouting implements Simulator {

    static Plan plan() {
        var sweep = Sweep.named("shouting")
                .of("test.shouting")
                .over("n", 1)
                .over("N", 2)
                .over("cell", 3)
                .build();
        return Plan.of(sweep, new Shouting());
    }

    @Override
    public String name() {
        return "test.shouting";
    }

    @Override
    public String summary() {
        return "names that are hard to tell apart";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole("n", 1), Parameter.whole("N", 1), Parameter.whole("cell", 1));
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("N_mean", "1", "one"), new Output("n", "1", "two"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        double[] rows = new double[2 * replicates.size()];
        Arrays.setAll(rows, i -> 1 + i % 2);
        return rows;
    }
}
