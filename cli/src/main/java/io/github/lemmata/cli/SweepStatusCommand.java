package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.simulations.sweep.store.RecordedSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata sweep status DIR`: how a sweep stands, whether it runs or not.
@Command(
        name = "status",
        description = {
            "Say how far a sweep is.",
            "While another process runs it, the figures are up to a second old, and failures are only counted.",
        })
final class SweepStatusCommand implements Callable<Integer> {
    private static final int FAILURES_SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The sweep's folder.")
    private Path folder;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Optional<SweepState> running = running();
        if (running.isPresent()) {
            print(running.get(), List.of());
            return ExitCode.HOLDS;
        }
        try (var sweep = RecordedSweep.open(folder)) {
            print(SweepState.idle(sweep.tally()), sweep.failures(FAILURES_SHOWN));
        }
        return ExitCode.HOLDS;
    }

    /// How the sweep stands by the file of the process that runs it, if one does.
    private Optional<SweepState> running() {
        Path file = folder.resolve(SweepView.FILE);
        try {
            return Files.exists(file) ? SweepState.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty(); // the store will tell, or say which process has it
        }
    }

    private void print(SweepState state, List<RecordedSweep.Failure> failures) {
        var out = Console.of(spec).out();
        if (json) {
            ObjectNode node = state.json();
            ArrayNode list = node.putArray("firstFailures");
            failures.forEach(failure -> list.add(json(failure)));
            out.println(Json.text(node));
            return;
        }
        var table = new TextTable();
        table.row(
                "state",
                state.word()
                        + state.process()
                                .map(process -> ", process " + process.pid())
                                .orElse(""));
        table.row("cells", "%d of %d recorded".formatted(state.done(), state.cells()));
        if (Double.isFinite(state.cellsPerSecond())) {
            table.row("rate", "%.3g cells per second".formatted(state.cellsPerSecond()) + left(state));
        }
        table.row("failures", state.failures() + " replicates");
        failures.forEach(failure -> table.row("", words(failure)));
        if (state.resumable()) {
            table.row("go on", "lemmata sweep SPEC.yaml --out %s --resume".formatted(folder));
        }
        table.print(out, "");
    }

    private static String left(SweepState state) {
        return state.process().isPresent()
                ? state.timeLeft().map(", about %s left"::formatted).orElse("")
                : "";
    }

    private static String words(RecordedSweep.Failure failure) {
        return "cell %d, replicate %d: %s"
                .formatted(
                        failure.cell(),
                        failure.result().replicate(),
                        failure.result().error());
    }

    private static ObjectNode json(RecordedSweep.Failure failure) {
        return Json.object()
                .put("cell", failure.cell())
                .put("replicate", failure.result().replicate())
                .put("stream", failure.result().address())
                .put("error", failure.result().error());
    }
}
