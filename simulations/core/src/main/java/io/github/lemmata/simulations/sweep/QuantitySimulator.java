package io.github.lemmata.simulations.sweep;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import java.util.Arrays;
import java.util.List;

/// A closed form or deterministic computation as a simulator: it draws nothing, so that one replicate is
/// enough.
///
/// Its one output `value` is the quantity as a double; a vector has none and is refused with its own
/// sentence.
///
/// @param quantity what is computed
public record QuantitySimulator(Quantity quantity) implements Simulator {

    @Override
    public String name() {
        return quantity.name();
    }

    @Override
    public String summary() {
        return quantity.summary();
    }

    @Override
    public List<Parameter> parameters() {
        return quantity.parameters();
    }

    @Override
    public List<Output> outputs() {
        return List.of(new Output("value", quantity.unit(), quantity.summary()));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        double[] same = new double[replicates.size()];
        Arrays.fill(same, quantity.at(cell).toDouble());
        return same;
    }
}
