package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Simulators;
import java.io.PrintWriter;

/// What can be swept: simulators with their parameters and outputs.
final class SimulatorList {
    private SimulatorList() {}

    /// Prints the register, simulator by simulator.
    static void print(Simulators simulators, PrintWriter out) {
        for (Simulator simulator : simulators.all()) {
            out.println(simulator.name() + ParameterText.list(simulator.parameters()) + ": " + simulator.summary());
            ParameterText.print(simulator.parameters(), out, "    ");
            var outputs = new TextTable();
            for (Output output : simulator.outputs()) {
                outputs.row("-> " + output.name(), output.meaning() + ParameterText.unit(output.unit(), ", in %s"));
            }
            outputs.print(out, "    ");
        }
        out.println("and every closed form that 'lemmata eval' lists, with one replicate and the output value");
    }
}
