package io.github.lemmata.cli;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A plain line on standard error at most every ten seconds.
final class ProgressLines implements Progress {
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private final Console console;
    private final String task;
    private final LongSupplier nanoClock;
    private long last;

    ProgressLines(Console console, String task, LongSupplier nanoClock) {
        this.console = console;
        this.task = task;
        this.nanoClock = nanoClock;
        this.last = nanoClock.getAsLong();
    }

    @Override
    public synchronized void at(double share, String state) {
        long now = nanoClock.getAsLong();
        if (now - last >= PAUSE) {
            last = now;
            console.note("%s: %.0f %%, %s".formatted(task, 100 * share, state));
        }
    }

    @Override
    public void print(Runnable printing) {
        printing.run();
    }

    @Override
    public void close() {}
}
