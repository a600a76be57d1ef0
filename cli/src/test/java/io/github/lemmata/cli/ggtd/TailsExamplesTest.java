package io.github.lemmata.cli.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TailsExamplesTest {

    private static final Path FOLDER = Path.of("..", "examples", "tails");
    private static final Path GRID = FOLDER.resolve("grid-errors.csv");
    private static final Path RING = FOLDER.resolve("ring-errors.csv");

    @Test
    void gridErrorsAreThoseOfAWalk() throws IOException {
        isAsComputed(GRID, ExampleErrors.grid());
    }

    @Test
    void ringErrorsAreTheNoise() throws IOException {
        isAsComputed(RING, ExampleErrors.ring());
    }

    /// Another machine's exp may differ in the last bit, and so the last digit written here.
    private static void isAsComputed(Path file, String computed) throws IOException {
        List<String> written = Files.readAllLines(file);
        List<String> lines = computed.lines().toList();
        assertThat(lines).hasSameSizeAs(written);
        assertThat(lines.getFirst()).isEqualTo(written.getFirst());
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = written.get(i).split(",");
            String[] expected = lines.get(i).split(",");
            assertThat(expected[0]).isEqualTo(cells[0]);
            assertThat(Double.parseDouble(expected[1])).isCloseTo(Double.parseDouble(cells[1]), within(2e-6));
        }
    }

    @Test
    void gridErrorsAreAnsweredAsAlways() throws IOException {
        assertThat(answer(GRID)).isEqualTo(golden("grid-errors.txt"));
    }

    @Test
    void ringErrorsAreAnsweredAsAlways() throws IOException {
        assertThat(answer(RING)).isEqualTo(golden("ring-errors.txt"));
    }

    private static String answer(Path file) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "apply",
                "tails",
                "--data",
                file.toString(),
                "--column",
                "delta",
                "--group",
                "state");
        assertThat(err.toString()).isEmpty();
        assertThat(exit).isEqualTo(ExitCode.HOLDS);
        return out.toString()
                .replace(file.toString(), file.getFileName().toString())
                .replace("\r\n", "\n");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TailsExamplesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
