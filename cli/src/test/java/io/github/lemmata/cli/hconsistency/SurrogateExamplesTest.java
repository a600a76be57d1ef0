package io.github.lemmata.cli.hconsistency;

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

class SurrogateExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path IRIS = EXAMPLES.resolve("surrogate").resolve("iris-probabilities.csv");
    private static final Path GAUSSIANS = EXAMPLES.resolve("surrogate").resolve("gaussians.csv");

    @Test
    void irisIsWhatOurTrainingGives() throws IOException {
        isAsComputed(IRIS, ExampleScores.iris(EXAMPLES.resolve("iris").resolve("iris.csv")));
    }

    @Test
    void gaussiansAreWhatOurTrainingGives() throws IOException {
        isAsComputed(GAUSSIANS, ExampleScores.gaussians());
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
            assertThat(expected).hasSameSizeAs(cells);
            assertThat(expected[cells.length - 1]).isEqualTo(cells[cells.length - 1]);
            for (int j = 0; j < cells.length - 1; j++) {
                assertThat(Double.parseDouble(expected[j])).isCloseTo(Double.parseDouble(cells[j]), within(2e-5));
            }
        }
    }

    @Test
    void irisIsAnsweredAsAlways() throws IOException {
        assertThat(answer("--loss", "logistic", "--data", IRIS)).isEqualTo(golden("iris.txt"));
    }

    @Test
    void gaussiansAreAnsweredAsAlways() throws IOException {
        assertThat(answer("--loss", "mae", "--data", GAUSSIANS, "--scores", "--columns", "f_*", "--conditional", "p_*"))
                .isEqualTo(golden("gaussians.txt"));
    }

    private static String answer(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 2];
        all[0] = "apply";
        all[1] = "surrogate";
        for (int i = 0; i < arguments.length; i++) {
            all[i + 2] = arguments[i].toString();
        }
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), all)).isEqualTo(ExitCode.HOLDS);
        assertThat(err.toString()).isEmpty();
        return out.toString()
                .replace(IRIS.toString(), "iris-probabilities.csv")
                .replace(GAUSSIANS.toString(), "gaussians.csv")
                .replace("\r\n", "\n");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = SurrogateExamplesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
