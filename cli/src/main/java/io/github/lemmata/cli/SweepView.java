package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.Pace;
import io.github.lemmata.simulations.sweep.SweepListener;
import io.github.lemmata.simulations.sweep.SweepProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Shows a sweep as it goes on: to whoever waits, and to `lemmata sweep status` by a file in the sweep's
/// folder, since the store itself cannot be read while it is written to.
final class SweepView implements SweepListener, AutoCloseable {
    /// The file's name within the folder; it is there while a sweep runs.
    static final String FILE = "status.json";

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Console console;
    private final Progress progress;
    private final Path file;
    private final Pace pace = new Pace();
    private long last = System.nanoTime() - PAUSE;
    private boolean written;

    SweepView(Console console, Path folder) {
        this.console = console;
        progress = Progress.on(console, "sweep");
        file = folder.resolve(FILE);
    }

    @Override
    public void recorded(SweepProgress recorded) {
        long now = System.nanoTime();
        pace.mark(now, recorded.done());
        var state = SweepState.running(recorded, pace.perSecond());
        String left = state.timeLeft().map(time -> ", " + time + " left").orElse("");
        progress.at(recorded.share(), state.words() + left);
        if (now - last >= PAUSE) {
            last = now;
            write(state);
        }
    }

    private void write(SweepState state) {
        try {
            OutputFile.write(file, temporary -> Files.writeString(temporary, Json.text(state.json())));
            written = true;
        } catch (BadInput unwritten) {
            note("the sweep goes on, but its state is not told: " + unwritten.getMessage());
        }
    }

    /// Says something beside the progress.
    void note(String sentence) {
        progress.print(() -> console.note(sentence));
    }

    @Override
    public void close() {
        progress.close();
        if (!written) {
            return; // what is there belongs to another process
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException remains) {
            note("%s remains, although the sweep has ended (%s)".formatted(file, remains));
        }
    }
}
