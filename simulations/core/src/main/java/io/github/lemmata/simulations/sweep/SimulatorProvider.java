package io.github.lemmata.simulations.sweep;

import java.util.List;

/// What a family brings to the register of simulators; found by [java.util.ServiceLoader].
public interface SimulatorProvider {

    /// Returns the family's name, such as `perceptron`; every name begins with it and a dot.
    String family();

    /// Returns the simulators, in the order in which they should be read.
    List<Simulator> simulators();
}
