package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.datasets.ggtd.RandomWalk;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.simulations.ggtd.td.BatchWeighting;
import io.github.lemmata.simulations.ggtd.td.EnsembleRun;
import io.github.lemmata.simulations.ggtd.td.EnsembleTd;
import io.github.lemmata.simulations.ggtd.td.ErrorShape;
import io.github.lemmata.simulations.ggtd.td.NoisyProcess;
import io.github.lemmata.simulations.ggtd.td.ValueFeatures;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import java.util.List;

/// An ensemble of critics in training as a simulator: where it ends, and what its errors look like there.
final class EnsembleSimulator implements Simulator {

    private static final int ITERATIONS = 1000;
    private static final int MEASURED = 2000;
    private static final double HUBER_SCALE = 0.5;
    private static final int LENGTH = 19;

    private enum World {
        CHAIN,
        GRID,
        PENDULUM,
        RING
    }

    private enum Values {
        TABLE,
        WAVES
    }

    private enum Rule {
        PLAIN,
        SIGN,
        PSEUDO_HUBER,
        LIKELIHOOD
    }

    @Override
    public String name() {
        return "ggtd.ensembleTd";
    }

    @Override
    public String summary() {
        return "trains an ensemble of critics by on-policy temporal differences and measures its errors";
    }

    @Override
    public List<Parameter> parameters() {
        var defaults = EnsembleTd.Settings.DEFAULT;
        return List.of(
                Parameter.choice("world", World.class).means("process under its fixed policy"),
                Parameter.choice("rule", Rule.class)
                        .means("what an error moves a value by; likelihood is that of the noise's shape")
                        .whenAbsent("plain"),
                Parameter.choice("weighting", BatchWeighting.class)
                        .means("what the transitions of a batch are weighted by")
                        .whenAbsent("equal"),
                Parameter.choice("values", Values.class)
                        .means("a table, or 15 waves of the pendulum's state")
                        .whenAbsent("table"),
                Parameter.realAtLeast("alpha", 0)
                        .symbol("\\alpha")
                        .means("scale of the noise on rewards")
                        .whenAbsent("0"),
                Parameter.positive("beta")
                        .symbol("\\beta")
                        .means("shape of the noise on rewards")
                        .whenAbsent("2"),
                Parameter.whole("n", 1, 1000)
                        .means("number of critics, 4 or more for errors' variances")
                        .unit("critics")
                        .whenAbsent(Integer.toString(defaults.members())),
                Parameter.whole("N", 1, 100_000)
                        .means("transitions in a batch")
                        .unit("transitions")
                        .whenAbsent(Integer.toString(defaults.batch())),
                Parameter.positive("eta")
                        .symbol("\\eta")
                        .means("step size of a batch")
                        .whenAbsent(Double.toString(defaults.stepSize())),
                Parameter.whole("iterations", 0, 100_000_000)
                        .means("number of batches")
                        .whenAbsent(Integer.toString(ITERATIONS)),
                Parameter.whole("measured", 2, 10_000_000)
                        .means("errors that are measured at the end")
                        .whenAbsent(Integer.toString(MEASURED)));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("error", "1", "root mean squared distance of the mean values from the exact ones"),
                new Output("effectiveShare", "1", "mean effective size of a batch as a share of its size"),
                new Output("kurtosis", "1", "kurtosis of the errors at the end"),
                new Output("shape", "1", "most likely generalized Gaussian shape of the errors at the end"));
    }

    @Override
    public int batch() {
        return 4;
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var ensemble = ensemble(cell);
        int iterations = cell.has("iterations") ? cell.wholeInt("iterations") : ITERATIONS;
        int measured = cell.has("measured") ? cell.wholeInt("measured") : MEASURED;
        int width = outputs().size();
        double[] table = new double[width * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            EnsembleRun run = ensemble.start(replicates.get(i));
            run.advance(iterations);
            var shape = ErrorShape.of(run.measuredErrors(measured));
            double[] row = {run.error(), run.effectiveShare(), shape.kurtosis(), shape.shape()};
            System.arraycopy(row, 0, table, i * width, width);
        }
        return table;
    }

    private static EnsembleTd ensemble(Arguments cell) {
        var solution = ProcessSolution.of(
                switch (cell.choice("world", World.class)) {
                    case CHAIN -> new RandomWalk(LENGTH).process();
                    case GRID -> Gridworld.DEFAULT.process();
                    case PENDULUM -> Pendulum.DEFAULT.process();
                    case RING -> Ring.DEFAULT.process();
                });
        double shape = cell.has("beta") ? cell.real("beta") : 2;
        return new EnsembleTd(
                new NoisyProcess(solution, cell.has("alpha") ? cell.real("alpha") : 0, shape),
                switch (cell.choice("values", Values.class, Values.TABLE)) {
                    case TABLE -> new ValueFeatures.Table(solution.process().states());
                    case WAVES -> new ValueFeatures.Linear(Pendulum.features(), Pendulum.FEATURES);
                },
                switch (cell.choice("rule", Rule.class, Rule.PLAIN)) {
                    case PLAIN -> ErrorRule.PLAIN;
                    case SIGN -> ErrorRule.SIGN;
                    case PSEUDO_HUBER -> new ErrorRule.PseudoHuber(HUBER_SCALE);
                    case LIKELIHOOD -> ErrorRule.likelihood(shape);
                },
                cell.choice("weighting", BatchWeighting.class, BatchWeighting.EQUAL),
                settings(cell));
    }

    private static EnsembleTd.Settings settings(Arguments cell) {
        var defaults = EnsembleTd.Settings.DEFAULT;
        return new EnsembleTd.Settings(
                cell.has("n") ? cell.wholeInt("n") : defaults.members(),
                cell.has("N") ? cell.wholeInt("N") : defaults.batch(),
                cell.has("eta") ? cell.real("eta") : defaults.stepSize(),
                defaults.spread(),
                defaults.seen(),
                defaults.headStepSize());
    }
}
