package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.ConditionalBatch;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.Arrays;
import java.util.List;

/// The pointwise scan as a simulator: what a zero-one regret costs at least among random conditional
/// distributions, beside the published transformation and the bound without the number of classes.
///
/// It draws without descent, so that a cell costs the same whatever it finds; [PointwiseScan] descends.
final class ScanSimulator implements Simulator {

    private static final int ROWS = 1024;
    private static final int OUTPUTS = 4;

    @Override
    public String name() {
        return "hconsistency.pointwiseScan";
    }

    @Override
    public String summary() {
        return "draws conditional distributions with one zero-one regret and takes the least of the surrogate regrets"
                + " that they cost at least";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.realAtLeast("tau", 0).symbol("\\tau").means("which comp-sum loss"),
                Parameter.whole("n", 2, 1_000_000).means("number of classes").unit("classes"),
                Parameter.realAtLeast("beta", 0).symbol("\\beta").means("zero-one regret, at most 1"),
                Parameter.whole("rows", 1, 1_000_000)
                        .means("number of distributions in a replicate")
                        .whenAbsent(Integer.toString(ROWS)));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("leastRegret", "1", "least surrogate regret of all distributions drawn"),
                new Output("slack", "1", "that regret less the published transformation: never negative"),
                new Output("transformRatio", "1", "that regret over the published transformation; none at beta = 0"),
                new Output("quadraticRatio", "1", "that regret over beta^2/2; none at beta = 0"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        double tau = cell.real("tau");
        int classes = cell.wholeInt("n");
        double beta = cell.real("beta");
        int rows = cell.has("rows") ? cell.wholeInt("rows") : ROWS;
        double transform = new Transform(tau, classes).at(beta);
        PointwiseScan scan = new PointwiseScan(tau, classes, _ -> transform);
        double[] table = new double[OUTPUTS * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            var batch =
                    ConditionalBatch.draw(classes, beta, rows, replicates.get(i).generator());
            double least = Arrays.stream(scan.leastRegrets(batch)).min().orElseThrow();
            table[OUTPUTS * i] = least;
            table[OUTPUTS * i + 1] = least - transform;
            table[OUTPUTS * i + 2] = beta > 0 ? least / transform : Double.NaN;
            table[OUTPUTS * i + 3] = beta > 0 ? 2 * least / (beta * beta) : Double.NaN;
        }
        return table;
    }
}
