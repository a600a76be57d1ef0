package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLinesTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final StringWriter err = new StringWriter();

    @Test
    void linesComeTenSecondsApart() {
        var progress = lines();
        for (int second = 1; second <= 25; second++) {
            clock.addAndGet(Duration.ofSeconds(1).toNanos());
            progress.at(second / 100.0, second + " of 100");
        }
        assertThat(err.toString().lines()).containsExactly("count: 10 %, 10 of 100", "count: 20 %, 20 of 100");
    }

    @Test
    void shortWorkIsNotCommentedOn() {
        lines().at(0.5, "half");
        assertThat(err.toString()).isEmpty();
    }

    private ProgressLines lines() {
        var line = Main.commandLine(Terminal.NONE).setErr(new PrintWriter(err));
        return new ProgressLines(Console.of(line.getCommandSpec()), "count", clock::get);
    }
}
