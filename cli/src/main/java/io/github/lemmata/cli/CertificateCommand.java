package io.github.lemmata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lemmata certificate ...`: what can be done with a certificate file.
@Command(
        name = "certificate",
        description = "Check a certificate independently of the prover that wrote it.",
        subcommands = CertificateCheckCommand.class,
        synopsisSubcommandLabel = "check")
final class CertificateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "missing what to do: there is check");
    }
}
