package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetCommandTest {
    @TempDir
    private Path folder;

    @Test
    void namedDatasetIsWrittenWithItsMultiplicities() throws IOException {
        Path file = folder.resolve("thm51.csv");
        var answer = Answer.to("dataset", "thm51", "-p", "n=100", "--out", file.toString());
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("2 rows, 100 samples, 2 features");
        assertThat(Files.readAllLines(file)).first().isEqualTo("x1,x2,label,multiplicity");
        assertThat(Files.readAllLines(file)).hasSize(3).last().asString().endsWith(",99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "libsvm", "parquet"})
    void sameSeedGivesTheSameFile(String extension) throws IOException {
        Path one = folder.resolve("one." + extension);
        Path two = folder.resolve("two." + extension);
        for (Path file : new Path[] {one, two}) {
            assertThat(cloud(3, file).exit()).isEqualTo(ExitCode.HOLDS);
        }
        assertThat(Files.size(one)).isPositive();
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void residualsAreWrittenAsAColumnWithoutLabels() throws IOException {
        Path file = folder.resolve("ggd.csv");
        var answer = Answer.to(("dataset ggtd.ggd -p alpha=1 -p beta=1.3 -p n=4 --out " + file).split(" "));
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.err()).contains("4 rows, 1 column, no labels");
        assertThat(Files.readAllLines(file)).hasSize(5).first().isEqualTo("delta");
    }

    @Test
    void anotherSeedGivesAnotherFile() throws IOException {
        Path one = folder.resolve("one.csv");
        Path two = folder.resolve("two.csv");
        cloud(3, one);
        cloud(4, two);
        assertThat(Files.mismatch(one, two)).isNotEqualTo(-1);
    }

    @Test
    void quietSaysNothing() {
        var answer = Answer.to(
                "--quiet", "dataset", "tie", "--out", folder.resolve("tie.csv").toString());
        assertThat(answer).isEqualTo(new Answer(ExitCode.HOLDS, "", ""));
    }

    @Test
    void listNamesEveryDatasetWithItsParameters() {
        assertThat(Answer.to("dataset").out())
                .contains("thm41()", "hard3d(L, m)", "cloud(n, d, q, g, b, [seed])", "integer from 1 to 2000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "thm52 --out %/a.csv         | unknown dataset \"thm52\"; did you mean \"thm51\"?",
                "thm51 --out %/a.csv         | perceptron.thm51: parameter \"n\" is missing; expected integer from 2 to 1099511627776",
                "thm51 -p n=1 --out %/a.csv  | perceptron.thm51: parameter \"n\" is \"1\"; expected integer from 2 to 1099511627776",
                "cloud -p n=9 -p d=2 -p q=2 -p g=0 -p b=0 --out %/a.csv | perceptron.cloud: parameter \"q\" of cloud is \"2.0\"; expected real from 0 to 1",
                "ggd -p alpha=1 -p beta=2 -p n=9 --out %/a.libsvm | ggtd.ggd: LIBSVM begins each line with a label, and this dataset has none; expected CSV or Parquet for such data.",
                "thm41                       | --out is missing; expected a file, such as --out thm41.csv",
                "thm41 --out %/a.xlsx        | --out \"%/a.xlsx\" has no known extension; expected .csv, .libsvm or .parquet",
                "thm41 --out %/no/a.csv      | \"%/no/a.csv\" cannot be written: there is no folder \"%/no\"; expected an existing one",
            })
    void badInputIsOneSentenceAndLeavesNoFile(String arguments, String sentence) throws IOException {
        String here = folder.toString();
        Answer.to(("dataset " + arguments.replace("%", here)).split(" ")).isBadInput(sentence.replace("%", here));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void libsvmRefusesMoreLinesThanAnyoneWantsAndLeavesNoFile() {
        Answer.to(
                        "dataset",
                        "thm51",
                        "-p",
                        "n=100000000",
                        "--out",
                        folder.resolve("a.libsvm").toString())
                .isBadInput(
                        "perceptron.thm51: LIBSVM has no multiplicities, and 100000000 lines are more than 10000000;"
                                + " expected CSV or Parquet for such data.");
        assertThat(folder).isEmptyDirectory();
    }

    private static Answer cloud(int seed, Path file) {
        String parameters = "-p n=20 -p d=3 -p q=0.25 -p g=0.1 -p b=1 -p seed=" + seed;
        return Answer.to(("dataset cloud " + parameters + " --out " + file).split(" "));
    }

    @Test
    void writtenDatasetCanBeAppliedTo() throws IOException {
        Path file = folder.resolve("thm51.csv");
        Answer.to("dataset", "thm51", "-p", "n=100", "--out", file.toString());
        var answer = Answer.to("apply", "margin", "--data", file.toString(), "--bias", "0", "--json");
        assertThat(answer.exit()).isEqualTo(ExitCode.HOLDS);
        assertThat(new ObjectMapper().readTree(answer.out()).at("/kappa/value").asDouble())
                .isEqualTo(5);
    }
}
