package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.ggtd.LineAutoencoderWorld;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;

/// Outlier scores with and without mean shift, for outliers on the autoencoder's own line.
final class MeanShiftSimulator implements Simulator {

    @Override
    public String name() {
        return "ggtd.meanShiftAreas";
    }

    @Override
    public String summary() {
        return "areas under the curve of the squared reconstruction error and of mean-shift scores, for outliers that an"
                + " autoencoder reconstructs as well as inliers";
    }

    @Override
    public List<Parameter> parameters() {
        var world = LineAutoencoderWorld.DEFAULT;
        return List.of(
                Parameter.whole("k", 1, 100_000).means("neighbours of a point"),
                Parameter.whole("steps", 0, 1000).means("shifts"),
                Parameter.choice("variant", MeanShift.Variant.class)
                        .means("whether neighbours are sought among shifted points")
                        .whenAbsent("fixed"),
                Parameter.whole("inliers", 1, 100_000)
                        .means("number of inliers")
                        .whenAbsent(Integer.toString(world.inliers())),
                Parameter.whole("outliers", 1, 100_000)
                        .means("number of outliers")
                        .whenAbsent(Integer.toString(world.outliers())),
                Parameter.realAtLeast("noise", 0)
                        .symbol("\\sigma")
                        .means("standard deviation about the line")
                        .whenAbsent(Double.toString(world.noise())));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("squaredError", "1", "area under the curve of the squared reconstruction error"),
                new Output("shifted", "1", "area under the curve after mean shift"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var given = LineAutoencoderWorld.DEFAULT;
        var world = new LineAutoencoderWorld(
                cell.has("inliers") ? cell.wholeInt("inliers") : given.inliers(),
                cell.has("outliers") ? cell.wholeInt("outliers") : given.outliers(),
                cell.has("noise") ? cell.real("noise") : given.noise());
        var shift = new MeanShift(
                cell.wholeInt("k"),
                cell.wholeInt("steps"),
                cell.choice("variant", MeanShift.Variant.class, MeanShift.Variant.FIXED));
        double[] table = new double[2 * replicates.size()];
        for (int i = 0; i < replicates.size(); i++) {
            var areas = MeanShiftAreas.draw(world, shift, replicates.get(i).generator());
            table[2 * i] = areas.squaredError();
            table[2 * i + 1] = areas.shifted();
        }
        return table;
    }

    @Override
    public int batch() {
        return 1;
    }
}
