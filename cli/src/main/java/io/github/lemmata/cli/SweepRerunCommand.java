package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.ReplicateResult;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.store.RecordedSweep;
import io.github.lemmata.theory.Value;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata sweep rerun DIR --cell K --replicate R`: runs one replicate alone, and compares.
@Command(
        name = "rerun",
        description = {
            "Run one replicate of a sweep again, alone.",
            "Its numbers come from its address alone, so that it gives what it gave within the sweep.",
            "With --verbose, a failure is shown with its trace. Nothing is recorded.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it gives what is recorded, or nothing is recorded of it yet",
            "1:it fails, or gives anything else than what is recorded",
            "2:the command line or DIR cannot be used",
        })
final class SweepRerunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The sweep's folder.")
    private Path folder;

    @Option(names = "--cell", required = true, paramLabel = "K", description = "The cell's number.")
    private long cell;

    @Option(
            names = "--replicate",
            required = true,
            paramLabel = "R",
            description = "The replicate's number within its cell, from 0.")
    private int replicate;

    @Override
    public Integer call() {
        var console = Console.of(spec);
        Plan plan;
        String program;
        Optional<ReplicateResult> recorded;
        try (var sweep = RecordedSweep.open(folder)) {
            plan = Plan.of(sweep.sweep(), Simulators.load());
            program = sweep.program();
            recorded = sweep.replicate(cell, replicate);
        }
        requireReplicate(plan);
        if (!program.equals(Version.program())) {
            console.note("recorded by %s; this is %s".formatted(program, Version.program()));
        }
        console.out()
                .println("%s at %s"
                        .formatted(plan.sweep().simulator(), plan.grid().at(cell)));
        console.out().println("stream " + plan.stream(cell, replicate).path());
        return rerun(console, plan, recorded);
    }

    private void requireReplicate(Plan plan) {
        if (cell < 0 || cell >= plan.grid().size()) {
            throw new BadInput("--cell is %d; expected an integer from 0 to %d"
                    .formatted(cell, plan.grid().size() - 1));
        }
        if (!plan.grid().admits(cell)) {
            throw new BadInput("--cell is %d (%s), which a condition of the sweep leaves out; expected another"
                    .formatted(cell, plan.grid().at(cell)));
        }
        if (replicate < 0) {
            throw new BadInput("--replicate is %d; expected an integer >= 0".formatted(replicate));
        }
    }

    private int rerun(Console console, Plan plan, Optional<ReplicateResult> recorded) {
        double[] outputs;
        try {
            outputs = plan.run(cell, replicate);
        } catch (RuntimeException | StackOverflowError failure) {
            // Whatever the simulator throws is what the user asks to see.
            console.out().println("failed: " + failure);
            if (console.verbose()) {
                failure.printStackTrace(console.out());
            }
            return ExitCode.REFUTED;
        }
        return compare(console.out(), plan.outputs(), outputs, recorded);
    }

    private static int compare(
            PrintWriter out, List<Output> outputs, double[] now, Optional<ReplicateResult> recorded) {
        if (recorded.isEmpty()) {
            print(out, outputs, List.of(now));
            out.println("nothing is recorded of it yet");
            return ExitCode.HOLDS;
        }
        return switch (recorded.get()) {
            case ReplicateResult.Failed failed -> {
                print(out, outputs, List.of(now));
                out.println("recorded is that it failed: " + failed.error());
                yield ExitCode.REFUTED;
            }
            case ReplicateResult.Finished finished -> {
                print(out, outputs, List.of(now, finished.outputs()));
                boolean same = Arrays.equals(now, finished.outputs());
                out.println(same ? "the same as recorded, to the bit" : "not what is recorded");
                yield same ? ExitCode.HOLDS : ExitCode.REFUTED;
            }
        };
    }

    /// A row for each output, with its value and, in a second column, what is recorded.
    private static void print(PrintWriter out, List<Output> outputs, List<double[]> columns) {
        var table = new TextTable();
        for (int i = 0; i < outputs.size(); i++) {
            int row = i;
            Stream<String> values =
                    columns.stream().map(column -> Value.of(column[row]).text());
            table.row(Stream.concat(Stream.of(outputs.get(i).name()), values).toArray(String[]::new));
        }
        table.print(out, "  ");
    }
}
