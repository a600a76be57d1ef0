package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void interruptedRunLeavesAValidReportThatSaysItIsPartial() throws IOException, InterruptedException {
        Path report = folder.resolve("report");
        Path err = folder.resolve("err.txt");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "verify",
                        "sandbox.holds",
                        "endless",
                        "--jobs=3",
                        "--report=" + report)
                .redirectError(Redirect.to(err.toFile()))
                .start();
        String rest;
        try (BufferedReader out = run.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.contains("sandbox.holds")) {
                line = out.readLine();
            }
            new ProcessBuilder("kill", "-INT", Long.toString(run.pid())).start().waitFor();
            rest = out.lines().collect(Collectors.joining("\n"));
        }
        assertThat(run.waitFor()).as(Files.readString(err)).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(rest).contains("partial", "report: " + report.resolve("index.html"));
        JsonNode data = new ObjectMapper().readTree(Files.readString(report.resolve("report.json")));
        assertThat(data.get("complete").asBoolean()).isFalse();
        assertThat(data.get("claims")).hasSize(1);
        assertThat(report.resolve("index.html")).content().contains("This report is partial.");
    }
}
