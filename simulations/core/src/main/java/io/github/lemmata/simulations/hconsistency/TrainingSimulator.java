package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.GaussianMixture;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// Training on a random world as a simulator: both sides of the bound between risks where training ends.
final class TrainingSimulator implements Simulator {

    private static final double SEPARATION = 1;
    private static final double STEP = 0.5;
    private static final int ITERATIONS = 500;
    private static final int OUTPUTS = 4;

    @Override
    public String name() {
        return "hconsistency.training";
    }

    @Override
    public String summary() {
        return "trains linear scores on the exact risk at points of a mixture of Gaussians, and takes the regrets at the"
                + " end";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.realAtLeast("tau", 0).symbol("\\tau").means("which comp-sum loss"),
                Parameter.whole("n", 2, 1000).means("number of classes").unit("classes"),
                Parameter.whole("d", 1, 10_000).means("dimension of the inputs"),
                Parameter.whole("points", 1, 1_000_000).symbol("N").means("number of inputs"),
                Parameter.realAtLeast("sep", 0)
                        .means("standard deviation of a mean's component")
                        .whenAbsent("1"),
                Parameter.positive("step").means("step size").whenAbsent("0.5"),
                Parameter.whole("iterations", 0, 1_000_000)
                        .means("number of iterations")
                        .whenAbsent("500"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("zeroOneRegret", "1", "mean zero-one regret at the end"),
                new Output("surrogateRegret", "1", "mean surrogate regret at the end"),
                new Output("bound", "1", "what that surrogate regret allows in the zero-one loss"),
                new Output("step", "1", "step size at the end, halved whenever the risk would have risen"));
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        double separation = cell.has("sep") ? cell.real("sep") : SEPARATION;
        double step = cell.has("step") ? cell.real("step") : STEP;
        int iterations = cell.has("iterations") ? cell.wholeInt("iterations") : ITERATIONS;
        int points = cell.wholeInt("points");
        int dimension = cell.wholeInt("d");
        double[] table = new double[OUTPUTS * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            RandomStream stream = replicates.get(i);
            var mixture = GaussianMixture.draw(
                    cell.wholeInt("n"),
                    dimension,
                    separation,
                    stream.child("means").generator());
            double[] inputs = mixture.inputs(points, stream.child("inputs").generator());
            var training = new LinearTraining(
                    cell.real("tau"), DMatrixRMaj.wrap(points, dimension, inputs), mixture.at(inputs), step);
            LinearTraining.State end = training.last(iterations);
            table[OUTPUTS * i] = end.regrets().zeroOne();
            table[OUTPUTS * i + 1] = end.regrets().surrogate();
            table[OUTPUTS * i + 2] = end.regrets().bound();
            table[OUTPUTS * i + 3] = end.step();
        }
        return table;
    }
}
