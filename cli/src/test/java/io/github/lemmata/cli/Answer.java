package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What one command answered: its exit code and what it wrote.
record Answer(int exit, String out, String err) {
    /// Runs `lemmata arguments...` inside this process.
    static Answer to(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(exit, out.toString(), err.toString());
    }

    /// The answer is this one sentence on standard error, nothing on standard output, and exit code 2.
    void isBadInput(String sentence) {
        assertThat(err).isEqualTo("lemmata: " + sentence + System.lineSeparator());
        assertThat(out).isEmpty();
        assertThat(exit).isEqualTo(ExitCode.BAD_INPUT);
    }
}
