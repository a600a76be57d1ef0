package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.LatticeSlab;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.perceptron.PerceptronBounds;
import java.util.List;
import java.util.stream.DoubleStream;

/// The batch perceptrons on a small random integer dataset, exactly, beside what bounds them.
final class SlabPerceptrons implements Simulator {
    static final Parameter LARGEST =
            Parameter.whole("nKappa", 100).means("largest n kappa of a dataset; others are drawn again");

    @Override
    public String name() {
        return "perceptron.slabPerceptrons";
    }

    @Override
    public String summary() {
        return "the batch perceptron and the normalized one on a random integer dataset, in exact arithmetic";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(LARGEST);
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("n", "samples", "number of samples"),
                new Output("kappa", "1", "squared radius over squared margin"),
                new Output("batch", "updates", "separation index of the batch perceptron"),
                new Output("normalized", "updates", "separation index of the normalized batch perceptron"),
                new Output("shareOfBound", "1", "separation index of the batch perceptron over its bound B(n, kappa)"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        return replicates.stream()
                .map(stream -> LatticeSlab.drawWithin(cell.wholeLong("nKappa"), stream.generator()))
                .flatMapToDouble(SlabPerceptrons::measure)
                .toArray();
    }

    private static DoubleStream measure(LatticeDataset dataset) {
        double kappa = dataset.kappa().doubleValue();
        long batch = BatchPerceptron.separationIndex(dataset, TieRule.FULL);
        return DoubleStream.of(
                dataset.n(),
                kappa,
                batch,
                NormalizedBatchPerceptron.separationIndex(dataset),
                batch / PerceptronBounds.batch(dataset.n(), kappa));
    }
}
