package io.github.lemmata.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command speaks: results on standard output, notes about them on standard error.
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;

    private Console(PrintWriter out, PrintWriter err, boolean quiet, boolean verbose) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /// The console of the command that `spec` (picocli's `@Spec`) belongs to.
    public static Console of(CommandSpec spec) {
        var line = spec.commandLine();
        return spec.root().userObject() instanceof Lemmata root
                ? new Console(line.getOut(), line.getErr(), root.quiet(), root.verbose())
                : new Console(line.getOut(), line.getErr(), false, false);
    }

    /// Standard output: what the user asked for, and nothing else.
    public PrintWriter out() {
        return out;
    }

    /// Standard error.
    public PrintWriter err() {
        return err;
    }

    /// Whether only results are wanted.
    public boolean quiet() {
        return quiet;
    }

    /// Whether more is wanted than results and notes.
    public boolean verbose() {
        return verbose;
    }

    /// A line for the reader on standard error, unless `--quiet`.
    public void note(String sentence) {
        if (!quiet) {
            err.println(sentence);
            err.flush();
        }
    }
}
