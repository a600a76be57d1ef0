package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.Simulators;
import io.github.lemmata.simulations.sweep.SweepFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {
    private static final String CALM = """
            name: calm
            simulator: sandbox.castle
            grid: {grains: [1, 10, 100], wind: 0}
            replicates: 4
            """;

    private static final String WINDY = """
            name: windy
            simulator: sandbox.castle
            grid: {grains: [1, 10, 100], wind: 1/2}
            replicates: 4
            """;

    @TempDir
    private Path folder;

    private Path sweep;

    @BeforeEach
    void nameTheSweep() {
        sweep = folder.resolve("sweep");
    }

    @Test
    void sweepIsRecordedAndExported() throws IOException {
        var answer = run(CALM);
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out().lines())
                .containsExactly(
                        file("replicates.parquet"),
                        file("replicates.csv"),
                        file("cells.parquet"),
                        file("cells.csv"),
                        file("columns.csv"));
        assertThat(answer.err()).isEqualToIgnoringNewLines("3 cells; 12 replicates in this run");
        assertThat(Files.readAllLines(sweep.resolve("cells.csv")))
                .hasSize(4)
                .first()
                .isEqualTo("cell,grains,wind,replicates,failures,height_count,height_mean,height_se");
        try (var files = Files.list(sweep)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "sweep.duckdb",
                            "replicates.parquet",
                            "replicates.csv",
                            "cells.parquet",
                            "cells.csv",
                            "columns.csv");
        }
    }

    @Test
    void quietPrintsTheNamesOfTheFilesAlone() {
        assertThat(run(CALM, "--quiet").err()).isEmpty();
    }

    @Test
    void numberOfJobsChangesNothing() throws IOException {
        run(CALM, "--jobs", "1");
        byte[] one = Files.readAllBytes(sweep.resolve("replicates.parquet"));
        sweep = folder.resolve("again");
        run(CALM, "--jobs", "3");
        assertThat(sweep.resolve("replicates.parquet")).hasBinaryContent(one);
    }

    @Test
    void resumedSweepDoesNothingTwice() {
        run(CALM);
        var answer = run(CALM, "--resume");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.err()).contains("3 cells; 0 replicates in this run");
    }

    @Test
    void failuresAreOneLineThatSaysHowToSeeOneAgain() {
        var answer = run(WINDY, "--quiet");
        assertThat(answer.exit()).isEqualTo(ExitCode.REFUTED);
        assertThat(answer.out()).contains("cells.csv");
        assertThat(answer.err())
                .hasLineCount(1)
                .matches("(?s)lemmata: \\d+ of the replicates failed; see one again with: lemmata sweep rerun " + sweep
                        + " --cell \\d --replicate \\d --verbose\\s+");
    }

    @Test
    void commandOfThatLineShowsTheFailureWithItsTrace() {
        String line = run(WINDY).err().lines().toList().getLast();
        var again = Answer.to(line.substring(line.indexOf("sweep rerun")).split(" "));
        assertThat(again.exit()).isEqualTo(ExitCode.REFUTED);
        assertThat(again.out())
                .contains("failed: java.lang.IllegalStateException: the wind has come")
                .contains("at io.github.lemmata.cli.SandboxSimulators$Castle.height");
    }

    @Test
    void tooManyFailuresStopTheSweepAndAHigherLimitGoesOn() throws IOException {
        var stopped = run(WINDY + "failures: 0\n", "--jobs", "1");
        assertThat(stopped.exit()).isEqualTo(ExitCode.REFUTED);
        assertThat(stopped.out()).isEmpty();
        assertThat(stopped.err()).contains("stopped at ", "go on with a higher limit of failures with: lemmata sweep ");
        assertThat(state().get("state").asText()).isEqualTo("stopped");
        assertThat(state().get("resumable").asBoolean()).isTrue();
        run(WINDY + "failures: 12\n", "--resume");
        assertThat(state().get("state").asText()).isEqualTo("complete");
    }

    @Test
    void statusCountsCellsAndNamesFailures() throws IOException {
        run(WINDY);
        JsonNode state = state();
        assertThat(state.get("cells").asLong()).isEqualTo(3);
        assertThat(state.get("done").asLong()).isEqualTo(3);
        assertThat(state.get("failures").asInt())
                .isEqualTo(state.get("firstFailures").size())
                .isPositive();
        JsonNode failure = state.at("/firstFailures/0");
        assertThat(failure.get("stream").asText())
                .isEqualTo("20241211/windy/cell %d/replicate %d"
                        .formatted(
                                failure.get("cell").asLong(),
                                failure.get("replicate").asInt()));
        assertThat(Answer.to("sweep", "status", sweep.toString()).out())
                .contains("state     complete", "cells     3 of 3 recorded", "the wind has come");
    }

    @Test
    void rerunGivesWhatIsRecordedToTheBit() throws IOException {
        run(CALM);
        var answer = rerun(2, 3);
        String recorded =
                Files.readAllLines(sweep.resolve("replicates.csv")).getLast().split(",")[4];
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out().lines().map(String::strip))
                .contains(
                        "sandbox.castle at grains=100, wind=0",
                        "stream 20241211/calm/cell 2/replicate 3",
                        "the same as recorded, to the bit")
                .anyMatch(line -> line.matches("height +(\\S+) +\\1")
                        && Double.parseDouble(line.split(" +")[1]) == Double.parseDouble(recorded));
    }

    @Test
    void rerunOfAReplicateBeyondThoseRecordedSaysSo() {
        run(CALM);
        var answer = rerun(2, 4);
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out()).contains("nothing is recorded of it yet");
    }

    @Test
    void exportWritesWhatIsThere() throws IOException {
        run(WINDY + "failures: 0\n", "--jobs", "1");
        var answer = Answer.to("sweep", "export", sweep.toString(), "--format", "csv");
        assertThat(answer.out().lines())
                .containsExactly(file("replicates.csv"), file("cells.csv"), file("columns.csv"));
        assertThat(Files.readAllLines(sweep.resolve("cells.csv")))
                .hasSize(1 + state().get("done").asInt());
    }

    @Test
    void simulatorsAreListedWithWhatTheyTakeAndGive() {
        assertThat(Answer.to("sweep").out())
                .contains("sandbox.castle(grains, wind): sand is heaped up", "-> height  the height in the end, in cm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "%/calm.yaml                         | --out is missing; expected a folder, such as --out sweep",
                "%/calm.yaml --out %/o --jobs 0      | --jobs is 0; expected an integer from 1 to 1024",
                "%/calm.yaml --out %/o --engine spark | --engine is \"spark\", which is not installed; expected local",
                "%/calm.yaml --out %/o --backend cuda | --backend is \"cuda\", which is not installed; expected cpu",
                "%/no.yaml --out %/o                 | %/no.yaml: there is no such file; expected a sweep in YAML",
                "%/calm.yaml --out %/calm.yaml       | --out \"%/calm.yaml\" is a file; expected a folder",
                "%/calm.yaml --out %                 | --out \"%\" holds other things, such as \"calm.yaml\"; expected an empty folder or a new one",
                "%/calm.yaml --out % --resume        | --out \"%\" holds other things, such as \"calm.yaml\"; expected an empty folder or a new one",
                "status %                            | \"%/sweep.duckdb\" is not there; expected the folder of a sweep",
                "export % --format xlsx              | invalid value for option '--format' (FORMAT): \"xlsx\"; expected one of parquet, csv; see 'lemmata sweep export --help'",
                "rerun % --cell 0                    | missing required option: '--replicate=R'; see 'lemmata sweep rerun --help'",
            })
    void badInputIsOneSentenceAndLeavesNothing(String arguments, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("calm.yaml"), CALM);
        String here = folder.toString();
        Answer.to(("sweep " + arguments.strip().replace("%", here)).split(" +"))
                .isBadInput(sentence.replace("%", here));
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void recordedSweepIsNeitherOverwrittenNorAskedForWhatItLacks() {
        run(CALM);
        run(CALM)
                .isBadInput("--out \"%s\" holds a sweep already; expected --resume to go on with it, or another folder"
                        .formatted(sweep));
        rerun(3, 0).isBadInput("--cell is 3; expected an integer from 0 to 2");
        rerun(0, -1).isBadInput("--replicate is -1; expected an integer >= 0");
    }

    @Test
    void anotherSweepIsNotMixedIn() {
        run(CALM);
        var answer = run(WINDY, "--resume");
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).hasLineCount(1).contains("is the store of another sweep (calm)");
    }

    @Test
    void mistakeInTheSpecIsOneSentenceWithItsPlace() {
        var answer = run(CALM.replace("grains:", "grians:"));
        assertThat(answer.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).hasLineCount(1).contains("calm.yaml, line 3, column 8", "grians", "did you mean");
        assertThat(sweep).doesNotExist();
    }

    @Test
    void exampleInTheReadmeCanBeSwept() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String yaml = readme.substring(readme.indexOf("```yaml") + "```yaml".length());
        Path file = Files.writeString(folder.resolve("readme.yaml"), yaml.substring(0, yaml.indexOf("```")));
        Plan plan = SweepFile.read(file, Simulators.load(), false);
        assertThat(plan.grid().count()).isBetween(2L, plan.grid().size());
    }

    private Answer run(String spec, String... more) {
        Path file = folder.resolve("calm.yaml");
        try {
            Files.writeString(file, spec);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var arguments = new ArrayList<>(List.of("sweep", file.toString(), "--out", sweep.toString()));
        arguments.addAll(List.of(more));
        return Answer.to(arguments.toArray(String[]::new));
    }

    private Answer rerun(long cell, int replicate) {
        return Answer.to(("sweep rerun %s --cell %d --replicate %d".formatted(sweep, cell, replicate)).split(" "));
    }

    private JsonNode state() throws IOException {
        return new ObjectMapper()
                .readTree(
                        Answer.to("sweep", "status", sweep.toString(), "--json").out());
    }

    private String file(String name) {
        return sweep.resolve(name).toString();
    }
}
