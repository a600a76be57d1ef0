package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.InvalidSweepException;
import io.github.lemmata.simulations.sweep.store.SweepStoreException;
import io.github.lemmata.theory.Nearest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// One sentence for everything that goes wrong; the trace only with `--verbose`.
final class Failures {
    private Failures() {}

    /// The command line itself cannot be understood.
    static int badUsage(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        String sentence = failure instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : lowerCase(oneLine(failure));
        say(line, sentence + "; see '" + line.getCommandSpec().qualifiedName() + " --help'", failure);
        return ExitCode.BAD_INPUT;
    }

    /// A command threw: bad input if it says so, and a failure of the program otherwise.
    static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        return switch (failure) {
            case BadInput _, InvalidSweepException _, SweepStoreException _ -> {
                say(line, oneLine(failure), failure);
                yield ExitCode.BAD_INPUT;
            }
            default -> {
                String where = line.getCommandSpec().qualifiedName();
                say(line, "'" + where + "' failed inside (--verbose shows where): " + oneLine(failure), failure);
                yield ExitCode.INTERNAL;
            }
        };
    }

    /// The Java machine has no memory left.
    static int outOfMemory(CommandLine line, OutOfMemoryError failure) {
        String sentence = "out of memory at %d MiB; give more with LEMMATA_JAVA_OPTS=-Xmx8g, or ask for less";
        say(line, sentence.formatted(Runtime.getRuntime().maxMemory() >> 20), failure);
        return ExitCode.INTERNAL;
    }

    private static String unknown(UnmatchedArgumentException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String argument = failure.getUnmatched().getFirst();
        if (failure.isUnknownOption()) {
            return unknown("option", argument, command.optionsMap().keySet());
        }
        return unknown(
                command.subcommands().isEmpty() ? "argument" : "command",
                argument,
                command.subcommands().keySet());
    }

    private static String unknown(String kind, String argument, Set<String> known) {
        String nearest = Nearest.to(argument, known)
                .map(" (did you mean \"%s\"?)"::formatted)
                .orElse("");
        return "unknown %s \"%s\"".formatted(kind, argument) + nearest;
    }

    private static void say(CommandLine line, String sentence, Throwable failure) {
        var err = line.getErr();
        err.println("lemmata: " + sentence);
        if (Console.of(line.getCommandSpec()).verbose()) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static String lowerCase(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
