package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.perceptron.Cloud;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.Backends;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A rule of descent on a fresh [Cloud] in each replicate, until every score is positive.
///
/// @param name the simulator's name
/// @param summary what happens, in words
/// @param takesStepSize whether `gamma` is among the parameters
/// @param rule the rule at given parameters
record CloudDescent(String name, String summary, boolean takesStepSize, Function<Arguments, DescentRule> rule)
        implements Simulator {
    /// As many entries of data at a time as stay in a usual second cache.
    private static final int ENTRIES_AT_A_TIME = 1 << 16;

    private static final String IN_WORDS = "%s on two Gaussian clouds with a gap, until it separates them";

    static CloudDescent lrGd() {
        return new CloudDescent(
                "perceptron.cloudLrGd",
                IN_WORDS.formatted("gradient descent on the logistic loss"),
                true,
                given -> DescentRule.lrGd(given.real("gamma")));
    }

    static CloudDescent nlrGd() {
        return new CloudDescent(
                "perceptron.cloudNlrGd",
                IN_WORDS.formatted("normalized gradient descent on the logistic loss"),
                true,
                given -> DescentRule.nlrGd(given.real("gamma")));
    }

    static CloudDescent batchPerceptron() {
        return new CloudDescent(
                "perceptron.cloudBatchPerceptron",
                IN_WORDS.formatted("the batch perceptron"),
                false,
                _ -> DescentRule.batchPerceptron());
    }

    static CloudDescent normalizedBatchPerceptron() {
        return new CloudDescent(
                "perceptron.cloudNormalizedBatchPerceptron",
                IN_WORDS.formatted("the normalized batch perceptron"),
                false,
                _ -> DescentRule.normalizedBatchPerceptron());
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(List.of(
                Parameter.whole("n", 1, 10_000_000).means("number of samples").unit("samples"),
                Parameter.whole("d", 1, 100_000).means("number of Gaussian features"),
                Parameter.realAtLeast("q", 0).means("share of label -1, at most 1"),
                Parameter.realAtLeast("g", 0).means("gap").unit("length"),
                Parameter.real("b").means("constant feature, left out if 0").unit("length")));
        if (takesStepSize) {
            parameters.add(DescentQuantities.STEP_SIZE);
        }
        parameters.add(Parameter.whole("cap", 1)
                .means("updates after which to give up")
                .unit("updates"));
        return List.copyOf(parameters);
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("iterations", "updates", "separation index; NaN where it exceeds the cap"),
                new Output("margin", "length", "margin of the separator; NaN without one"));
    }

    /// Small enough for several threads to share a cell that takes long.
    @Override
    public int batch() {
        return 16;
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        Cloud cloud = new Cloud(cell.wholeInt("n"), cell.wholeInt("d"), cell.real("q"), cell.real("g"), cell.real("b"));
        int together = (int) Math.max(1, ENTRIES_AT_A_TIME / ((long) cloud.n() * (cloud.d() + 1)));
        double[] rows = new double[2 * replicates.size()];
        try (Backend backend = Backends.cpu()) {
            for (int from = 0; from < replicates.size(); from += together) {
                List<WeightedPoints> worlds =
                        replicates.subList(from, Math.min(from + together, replicates.size())).stream()
                                .map(stream -> cloud.drawPoints(stream.generator()))
                                .toList();
                var ends = SeparationRace.ofDatasets(backend, worlds, rule.apply(cell), cell.wholeLong("cap"));
                for (int i = 0; i < worlds.size(); i++) {
                    fill(rows, 2 * (from + i), worlds.get(i), ends.get(i));
                }
            }
        }
        return rows;
    }

    private static void fill(
            double[] rows, int at, WeightedPoints world, Optional<SeparationRace.Separation> separation) {
        rows[at] = separation.map(end -> (double) end.index()).orElse(Double.NaN);
        rows[at + 1] = separation
                .map(end -> world.smallestScore(end.iterate()) / Norms.euclidean(end.iterate()))
                .orElse(Double.NaN);
    }
}
