package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.SimulatorProvider;
import java.util.List;

/// What the family `perceptron` can sweep.
public final class PerceptronSimulators implements SimulatorProvider {

    @Override
    public String family() {
        return "perceptron";
    }

    @Override
    public List<Simulator> simulators() {
        return List.of(
                CloudDescent.lrGd(),
                CloudDescent.nlrGd(),
                CloudDescent.batchPerceptron(),
                CloudDescent.normalizedBatchPerceptron(),
                new SlabPerceptrons(),
                new SlabDeviation());
    }
}
