package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.ggtd.EffectiveBatchSize;
import java.util.Arrays;
import java.util.List;

/// What weights $1/S^2$ leave of a batch, and what regulariser would bring it back.
///
/// Source: spec claims 24 and 25.
final class CollapseSimulator implements Simulator {

    @Override
    public String name() {
        return "ggtd.batchCollapse";
    }

    @Override
    public String summary() {
        return "effective size of a batch weighted by estimates of one variance";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("n", 2, 10_000)
                        .means("Gaussian values behind each estimate")
                        .unit("values"),
                Parameter.whole("batch", 2, 10_000_000)
                        .symbol("N")
                        .means("size of the batch")
                        .unit("estimates"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("effective", "1", "effective size of the batch"),
                new Output("share", "1", "effective size over the size"),
                new Output(
                        "regulariser",
                        "1",
                        "least regulariser, in units of the variance, for 16 effective estimates or all but one"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var estimated = new EstimatedVariances(cell.wholeInt("n"));
        int size = cell.wholeInt("batch");
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        int least = Math.min(size - 1, EffectiveBatchSize.RELEASED_MINIMUM);
        double[] rows = new double[replicates.size() * 3];
        for (int i = 0; i < replicates.size(); i++) {
            double[] estimates = estimated.of(ones, replicates.get(i));
            double effective = EffectiveBatchSize.at(estimates, 0);
            rows[3 * i] = effective;
            rows[3 * i + 1] = effective / size;
            rows[3 * i + 2] = EffectiveBatchSize.smallestRegulariser(estimates, least);
        }
        return rows;
    }
}
