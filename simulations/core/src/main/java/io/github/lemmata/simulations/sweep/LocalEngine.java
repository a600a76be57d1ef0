package io.github.lemmata.simulations.sweep;

import io.github.lemmata.simulations.sweep.SweepOutcome.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/// Runs sweeps on the cores of this machine.
///
/// Each thread takes the next cell from a shared count; a thread without a cell takes over batches of
/// replicates from those that still have one. The calling thread records what they bring, and they wait
/// for it where it falls behind.
///
/// @param jobs the number of threads, at least 1; no result depends on it
public record LocalEngine(int jobs) implements SweepEngine {

    private static final int MOST_JOBS = 1024;

    public LocalEngine {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new IllegalArgumentException(
                    "jobs is %d; expected an integer from 1 to %d".formatted(jobs, MOST_JOBS));
        }
    }

    /// Returns an engine with a thread for each core.
    public static LocalEngine onAllCores() {
        return new LocalEngine(Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public SweepOutcome run(Plan plan, SweepStore store, SweepListener listener, BooleanSupplier cancelled) {
        if (!store.sweep().sameResultsAs(plan.sweep())) {
            throw new IllegalArgumentException("the store holds another sweep than \"%s\": its name, simulator, seed, "
                            .formatted(plan.sweep().name())
                    + "grid, conditions, replicates or outputs differ");
        }
        return new Run(plan, store, listener, cancelled).outcome();
    }

    /// One run: what its threads share.
    private final class Run {

        private final Plan plan;
        private final SweepStore store;
        private final SweepListener listener;
        private final BooleanSupplier cancelled;
        private final CellSet finished;
        private final AtomicLong nextCell = new AtomicLong();
        private final AtomicLong failures;
        private final Outbox outbox = new Outbox(jobs);
        private volatile boolean stopped;
        private SweepProgress progress;

        Run(Plan plan, SweepStore store, SweepListener listener, BooleanSupplier cancelled) {
            this.plan = plan;
            this.store = store;
            this.listener = listener;
            this.cancelled = cancelled;
            finished = store.finished();
            failures = new AtomicLong(store.failures());
            progress = new SweepProgress(plan.grid().count(), finished.size(), finished.size(), 0, failures.get());
        }

        SweepOutcome outcome() {
            listener.recorded(progress);
            try (ForkJoinPool pool = new ForkJoinPool(jobs)) {
                List<ForkJoinTask<?>> threads = new ArrayList<>();
                for (int i = 0; i < jobs; i++) {
                    threads.add(pool.submit(this::runCells));
                }
                try {
                    recordAll();
                } finally {
                    // If the store cannot record, nobody may wait for room.
                    stopped = true;
                    outbox.abandon();
                }
                threads.forEach(ForkJoinTask::join);
            }
            return new SweepOutcome(ending(), progress);
        }

        private void runCells() {
            try {
                for (long cell = next(); cell < plan.grid().size(); cell = next()) {
                    CellResult result = plan.run(cell);
                    failures.addAndGet(result.failures());
                    outbox.put(result);
                }
            } catch (RuntimeException | Error fatal) {
                // Not a simulator's: those are results. The others stop, and the caller gets it.
                stopped = true;
                throw fatal;
            } finally {
                outbox.leave();
            }
        }

        /// The next cell that is to be run; the grid's size if there is none.
        private long next() {
            long size = plan.grid().size();
            while (!stopped && !cancelled.getAsBoolean() && !tooManyFailures()) {
                long cell = nextCell.getAndIncrement();
                if (cell >= size) {
                    return size;
                }
                if (!finished.contains(cell) && plan.grid().admits(cell)) {
                    return cell;
                }
            }
            return size;
        }

        private boolean tooManyFailures() {
            return failures.get() > plan.sweep().failureLimit();
        }

        private void recordAll() {
            for (List<CellResult> batch = outbox.take(); !batch.isEmpty(); batch = outbox.take()) {
                store.record(batch);
                progress = progress.with(batch);
                listener.recorded(progress);
            }
        }

        private Ending ending() {
            if (progress.done() == progress.cells()) {
                return Ending.COMPLETE;
            }
            return tooManyFailures() ? Ending.TOO_MANY_FAILURES : Ending.CANCELLED;
        }
    }
}
