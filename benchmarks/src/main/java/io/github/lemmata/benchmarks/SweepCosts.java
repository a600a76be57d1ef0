package io.github.lemmata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.github.lemmata.simulations.sweep.InMemoryStore;
import io.github.lemmata.simulations.sweep.Levels;
import io.github.lemmata.simulations.sweep.LocalEngine;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.simulations.sweep.SweepFile;
import io.github.lemmata.simulations.sweep.SweepListener;
import io.github.lemmata.simulations.sweep.SweepStore;
import io.github.lemmata.simulations.sweep.store.DuckDbStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What a sweep costs beside its simulator: microseconds for each of $10^2$ to $10^5$ tiny cells, each of one
/// replicate that draws one number.
///
/// JMH times one size at a time; what is asked here is how the cost grows. CPU time is that of the whole process,
/// garbage collection and compilation included, and hardly depends on what else the machine does; wall time does.
public final class SweepCosts {

    private static final List<Integer> CELLS = List.of(100, 1_000, 10_000, 100_000);
    private static final long LONG_ENOUGH = 4_000_000_000L;
    private static final double NANOS_PER_MICRO = 1e3;

    private SweepCosts() {}

    /// A way of running a sweep.
    enum Way {
        /// The simulator on each cell, without an engine or a store.
        ALONE(SweepCosts::alone),
        /// The engine on one thread, its results in memory.
        IN_MEMORY(SweepCosts::inMemory),
        /// The engine on one thread, its results in a DuckDB file, which is made, filled, closed and deleted.
        ON_DISK(SweepCosts::onDisk);

        private final Function<Plan, Long> runs;

        Way(Function<Plan, Long> runs) {
            this.runs = runs;
        }

        /// Runs the plan and returns the number of cells done.
        long run(Plan plan) {
            return runs.apply(plan);
        }
    }

    /// Prints two Markdown tables: the costs, and the speed-up of the sweep in the file that is named.
    public static void main(String[] arguments) {
        for (Way way : Way.values()) {
            // the compiler has seen every size before any of them is timed
            CELLS.forEach(cells -> way.run(plan(cells)));
        }
        System.out.println("| cells | simulator alone | engine, in memory | engine, DuckDB |");
        System.out.println("| --- | --- | --- | --- |");
        for (int cells : CELLS) {
            StringBuilder row = new StringBuilder("| %d |".formatted(cells));
            for (Way way : Way.values()) {
                row.append(' ').append(cost(way, cells)).append(" |");
            }
            System.out.println(row);
        }
        SweepSpeedUp.print(SweepFile.read(Path.of(arguments[0]), Simulators.load(), false));
    }

    private static String cost(Way way, int cells) {
        Plan plan = plan(cells);
        long cpuStart = cpuNanos();
        long start = System.nanoTime();
        long done = 0;
        do {
            done += way.run(plan);
        } while (System.nanoTime() - start < LONG_ENOUGH);
        double wall = (System.nanoTime() - start) / NANOS_PER_MICRO;
        double cpu = (cpuNanos() - cpuStart) / NANOS_PER_MICRO;
        return "%.1f (%.1f)".formatted(cpu / done, wall / done);
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /// A sweep of tiny cells.
    static Plan plan(int cells) {
        Sweep sweep = Sweep.named("costs")
                .of(OneNumber.NAME)
                .over("x", Levels.range(1, cells, 1))
                .build();
        return Plan.of(sweep, new OneNumber());
    }

    private static long alone(Plan plan) {
        long done = 0;
        for (long cell = 0; cell < plan.grid().size(); cell++) {
            if (plan.run(cell, 0)[0] < 1) {
                done++;
            }
        }
        return done;
    }

    private static long inMemory(Plan plan) {
        return run(plan, InMemoryStore.of(plan.sweep()));
    }

    private static long onDisk(Plan plan) {
        try {
            Path folder = Files.createTempDirectory("sweep-costs");
            try {
                return run(plan, DuckDbStore.create(folder, plan, "benchmark"));
            } finally {
                Files.delete(folder.resolve(DuckDbStore.FILE));
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long run(Plan plan, SweepStore store) {
        try (store) {
            return new LocalEngine(1)
                    .run(plan, store, SweepListener.NONE, () -> false)
                    .progress()
                    .done();
        }
    }
}
