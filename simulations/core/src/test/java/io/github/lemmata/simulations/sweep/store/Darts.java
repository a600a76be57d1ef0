package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/// A simulator for tests: darts thrown at a square, and what share of them hits the disc in it.
///
/// A replicate fails with probability `clumsiness`.
final class Darts implements Simulator {
    private static final int WIDTH = 2;

    /// The sweep of most tests: 24 cells, 3 replicates in each, some of which fail.
    static final Sweep SWEEP = Sweep.named("darts")
            .of("test.darts")
            .seed(11)
            .over("darts", 1, 10, 100)
            .over("clumsiness", "0", "1/8")
            .over("hand", "left", "right")
            .over("aim", List.of(0, 0), List.of("1/2", 0.25))
            .replicates(3)
            .failuresAtMost(1000)
            .build();

    static Plan plan() {
        return Plan.of(SWEEP, new Darts());
    }

    @Override
    public String name() {
        return "test.darts";
    }

    @Override
    public String summary() {
        return "darts thrown at a square";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("darts", 1).means("number of darts").unit("darts"),
                Parameter.rational("clumsiness", 0).means("probability of failure"),
                Parameter.choice("hand", "left", "right").means("which hand throws"),
                Parameter.numbers("aim", "list of numbers").means("where it aims"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("hits", "darts", "darts within the disc"),
                new Output("share", "1", "share of the darts, \"hits\" among all; it's below 1"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        double[] rows = new double[WIDTH * replicates.size()];
        int darts = cell.wholeInt("darts");
        for (int i = 0; i < replicates.size(); i++) {
            UniformRandomProvider random = replicates.get(i).generator();
            if (random.nextDouble() < cell.ratio("clumsiness").doubleValue()) {
                throw new IllegalStateException("dropped the darts");
            }
            int hits = 0;
            for (int dart = 0; dart < darts; dart++) {
                double x = 2 * random.nextDouble() - 1;
                double y = 2 * random.nextDouble() - 1;
                hits += x * x + y * y < 1 ? 1 : 0;
            }
            rows[WIDTH * i] = hits;
            rows[WIDTH * i + 1] = hits / (double) darts;
        }
        return rows;
    }
}
