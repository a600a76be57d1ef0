package io.github.lemmata.cli;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.SimulatorProvider;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// A family with one simulator: a castle of sand that grows until it falls, now and then to pieces.
public final class SandboxSimulators implements SimulatorProvider {
    @Override
    public String family() {
        return "sandbox";
    }

    @Override
    public List<Simulator> simulators() {
        return List.of(new Castle());
    }

    private record Castle() implements Simulator {
        @Override
        public String name() {
            return "sandbox.castle";
        }

        @Override
        public String summary() {
            return "sand is heaped up";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.whole("grains", 1).means("how much sand").unit("grains"),
                    Parameter.rational("wind", 0).means("probability that all falls to pieces"));
        }

        @Override
        public List<Output> outputs() {
            return List.of(new Output("height", "cm", "the height in the end"));
        }

        @Override
        public double[] run(Arguments cell, List<RandomStream> replicates) {
            return replicates.stream()
                    .mapToDouble(stream -> height(cell, stream))
                    .toArray();
        }

        private static double height(Arguments cell, RandomStream stream) {
            UniformRandomProvider random = stream.generator();
            if (random.nextDouble() < cell.ratio("wind").doubleValue()) {
                throw new IllegalStateException("the wind has come");
            }
            double height = 0;
            for (long grain = cell.wholeLong("grains"); grain > 0; grain--) {
                height += random.nextDouble() / grain;
            }
            return height;
        }
    }
}
