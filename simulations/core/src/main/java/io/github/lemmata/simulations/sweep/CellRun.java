package io.github.lemmata.simulations.sweep;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinTask;

/// The replicates of one cell, batch by batch; idle threads of a fork-join pool take batches over.
final class CellRun {

    private final Plan plan;
    private final long cell;
    private final Arguments arguments;
    private ReplicateResult[] results = {};
    /// The output whose standard error is watched; NaN where a replicate has none.
    private double[] watched = {};

    CellRun(Plan plan, long cell) {
        this.plan = plan;
        this.cell = cell;
        arguments = plan.grid().at(cell);
    }

    CellResult run() {
        Replication replication = plan.sweep().replication();
        runUpTo(replication.first());
        if (replication instanceof Replication.UntilPrecise rule) {
            while (results.length < rule.atMost() && !SampleMean.of(watched).meets(rule)) {
                runUpTo(rule.after(results.length));
            }
        }
        return new CellResult(cell, List.of(results));
    }

    private void runUpTo(int end) {
        int start = results.length;
        results = Arrays.copyOf(results, end);
        watched = Arrays.copyOf(watched, end);
        int batch = plan.simulator().batch();
        List<ForkJoinTask<?>> batches = new ArrayList<>();
        for (int from = start; from < end; from += batch) {
            int first = from;
            batches.add(ForkJoinTask.adapt(() -> runBatch(first, Math.min(end, first + batch))));
        }
        if (batches.size() > 1 && ForkJoinTask.inForkJoinPool()) {
            ForkJoinTask.invokeAll(batches);
        } else {
            batches.forEach(ForkJoinTask::invoke);
        }
    }

    /// Runs replicates together; if that throws, one by one, to tell those that fail from the others.
    private void runBatch(int from, int to) {
        try {
            List<RandomStream> streams = new ArrayList<>(to - from);
            for (int replicate = from; replicate < to; replicate++) {
                streams.add(plan.stream(cell, replicate));
            }
            double[] rows = plan.rows(arguments, streams);
            for (int replicate = from; replicate < to; replicate++) {
                results[replicate] = new ReplicateResult.Finished(replicate, plan.kept(rows, replicate - from));
                watched[replicate] = plan.watched(rows, replicate - from);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            // A replicate that throws, whatever it throws, is a result of the sweep and must not end it.
            if (to - from > 1) {
                for (int replicate = from; replicate < to; replicate++) {
                    runBatch(replicate, replicate + 1);
                }
            } else {
                results[from] = failed(from, failure);
                watched[from] = Double.NaN;
            }
        }
    }

    private ReplicateResult failed(int replicate, Throwable failure) {
        String line = failure.toString()
                .lines()
                .map(String::strip)
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new ReplicateResult.Failed(
                replicate, plan.stream(cell, replicate).path(), line);
    }
}
