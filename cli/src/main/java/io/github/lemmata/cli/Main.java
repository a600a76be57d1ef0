package io.github.lemmata.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.ServiceLoader;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The front door: `lemmata COMMAND ...`.
public final class Main {
    private Main() {}

    /// Runs one command and ends the process with its [exit code][ExitCode].
    public static void main(String[] arguments) {
        var line = commandLine(Terminal.current());
        line.getCommandSpec().usageMessage().autoWidth(true);
        System.exit(run(line, writer(System.out), writer(System.err), arguments));
    }

    /// Runs one command inside the process that calls it, and answers its [exit code][ExitCode].
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(commandLine(Terminal.NONE), out, err, arguments);
    }

    private static int run(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return line.setOut(out).setErr(err).execute(arguments);
        } catch (OutOfMemoryError full) {
            return Failures.outOfMemory(line, full);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /// All commands, with the tools that [ApplyTool] providers add to `apply`.
    static CommandLine commandLine(Terminal terminal) {
        var root = new CommandLine(new Lemmata(terminal));
        var apply = new CommandLine(new ApplyCommand());
        ServiceLoader.load(ApplyTool.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ApplyTool::name))
                .forEach(tool -> apply.addSubcommand(tool.name(), tool.command()));
        root.addSubcommand("apply", apply).addSubcommand(new GenerateCompletion());
        root.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.MEANINGS);
        return Readings.teach(root)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(Failures::badUsage)
                .setExecutionExceptionHandler(Failures::failed);
    }

    /// UTF-8 where the locale claims plain ASCII: formulas have Greek letters, and such a terminal takes them anyway.
    private static PrintWriter writer(PrintStream stream) {
        Charset charset =
                stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
        return new PrintWriter(stream, false, charset);
    }
}
