package io.github.lemmata.benchmarks;

import io.github.lemmata.simulations.sweep.CellResult;
import io.github.lemmata.simulations.sweep.InMemoryStore;
import io.github.lemmata.simulations.sweep.LocalEngine;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.SweepListener;
import java.util.List;

/// How much faster a sweep is with several threads, whose results have to be the same.
final class SweepSpeedUp {

    private static final int ROUNDS = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private SweepSpeedUp() {}

    /// Prints a Markdown table of the best of some rounds, the numbers of threads taking turns.
    static void print(Plan plan) {
        int most = Runtime.getRuntime().availableProcessors();
        List<CellResult> expected = run(plan, most);
        double one = Double.POSITIVE_INFINITY;
        double all = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            one = Math.min(one, seconds(plan, 1, expected));
            all = Math.min(all, seconds(plan, most, expected));
        }
        System.out.println();
        System.out.println("| threads | seconds | speed-up |");
        System.out.println("| --- | --- | --- |");
        System.out.println("| 1 | %.2f | 1 |".formatted(one));
        System.out.println("| %d | %.2f | %.2f |".formatted(most, all, one / all));
    }

    private static double seconds(Plan plan, int jobs, List<CellResult> expected) {
        long start = System.nanoTime();
        List<CellResult> results = run(plan, jobs);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        if (!results.equals(expected)) {
            throw new IllegalStateException("%d threads give other results".formatted(jobs));
        }
        return seconds;
    }

    private static List<CellResult> run(Plan plan, int jobs) {
        InMemoryStore store = InMemoryStore.of(plan.sweep());
        new LocalEngine(jobs).run(plan, store, SweepListener.NONE, () -> false);
        return store.results();
    }
}
