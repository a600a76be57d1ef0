package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.simulations.compute.Backend;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Runs of one kind of rule towards separation, together on a backend: several step sizes on one dataset,
/// or one rule on several datasets of one shape.
///
/// A run's numbers do not depend on the others. Runs that have separated go on until half have and are then
/// left out.
final class SeparationRace {
    private final Backend backend;
    private final List<WeightedPoints> datasets;
    private final List<DescentRule> rules;
    private final long cap;
    private final int d;
    private final Separation[] ends;
    private int[] running;
    private double[] iterates;
    private long t;

    /// The end of a run: its separation index $T$ and the separator $u_T$.
    record Separation(long index, double[] iterate) {}

    private SeparationRace(Backend backend, List<WeightedPoints> datasets, List<DescentRule> rules, long cap) {
        this.backend = backend;
        this.datasets = datasets;
        this.rules = rules;
        this.cap = cap;
        d = datasets.getFirst().dimension();
        ends = new Separation[rules.size()];
        running = IntStream.range(0, rules.size()).toArray();
        iterates = new double[rules.size() * d];
    }

    /// Runs each rule on the dataset; all are of one kind.
    ///
    /// @return for each rule where it ended, if within `cap` updates
    static List<Optional<Separation>> ofRules(
            Backend backend, WeightedPoints dataset, List<DescentRule> rules, long cap) {
        return new SeparationRace(backend, List.of(dataset), rules, cap).run();
    }

    /// Runs the rule on each dataset; all have the same numbers of points and dimensions.
    ///
    /// @return for each dataset where it ended, if within `cap` updates
    static List<Optional<Separation>> ofDatasets(
            Backend backend, List<WeightedPoints> datasets, DescentRule rule, long cap) {
        return new SeparationRace(backend, datasets, Collections.nCopies(datasets.size(), rule), cap).run();
    }

    private List<Optional<Separation>> run() {
        while (running.length > 0 && t < cap) {
            try (DescentStack stack = new DescentStack(backend, runningDatasets(), runningRules(), iterates)) {
                runUntilHalfHaveSeparated(stack);
            }
        }
        return Arrays.stream(ends).map(Optional::ofNullable).toList();
    }

    private List<WeightedPoints> runningDatasets() {
        return datasets.size() == 1
                ? datasets
                : Arrays.stream(running).mapToObj(datasets::get).toList();
    }

    private List<DescentRule> runningRules() {
        return Arrays.stream(running).mapToObj(rules::get).toList();
    }

    private void runUntilHalfHaveSeparated(DescentStack stack) {
        int left = running.length;
        double[] smallest = stack.look(t == 0);
        while (2 * left > running.length && t < cap) {
            stack.step();
            t++;
            smallest = stack.look(false);
            for (int row = 0; row < running.length; row++) {
                if (smallest[row] > 0 && ends[running[row]] == null) {
                    ends[running[row]] = new Separation(t, row(stack.iterates(), row));
                    left--;
                }
            }
        }
        keepThoseWithoutEnd(stack.iterates());
    }

    private void keepThoseWithoutEnd(double[] all) {
        int[] rows = IntStream.range(0, running.length)
                .filter(row -> ends[running[row]] == null)
                .toArray();
        iterates = Arrays.stream(rows)
                .mapToObj(row -> row(all, row))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        running = Arrays.stream(rows).map(row -> running[row]).toArray();
    }

    private double[] row(double[] all, int row) {
        return Arrays.copyOfRange(all, row * d, (row + 1) * d);
    }
}
