package io.github.lemmata.cli;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.ErrorBudget;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verifier;
import io.github.lemmata.verify.report.ClaimsTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata verify [CLAIM|FAMILY ...]`: judges claims and their twins, and writes the report.
@Command(
        name = "verify",
        description = {
            "Judge claims and write a report.",
            "Each check also has to refute the claim's twins, wrong versions of it.",
            "Without names, judge all claims.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every claim holds",
            "1:a claim is refuted, or a check fails to refute a twin",
            "2:the command line cannot be used",
            "3:nothing is refuted, and something is undecided",
            "130:interrupted; the report says that it is partial",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata verify perceptron",
            "  lemmata verify perceptron.batch-bound --effort deep --seed 7",
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int NARROWEST = 40;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "CLAIM|FAMILY",
            description = "Claims, or families of claims.",
            completionCandidates = ClaimNames.class)
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--effort",
            defaultValue = "quick",
            paramLabel = "EFFORT",
            description = "smoke (seconds), quick (minutes) or deep (as long as it takes). Default: ${DEFAULT-VALUE}.")
    private Effort effort;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draw fresh random evidence. Default: a fixed seed, the same evidence every time.")
    private long seed = Run.Settings.DEFAULT_SEED;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads. Default: one for each core.")
    private int jobs = Run.Settings.DEFAULT.jobs();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = Reports.DEFAULT_FOLDER,
            description = "The folder of the report. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Override
    public Integer call() {
        if (jobs < 1) {
            throw new BadInput("--jobs is %d; expected an integer >= 1".formatted(jobs));
        }
        var claims = ClaimNames.select(names);
        Reports.requireRoom(folder);
        return judge(Console.of(spec), claims);
    }

    private int judge(Console console, List<Claim<?>> claims) {
        var table = ClaimsTable.of(claims, style(console));
        var view = new RunView(console, table, claims);
        var verifier = new Verifier(new Run.Settings(effort, seed, jobs, ErrorBudget.DEFAULT), view);
        try (var _ = Interruption.calling(() -> stop(view, verifier))) {
            Run run;
            Path page;
            try (view) {
                run = verifier.run(claims);
                view.writing();
                page = Reports.write(run, folder);
            }
            console.out().println(table.closing(run, Optional.of(page)));
            console.out().flush();
            return exitCode(run);
        }
    }

    /// Lines keep to the terminal's width unless `--verbose`; the report has all of them whole.
    private static ClaimsTable.Style style(Console console) {
        int width = console.terminal().out() ? Math.max(NARROWEST, console.width()) : ClaimsTable.Style.PLAIN.width();
        boolean colour = console.terminal().colour();
        return new ClaimsTable.Style(console.verbose() ? Integer.MAX_VALUE : width, colour, false);
    }

    private static void stop(RunView view, Verifier verifier) {
        view.note("stopping; the report will hold what is finished and say that it is partial");
        verifier.cancel();
    }

    static int exitCode(Run run) {
        if (!run.complete()) {
            return ExitCode.INTERRUPTED;
        }
        if (run.count(Judgement.Outcome.REFUTED) + run.count(Judgement.Outcome.TWIN_SURVIVED) > 0) {
            return ExitCode.REFUTED;
        }
        return run.count(Judgement.Outcome.UNDECIDED) > 0 ? ExitCode.UNDECIDED : ExitCode.HOLDS;
    }
}
