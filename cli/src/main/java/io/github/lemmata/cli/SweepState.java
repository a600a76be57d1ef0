package io.github.lemmata.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.simulations.sweep.SweepProgress;
import io.github.lemmata.simulations.sweep.store.RecordedSweep;
import java.time.Instant;
import java.util.Optional;

/// How a sweep stands: told by its store, or while a process writes to that, by the file that the process
/// keeps.
///
/// @param process the process that runs it; empty where none does
/// @param cells the number of its cells
/// @param done how many of them are recorded
/// @param failures how many recorded replicates failed
/// @param cellsPerSecond the rate of the present run or, where there is none, of the last one; NaN if
///     unknown
record SweepState(Optional<ProcessHandle> process, long cells, long done, long failures, double cellsPerSecond) {

    /// How a sweep stands that this process runs.
    static SweepState running(SweepProgress progress, double cellsPerSecond) {
        return new SweepState(
                Optional.of(ProcessHandle.current()),
                progress.cells(),
                progress.done(),
                progress.failures(),
                cellsPerSecond);
    }

    /// How a sweep stands that no process runs.
    static SweepState idle(RecordedSweep.Tally tally) {
        return new SweepState(Optional.empty(), tally.cells(), tally.done(), tally.failures(), tally.cellsPerSecond());
    }

    /// What it does, in one word.
    String word() {
        if (process.isPresent()) {
            return "running";
        }
        return done == cells ? "complete" : "stopped";
    }

    /// Whether there is something left that `--resume` would do.
    boolean resumable() {
        return process.isEmpty() && done < cells;
    }

    /// The time that is left at the present rate; infinite or NaN where the rate says nothing.
    double secondsLeft() {
        return (cells - done) / cellsPerSecond;
    }

    /// The state as JSON; numbers that are not known are missing.
    ObjectNode json() {
        ObjectNode node = Json.object().put("state", word());
        process.ifPresent(running -> node.put("process", running.pid()).put("processStart", start(running)));
        node.put("cells", cells).put("done", done).put("failures", failures).put("resumable", resumable());
        if (Double.isFinite(cellsPerSecond)) {
            node.put("cellsPerSecond", cellsPerSecond);
        }
        if (process.isPresent() && Double.isFinite(secondsLeft())) {
            node.put("secondsLeft", secondsLeft());
        }
        return node;
    }

    /// Reads what [#json] gives for a running sweep; empty where the process is gone.
    static Optional<SweepState> parse(String json) throws JsonProcessingException {
        JsonNode node = Json.tree(json);
        return ProcessHandle.of(node.path("process").asLong())
                .filter(process ->
                        start(process).equals(node.path("processStart").asText()))
                .map(process -> new SweepState(
                        Optional.of(process),
                        node.path("cells").asLong(),
                        node.path("done").asLong(),
                        node.path("failures").asLong(),
                        node.path("cellsPerSecond").asDouble(Double.NaN)));
    }

    /// When a process was started, which tells it from a later one of the same number.
    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /// The state in a few words, for a line of progress.
    String words() {
        String failed = failures == 0 ? "" : ", %d replicates failed".formatted(failures);
        return "%d of %d cells%s".formatted(done, cells, failed);
    }

    /// The time left in words, such as `1 h 23 min`; empty where it is not known.
    Optional<String> timeLeft() {
        double seconds = secondsLeft();
        if (!Double.isFinite(seconds)) {
            return Optional.empty();
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return Optional.of(whole + " s");
        }
        long minutes = Math.round(seconds / 60);
        return Optional.of(minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60));
    }
}
