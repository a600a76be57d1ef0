package io.github.lemmata.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// One sentence for everything that goes wrong; the trace only with `--verbose`.
final class Failures {
    private Failures() {}

    /// The command line itself cannot be understood.
    static int badUsage(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        String sentence =
                failure instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : oneLine(failure);
        say(line, sentence + "; see '" + line.getCommandSpec().qualifiedName() + " --help'", failure);
        return ExitCode.BAD_INPUT;
    }

    /// A command threw: bad input if it says so, and a failure of the program otherwise.
    static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        return switch (failure) {
            case BadInput bad -> {
                say(line, oneLine(bad), bad);
                yield ExitCode.BAD_INPUT;
            }
            default -> {
                String where = line.getCommandSpec().qualifiedName();
                say(line, "'" + where + "' failed inside (--verbose shows where): " + oneLine(failure), failure);
                yield ExitCode.INTERNAL;
            }
        };
    }

    private static String unknown(UnmatchedArgumentException failure) {
        String argument = failure.getUnmatched().getFirst();
        String kind = failure.isUnknownOption()
                ? "option"
                : failure.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
        String nearest = failure.getSuggestions().stream()
                .limit(3)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(" or "));
        return "unknown " + kind + " '" + argument + "'"
                + (nearest.isEmpty() ? "" : " (did you mean " + nearest + "?)");
    }

    private static void say(CommandLine line, String sentence, Exception failure) {
        var err = line.getErr();
        err.println("lemmata: " + sentence);
        if (Console.of(line.getCommandSpec()).verbose()) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
