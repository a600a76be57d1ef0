package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.LocalEngine;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.SweepEngine;
import io.github.lemmata.simulations.sweep.SweepFile;
import io.github.lemmata.simulations.sweep.SweepOutcome;
import io.github.lemmata.simulations.sweep.SweepProgress;
import io.github.lemmata.simulations.sweep.SweepStore;
import io.github.lemmata.simulations.sweep.store.DuckDbStore;
import io.github.lemmata.simulations.sweep.store.RecordedSweep;
import io.github.lemmata.simulations.sweep.store.SweepExport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata sweep SPEC.yaml --out DIR`: runs a simulator over a grid, and records every replicate.
@Command(
        name = "sweep",
        description = {
            "Run a simulator over a grid, replicated.",
            "Results are recorded cell by cell: whatever stops a sweep, --resume goes on where it was.",
            "At its end, DIR has replicates and cells as Parquet and CSV.",
            "Without SPEC.yaml, list what can be swept.",
        },
        subcommands = {SweepStatusCommand.class, SweepRerunCommand.class, SweepExportCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every cell is recorded, and no replicate failed",
            "1:replicates failed; they are recorded with their errors",
            "2:the command line, the spec or DIR cannot be used",
            "130:interrupted; the cells in hand are recorded",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata sweep examples/sweeps/perceptron-small.yaml --out sweep",
            "  lemmata sweep examples/sweeps/perceptron-small.yaml --out sweep --resume",
            "  lemmata sweep status sweep",
            "  lemmata sweep rerun sweep --cell 3 --replicate 17",
        })
final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SPEC.yaml", description = "The file that declares the sweep.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "The sweep's folder; made if missing.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--resume", description = "Go on with what DIR has.")
    private boolean resume;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads. Default: one for each core.")
    private Optional<Integer> jobs = Optional.empty();

    @Option(names = "--yes", description = "Run a grid of more than 10 million cells.")
    private boolean yes;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description = "What runs the cells. There is local: the cores of this machine.")
    private String engine;

    @Option(
            names = "--backend",
            paramLabel = "BACKEND",
            defaultValue = "cpu",
            description = "What computes in the inner loops. There is cpu.")
    private String backend;

    @Override
    public Integer call() {
        if (file.isEmpty()) {
            SimulatorList.print(Simulators.load(), Console.of(spec).out());
            return ExitCode.HOLDS;
        }
        requireInstalled("--engine", engine, "local");
        requireInstalled("--backend", backend, "cpu");
        SweepEngine local = local();
        Path folder = out.orElseThrow(() -> new BadInput("--out is missing; expected a folder, such as --out sweep"));
        Plan plan = SweepFile.read(file.get(), Simulators.load(), yes);
        SweepFolder.requireRoom(folder, resume);
        return run(local, plan, folder);
    }

    private static void requireInstalled(String option, String wanted, String installed) {
        if (!wanted.equals(installed)) {
            throw new BadInput(
                    "%s is \"%s\", which is not installed; expected %s".formatted(option, wanted, installed));
        }
    }

    private SweepEngine local() {
        try {
            return jobs.map(LocalEngine::new).orElseGet(LocalEngine::onAllCores);
        } catch (IllegalArgumentException outsideRange) {
            throw new BadInput("--" + outsideRange.getMessage(), outsideRange);
        }
    }

    private int run(SweepEngine local, Plan plan, Path folder) {
        var console = Console.of(spec);
        var cancelled = new AtomicBoolean();
        var view = new SweepView(console, folder);
        try (var _ = Interruption.calling(() -> stop(view, cancelled))) {
            SweepOutcome outcome;
            try (view;
                    var store = store(folder, plan)) {
                outcome = local.run(plan, store, view, cancelled::get);
            }
            return switch (outcome.ending()) {
                case COMPLETE -> completed(console, folder, outcome.progress());
                case CANCELLED -> {
                    console.note(goOn(outcome.progress(), folder, ""));
                    yield ExitCode.INTERRUPTED;
                }
                case TOO_MANY_FAILURES -> {
                    console.note(goOn(outcome.progress(), folder, "with a higher limit of failures "));
                    yield failed(console, folder, outcome.progress());
                }
            };
        }
    }

    private static SweepStore store(Path folder, Plan plan) {
        return DuckDbStore.isIn(folder)
                ? DuckDbStore.resume(folder, plan, Version.program())
                : DuckDbStore.create(folder, plan, Version.program());
    }

    private static void stop(SweepView view, AtomicBoolean cancelled) {
        view.note("stopping; the cells in hand have %d s to be finished".formatted(Interruption.PATIENCE.toSeconds()));
        cancelled.set(true);
    }

    private String goOn(SweepProgress progress, Path folder, String how) {
        return "stopped at %d of %d cells; go on %swith: lemmata sweep %s --out %s --resume"
                .formatted(progress.done(), progress.cells(), how, file.orElseThrow(), folder);
    }

    private static int completed(Console console, Path folder, SweepProgress progress) {
        SweepExportCommand.export(console, folder, EnumSet.allOf(SweepExport.Format.class));
        console.note("%d cells; %d replicates in this run".formatted(progress.cells(), progress.replicates()));
        return progress.failures() == 0 ? ExitCode.HOLDS : failed(console, folder, progress);
    }

    /// One line on what failed and how to see it again, `--quiet` or not.
    private static int failed(Console console, Path folder, SweepProgress progress) {
        try (var sweep = RecordedSweep.open(folder)) {
            var first = sweep.failures(1).getFirst();
            String sentence = "lemmata: %d of the replicates failed; see one again with:"
                    + " lemmata sweep rerun %s --cell %d --replicate %d --verbose";
            console.err()
                    .println(sentence.formatted(
                            progress.failures(),
                            folder,
                            first.cell(),
                            first.result().replicate()));
        }
        return ExitCode.REFUTED;
    }
}
