package io.github.lemmata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lemmata apply TOOL ...`: a family's theory on the user's own numbers.
@Command(name = "apply", description = "Apply a family's theory to your own numbers.", synopsisSubcommandLabel = "TOOL")
final class ApplyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "missing a tool: there is "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
