package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import java.util.List;
import java.util.stream.DoubleStream;

/// How far gradient descent is from the batch perceptron on a small random integer dataset, to all digits.
final class SlabDeviation implements Simulator {
    private static final Parameter LATER =
            Parameter.whole("t", 2).means("iterate").unit("updates");

    @Override
    public String name() {
        return "perceptron.slabDeviation";
    }

    @Override
    public String summary() {
        return "distance of gradient descent from the batch perceptron on a random integer dataset";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(SlabPerceptrons.LARGEST, DescentQuantities.STEP_SIZE, LATER);
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("tieDistance", "squared length", "delta, least distance from a tie before t; 0 at a tie"),
                new Output("deviation", "length", "e_t, the distance; NaN after a tie"),
                new Output(
                        "scaled",
                        "1",
                        "e_t over its bound (t - 1) R e^(1 - gamma delta); NaN after a tie or where"
                                + " the bound does not hold"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        return replicates.stream()
                .map(stream -> LatticeSlab.drawWithin(cell.wholeLong("nKappa"), stream.generator()))
                .flatMapToDouble(dataset -> measure(dataset, cell.real("gamma"), cell.wholeLong("t")))
                .toArray();
    }

    private static DoubleStream measure(LatticeDataset dataset, double gamma, long t) {
        double tieDistance = DeviationRun.tieDistance(dataset, t).doubleValue();
        if (tieDistance == 0) {
            return DoubleStream.of(0, Double.NaN, Double.NaN);
        }
        double deviation = DeviationRun.norm(dataset, gamma, t);
        double squaredRadius = dataset.squaredRadius().doubleValue();
        boolean bounded = DeviationBounds.condition(t, squaredRadius, gamma, tieDistance) <= 1;
        return DoubleStream.of(
                tieDistance,
                deviation,
                bounded ? deviation / DeviationBounds.closed(t, squaredRadius, gamma, tieDistance) : Double.NaN);
    }
}
