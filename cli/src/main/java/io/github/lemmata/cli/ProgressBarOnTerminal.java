package io.github.lemmata.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/// A bar on the last line of the terminal, which gives way to what is printed above it.
final class ProgressBarOnTerminal implements Progress {
    private static final int FULL = 1000;
    private static final int UPDATE_MILLIS = 200;

    private final LastLine line;
    private final ProgressBar bar;

    ProgressBarOnTerminal(Console console, String task) {
        line = new LastLine(console.err(), console.width() - 1);
        bar = new ProgressBarBuilder()
                .setInitialMax(FULL)
                .setTaskName(task)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setRenderer(new ShareRenderer())
                .setConsumer(line)
                .build();
    }

    @Override
    public void at(double share, String state) {
        bar.stepTo(Math.round(share * FULL));
        bar.setExtraMessage(" " + state);
    }

    @Override
    public void print(Runnable printing) {
        line.giveWayTo(printing);
    }

    @Override
    public void close() {
        bar.close();
    }

    /// Bar, percentage and times, without the count of thousandths.
    private static final class ShareRenderer extends DefaultProgressBarRenderer {
        ShareRenderer() {
            super(ProgressBarStyle.ASCII, "", 1, false, null, null, true, ShareRenderer::remaining);
        }

        /// The time that is left if the rest goes as fast as what is done.
        private static Optional<Duration> remaining(ProgressState progress) {
            double share = progress.getNormalizedProgress();
            return share > 0
                    ? Optional.of(Duration.ofMillis(
                            Math.round(progress.getTotalElapsed().toMillis() * (1 - share) / share)))
                    : Optional.empty();
        }

        @Override
        protected String ratio(ProgressState progress) {
            return "";
        }
    }

    /// The terminal's last line: redrawn by the bar's own thread, erased before anything else is printed.
    private static final class LastLine implements ProgressBarConsumer {
        private static final String ERASE = "\r\u001B[K";

        private final PrintWriter err;
        private final int width;
        private String shown = "";

        LastLine(PrintWriter err, int width) {
            this.err = err;
            this.width = width;
        }

        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public synchronized void accept(String rendered) {
            shown = rendered.strip();
            show(shown);
        }

        synchronized void giveWayTo(Runnable printing) {
            show("");
            printing.run();
            show(shown);
        }

        @Override
        public synchronized void clear() {
            show("");
        }

        @Override
        public synchronized void close() {
            shown = "";
            show(shown);
        }

        private void show(String text) {
            err.print(ERASE + text);
            err.flush();
        }
    }
}
