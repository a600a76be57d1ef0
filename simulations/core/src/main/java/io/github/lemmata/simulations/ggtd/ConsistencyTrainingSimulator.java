package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.ggtd.CoupledGaussian;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.RobustLoss;
import java.util.List;

/// What consistency training learns from samples, beside what it learns in the population and the exact map.
final class ConsistencyTrainingSimulator implements Simulator {

    private static final int STEPS = 100;
    private static final int BATCH = 128;

    @Override
    public String name() {
        return "ggtd.consistencyTraining";
    }

    @Override
    public String summary() {
        return "coefficient of the largest noise level after consistency training on normal data with outliers";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("N", 2, 100_000).means("number of noise levels").whenAbsent("11"),
                Parameter.positive("s").means("standard deviation of the data").whenAbsent("0.5"),
                Parameter.choice("loss", RobustLoss.class).means("loss").whenAbsent("squared"),
                Parameter.positive("scale")
                        .means("scale of the loss over the standard deviation of clean residuals")
                        .whenAbsent("1"),
                Parameter.realAtLeast("eps", 0)
                        .symbol("\\epsilon")
                        .means("share of data that jump, at most 1")
                        .whenAbsent("0"),
                Parameter.realAtLeast("M", 0).means("size of a jump").whenAbsent("10"),
                Parameter.whole("steps", 2, 10_000_000)
                        .means("steps for each level")
                        .whenAbsent(Integer.toString(STEPS)),
                Parameter.whole("B", 1, 10_000_000).means("draws in a step").whenAbsent(Integer.toString(BATCH)));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("coefficient", "1", "slope that is learnt for the largest noise level"),
                new Output("trainingError", "1", "its relative error from what clean data give in the population"),
                new Output("mapError", "1", "its relative error from the exact consistency function of clean data"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var training = training(cell);
        var clean = new CoupledGaussian(training.std(), 0);
        int last = training.grid().count() - 1;
        double trained = clean.trainedCoefficients(training.grid())[last];
        double exact = clean.limit(training.grid().largest(), training.grid().smallest());
        double[] rows = new double[3 * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            double learnt = training.coefficients(replicates.get(i))[last];
            rows[3 * i] = learnt;
            rows[3 * i + 1] = learnt / trained - 1;
            rows[3 * i + 2] = learnt / exact - 1;
        }
        return rows;
    }

    private static ConsistencyTraining training(Arguments cell) {
        return new ConsistencyTraining(
                KarrasGrid.usual(cell.has("N") ? cell.wholeInt("N") : 11),
                real(cell, "s", 0.5),
                real(cell, "eps", 0),
                real(cell, "M", 10),
                cell.choice("loss", RobustLoss.class, RobustLoss.SQUARED),
                real(cell, "scale", 1),
                cell.has("steps") ? cell.wholeInt("steps") : STEPS,
                cell.has("B") ? cell.wholeInt("B") : BATCH);
    }

    private static double real(Arguments cell, String name, double absent) {
        return cell.has(name) ? cell.real(name) : absent;
    }

    @Override
    public int batch() {
        return 1;
    }
}
