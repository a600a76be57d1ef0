package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
class SweepProcessTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void runningSweepTellsItsStateAndIsLeftAlone() throws IOException, InterruptedException {
        Path spec = spec(1_000_000);
        Process process = start(spec, "sweep");
        try {
            JsonNode state = stateOnceItRuns(process, "sweep");
            assertThat(state.get("process").asLong()).isEqualTo(process.pid());
            assertThat(state.get("cells").asLong()).isEqualTo(1_000_000);
            assertThat(state.get("resumable").asBoolean()).isFalse();
            Answer.to("sweep", spec.toString(), "--out", path("sweep"), "--resume")
                    .isBadInput("\"%s\" is in use by another process (%d); wait until that has ended, or end it"
                            .formatted(folder.resolve("sweep/sweep.duckdb"), process.pid()));
            assertThat(Answer.to("sweep", "status", path("sweep")).out())
                    .contains("state     running, process " + process.pid());
        } finally {
            process.destroyForcibly().onExit().join();
        }
        assertThat(state("sweep").get("state").asText()).isEqualTo("stopped");
    }

    @Test
    @Timeout(300)
    void interruptedSweepIsResumedAndComesOutAsAnUndisturbedOne() throws IOException, InterruptedException {
        int cells = 16_000;
        while (interrupted(cells) == ExitCode.HOLDS) {
            // over before the signal came: a longer one is still there
            assertThat(cells).isLessThan(1_000_000);
            deleteSweep();
            cells *= 4;
        }
        Path spec = spec(cells);
        assertThat(err())
                .contains("stopping; the cells in hand have 30 s to be finished")
                .contains("of %d cells; go on with: lemmata sweep %s --out %s --resume"
                        .formatted(cells, spec, path("sweep")));
        assertThat(folder.resolve("sweep/status.json")).doesNotExist();
        JsonNode stopped = state("sweep");
        assertThat(stopped.get("state").asText()).isEqualTo("stopped");
        assertThat(stopped.get("resumable").asBoolean()).isTrue();
        assertThat(stopped.get("done").asLong()).isBetween(1L, cells - 1L);

        Answer.to("sweep", spec.toString(), "--out", path("sweep"), "--resume");
        Answer.to("sweep", spec.toString(), "--out", path("undisturbed"));
        assertThat(folder.resolve("sweep/replicates.parquet"))
                .hasSameBinaryContentAs(folder.resolve("undisturbed/replicates.parquet"));
        assertThat(folder.resolve("sweep/cells.csv")).hasSameBinaryContentAs(folder.resolve("undisturbed/cells.csv"));
    }

    /// The exit code of a sweep that is interrupted once it runs.
    private int interrupted(int cells) throws IOException, InterruptedException {
        Process process = start(spec(cells), "sweep");
        stateOnceItRuns(process, "sweep");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        int exit = process.waitFor();
        assertThat(exit).as(err()).isIn(ExitCode.INTERRUPTED, ExitCode.HOLDS);
        return exit;
    }

    private void deleteSweep() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sweep"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    /// Cells of some hundred microseconds each.
    private Path spec(int cells) throws IOException {
        return Files.writeString(folder.resolve("spec.yaml"), """
                name: slow
                simulator: sandbox.castle
                grid: {grains: {from: 20000, to: %d, step: 1}, wind: 0}
                """.formatted(20_000 + cells - 1));
    }

    private Process start(Path spec, String sweep) throws IOException {
        // DuckDB unpacks its library there, and a killed process does not delete it
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sweep",
                        spec.toString(),
                        "--out",
                        path(sweep))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    /// The state once the process has its store open.
    private JsonNode stateOnceItRuns(Process process, String sweep) throws IOException, InterruptedException {
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            var answer = Answer.to("sweep", "status", path(sweep), "--json");
            if (answer.exit() == ExitCode.HOLDS) {
                JsonNode state = new ObjectMapper().readTree(answer.out());
                if (state.get("state").asText().equals("running")) {
                    return state;
                }
            }
        }
        throw new AssertionError("the sweep has ended: " + err());
    }

    private JsonNode state(String sweep) throws IOException {
        return new ObjectMapper()
                .readTree(Answer.to("sweep", "status", path(sweep), "--json").out());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }
}
