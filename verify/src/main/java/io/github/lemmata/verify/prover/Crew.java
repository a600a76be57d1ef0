package io.github.lemmata.verify.prover;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Threads that decide on the boxes of a wave, each with a judge of its own.
final class Crew implements AutoCloseable {

    /// A wave smaller than this is not worth sharing.
    private static final int SHARED = 64;

    private final List<Judge> judges;
    private final ExecutorService threads;

    Crew(int size, Supplier<Judge> judge) {
        judges = IntStream.range(0, size).mapToObj(_ -> judge.get()).toList();
        threads = Executors.newFixedThreadPool(
                size, Thread.ofPlatform().daemon().name("prover-", 0).factory());
    }

    /// What a judge says of the box with a number.
    interface Work {
        Decision decide(Judge judge, int box);
    }

    /// The decisions on boxes 0, 1, ..., in this order.
    List<Decision> decide(int boxes, Work work) {
        var decisions = new Decision[boxes];
        if (boxes < SHARED || judges.size() == 1) {
            fill(decisions, judges.getFirst(), 0, boxes, work);
        } else {
            share(decisions, work);
        }
        return List.of(decisions);
    }

    private void share(Decision[] decisions, Work work) {
        var tasks = new ArrayList<Callable<Object>>();
        for (int k = 0; k < judges.size(); k++) {
            int from = (int) ((long) decisions.length * k / judges.size());
            int to = (int) ((long) decisions.length * (k + 1) / judges.size());
            var judge = judges.get(k);
            tasks.add(Executors.callable(() -> fill(decisions, judge, from, to, work)));
        }
        try {
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the search was interrupted");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a judge failed", failure.getCause());
        }
    }

    private static void fill(Decision[] decisions, Judge judge, int from, int to, Work work) {
        for (int i = from; i < to; i++) {
            decisions[i] = work.decide(judge, i);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
