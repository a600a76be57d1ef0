package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ReluScore;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Test errors of a loss ensemble beside those of the logistic, hinge and exponential loss: the same data, the same
/// order of rows.
///
/// What the difference is on synthetic linear data is measured, and nothing is claimed of it. Source: spec section 4,
/// item 6.
final class EnsembleSimulator implements Simulator {

    @Override
    public String name() {
        return "hconsistency.ensembleTestErrors";
    }

    @Override
    public String summary() {
        return "test errors of a linear score trained with a loss ensemble and with three fixed losses, paired";
    }

    @Override
    public List<Parameter> parameters() {
        var defaults = EnsembleDescent.DEFAULT;
        return List.of(
                Parameter.whole("n", 10, 1_000_000)
                        .means("number of samples, 30% of them for testing")
                        .whenAbsent("3000"),
                Parameter.whole("d", 1, 10_000).means("number of features").whenAbsent("200"),
                Parameter.whole("epochs", 0, 100_000)
                        .means("passes through the training samples")
                        .whenAbsent(Integer.toString(defaults.epochs())),
                Parameter.whole("B", 1, 1_000_000)
                        .means("samples in a batch")
                        .whenAbsent(Integer.toString(defaults.batch())),
                Parameter.positive("step").means("step size").whenAbsent(Double.toString(defaults.step())),
                Parameter.whole("period", 1, 100_000)
                        .means("epochs between draws of the transform's parameter")
                        .whenAbsent(Integer.toString(defaults.period())));
    }

    @Override
    public List<Output> outputs() {
        var outputs = new ArrayList<Output>();
        outputs.add(new Output("ensemble", "1", "test error with derivatives that are drawn"));
        for (MarginLoss loss : MarginLoss.values()) {
            String word = loss.name().toLowerCase(Locale.ROOT);
            outputs.add(new Output(word, "1", "test error with the " + word + " loss"));
        }
        return outputs;
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        int columns = 1 + MarginLoss.values().length;
        double[] errors = new double[replicates.size() * columns];
        for (int i = 0; i < replicates.size(); i++) {
            double[] row = errors(cell, replicates.get(i));
            System.arraycopy(row, 0, errors, i * columns, columns);
        }
        return errors;
    }

    private static double[] errors(Arguments cell, RandomStream stream) {
        var world = new ReluScore(
                cell.has("n") ? cell.wholeInt("n") : ReluScore.DEFAULT.rows(),
                cell.has("d") ? cell.wholeInt("d") : ReluScore.DEFAULT.dimension());
        var defaults = EnsembleDescent.DEFAULT;
        var descent = new EnsembleDescent(
                cell.has("epochs") ? cell.wholeInt("epochs") : defaults.epochs(),
                cell.has("B") ? cell.wholeInt("B") : defaults.batch(),
                cell.has("step") ? cell.real("step") : defaults.step(),
                cell.has("period") ? cell.wholeInt("period") : defaults.period());
        var sample = world.draw(stream.child("sample").generator());
        var training = stream.child("training");
        double[] errors = new double[1 + MarginLoss.values().length];
        errors[0] = descent.withEnsemble(sample, training).errorOn(sample, sample.test());
        for (MarginLoss loss : MarginLoss.values()) {
            errors[1 + loss.ordinal()] = descent.with(loss, sample, training).errorOn(sample, sample.test());
        }
        return errors;
    }

    @Override
    public int batch() {
        return 1;
    }
}
