package io.github.lemmata.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end in good order when the user presses Ctrl-C: asks it to stop and holds the process until
/// it has.
final class Interruption implements AutoCloseable {
    /// How long the process is held at most.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Runnable stop;
    private final Thread hook;

    private Interruption(Runnable stop) {
        this.stop = stop;
        this.hook = new Thread(this::end, "lemmata-interruption");
    }

    /// Calls `stop` on Ctrl-C; the process then ends when this object is closed.
    static Interruption calling(Runnable stop) {
        var interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Ctrl-C came: the hook itself ends the process now
        }
    }

    private void end() {
        stop.run();
        try {
            finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
    }
}
