package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.SimulatorProvider;
import java.util.List;

/// The simulators of the family `hconsistency` that can be swept.
public final class HconsistencySimulators implements SimulatorProvider {

    @Override
    public String family() {
        return "hconsistency";
    }

    @Override
    public List<Simulator> simulators() {
        return List.of(new ScanSimulator(), new TrainingSimulator(), new AldrSimulator(), new EnsembleSimulator());
    }
}
