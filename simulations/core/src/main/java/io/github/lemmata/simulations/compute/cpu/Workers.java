package io.github.lemmata.simulations.compute.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/// The threads of a backend.
///
/// Work is cut between matrices of a stack or rows of a result, never within a sum, so the cut cannot
/// change a bit.
final class Workers implements AutoCloseable {
    /// A cut has to save more than the handing over costs, some microseconds.
    private static final long LEAST_WORK = 200_000;

    /// Pieces of whole tiles.
    private static final int TILE = 4;

    /// Computes rows `from` to before `to` of matrix `r`.
    interface Rows {
        void compute(int r, int from, int to);
    }

    private final int threads;
    private final ForkJoinPool pool;

    private Workers(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? ForkJoinPool.commonPool() : new ForkJoinPool(threads - 1);
    }

    static Workers of(int threads) {
        return new Workers(threads);
    }

    int threads() {
        return threads;
    }

    /// Computes all rows of `count` matrices.
    ///
    /// @param work multiplications for one matrix
    void share(int count, int rows, long work, Rows body) {
        if (threads == 1 || work * count < LEAST_WORK) {
            for (int r = 0; r < count; r++) {
                body.compute(r, 0, rows);
            }
            return;
        }
        int pieces = count >= threads ? 1 : (threads + count - 1) / count;
        int size = Math.max(TILE, (rows + pieces * TILE - 1) / (pieces * TILE) * TILE);
        List<RecursiveAction> actions = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            for (int from = 0; from < rows; from += size) {
                actions.add(action(body, r, from, Math.min(rows, from + size)));
            }
        }
        actions.subList(1, actions.size()).forEach(pool::execute);
        actions.getFirst().invoke();
        actions.reversed().forEach(RecursiveAction::join);
    }

    private static RecursiveAction action(Rows body, int r, int from, int to) {
        return new RecursiveAction() {
            @Override
            protected void compute() {
                body.compute(r, from, to);
            }
        };
    }

    @Override
    public void close() {
        if (threads > 1) {
            pool.shutdown();
        }
    }
}
