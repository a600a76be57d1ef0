package io.github.lemmata.simulations.sweep;

import java.util.List;
import java.util.TreeMap;

/// A store in memory: for sweeps that are run and read within one program.
public final class InMemoryStore implements SweepStore {

    private final Sweep sweep;
    private final TreeMap<Long, CellResult> results = new TreeMap<>();

    private InMemoryStore(Sweep sweep) {
        this.sweep = sweep;
    }

    /// Returns an empty store for a sweep.
    public static InMemoryStore of(Sweep sweep) {
        return new InMemoryStore(sweep);
    }

    @Override
    public Sweep sweep() {
        return sweep;
    }

    @Override
    public synchronized CellSet finished() {
        return CellSet.of(results.keySet().stream().mapToLong(cell -> cell));
    }

    @Override
    public synchronized long failures() {
        return results.values().stream().mapToLong(CellResult::failures).sum();
    }

    /// Records cells.
    ///
    /// @throws IllegalStateException if one of them is recorded already
    @Override
    public synchronized void record(List<CellResult> batch) {
        for (CellResult result : batch) {
            if (results.putIfAbsent(result.cell(), result) != null) {
                throw new IllegalStateException("cell %d is recorded twice".formatted(result.cell()));
            }
        }
    }

    /// Returns what is recorded, in the order of the cells.
    public synchronized List<CellResult> results() {
        return List.copyOf(results.values());
    }

    @Override
    public void close() {}
}
