package io.github.lemmata.simulations.sweep;

import java.util.List;

/// The family `test` with the dice.
final class TestSimulators implements SimulatorProvider {

    @Override
    public String family() {
        return "test";
    }

    @Override
    public List<Simulator> simulators() {
        return List.of(Dice.fair());
    }
}
