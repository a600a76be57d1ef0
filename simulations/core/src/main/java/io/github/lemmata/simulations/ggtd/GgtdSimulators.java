package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.SimulatorProvider;
import java.util.List;

/// The simulators of the family `ggtd` that can be swept.
public final class GgtdSimulators implements SimulatorProvider {

    @Override
    public String family() {
        return "ggtd";
    }

    @Override
    public List<Simulator> simulators() {
        return List.of(
                new CollapseSimulator(), // claim 25
                new RingSimulator(), // 30
                new EnsembleSimulator(), // 28, 29, 49 by training
                new MeanShiftSimulator(), // 38
                new ConsistencyTrainingSimulator()); // 43
    }
}
