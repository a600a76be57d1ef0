package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sandbox.holds, 0",
        "sandbox.fails, 1",
        "sandbox.too-weak, 1",
        "sandbox.open, 3",
        "sandbox.holds sandbox.open, 3",
        "sandbox, 1",
    })
    void exitCodeSaysHowTheWorstClaimCameOut(String names, int exit) {
        assertThat(verify(names.split(" ")).exit()).isEqualTo(exit);
    }

    @Test
    void tableHasARowForEachClaimAndSaysWhereTheReportIs() {
        var answer = verify("sandbox");
        assertThat(answer.out().lines().filter(line -> line.contains("sandbox.")))
                .hasSize(4);
        assertThat(answer.out()).contains("2 <= 1", "n=3", "the budget ended first", "both sides agree");
        assertThat(answer.out().strip()).endsWith("report: " + report().resolve("index.html"));
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void reportHoldsEveryVerdict() throws IOException {
        verify("sandbox", "--seed", "7", "--effort", "smoke");
        JsonNode data = data();
        assertThat(data.get("complete").asBoolean()).isTrue();
        assertThat(data.get("seed").asLong()).isEqualTo(7);
        assertThat(data.get("effort").asText()).isEqualTo("smoke");
        assertThat(data.get("claims")).hasSize(4);
        assertThat(report().resolve("index.html")).isRegularFile();
    }

    @Test
    void reportIsTheSameForAnyNumberOfJobsApartFromTimes() throws IOException {
        verify("sandbox", "--jobs", "1");
        JsonNode one = withoutTimes(data());
        verify("sandbox", "--jobs", "4");
        assertThat(withoutTimes(data())).isEqualTo(one);
    }

    @Test
    void folderWithOtherThingsIsLeftAlone() throws IOException {
        Path thesis = Files.writeString(Files.createDirectory(report()).resolve("thesis.tex"), "years of work");
        var answer = verify("sandbox");
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).hasLineCount(1).contains("thesis.tex");
        assertThat(thesis).hasContent("years of work");
    }

    @Test
    void showTellsTheLastVerdict() {
        assertThat(show("sandbox.fails").out()).contains("verdict  none in");
        verify("sandbox");
        assertThat(show("sandbox.fails").out()).contains("verdict  refuted", "2 <= 1", "effort quick");
        assertThat(show("sandbox.holds").out()).contains("verdict  confirmed", "both sides agree");
    }

    @Test
    void showSaysWhatIsWrongWithABrokenReport() throws IOException {
        Files.writeString(Files.createDirectory(report()).resolve("report.json"), "{");
        var answer = show("sandbox.holds");
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).hasLineCount(1).contains("report.json", "cannot be read");
    }

    private Answer verify(String... arguments) {
        var line = new ArrayList<>(List.of("verify", "--report", report().toString()));
        line.addAll(List.of(arguments));
        return Answer.to(line.toArray(String[]::new));
    }

    private Answer show(String claim) {
        return Answer.to("show", claim, "--report", report().toString());
    }

    private Path report() {
        return folder.resolve("report");
    }

    private JsonNode data() throws IOException {
        return new ObjectMapper().readTree(Files.readString(report().resolve("report.json")));
    }

    private static JsonNode withoutTimes(JsonNode report) {
        ((ObjectNode) report).remove("timing");
        report.get("claims").forEach(claim -> ((ObjectNode) claim).remove("seconds"));
        return report;
    }
}
