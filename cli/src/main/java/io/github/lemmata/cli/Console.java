package io.github.lemmata.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// Where a command speaks: results on standard output, notes about them on standard error.
public final class Console {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final boolean verbose;
    private final Terminal terminal;
    private final UsageMessageSpec usage;

    private Console(CommandSpec spec, Lemmata root) {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        quiet = root.quiet();
        verbose = root.verbose();
        terminal = root.terminal();
        usage = spec.root().usageMessage();
    }

    /// The console of the command that `spec` (picocli's `@Spec`) belongs to.
    public static Console of(CommandSpec spec) {
        return spec.root().userObject() instanceof Lemmata root
                ? new Console(spec, root)
                : new Console(spec, new Lemmata(Terminal.NONE));
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

    /// What the two streams are connected to.
    Terminal terminal() {
        return terminal;
    }

    /// The number of characters in a line of the terminal; 80 where there is none.
    int width() {
        return usage.width();
    }

    /// The text in a colour where colours are wanted, and as it is elsewhere.
    String paint(Colour colour, String text) {
        return terminal.colour() ? colour.paint(text) : text;
    }

    /// A line for the reader on standard error, unless `--quiet`.
    public void note(String sentence) {
        if (!quiet) {
            err.println(sentence);
            err.flush();
        }
    }
}
