package io.github.lemmata.cli.ggtd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.Main;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Claims;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyTailsTest {

    @TempDir
    private Path folder;

    private record Answer(int exit, String out, String err) {}

    private static Answer tails(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("apply", "tails"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Answer(exit, out.toString().replace("\r\n", "\n"), err.toString());
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Answer answer =
                tails(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isEqualTo(ExitCode.HOLDS);
        return new JsonMapper().readTree(answer.out);
    }

    private Path data(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    /// Errors of two kinds of states, Gaussian with deviations 1 and 5.
    private Path mixture() throws IOException {
        double[] normals = new double[2000];
        RandomStream.ofSeed(11).child("mixture").numbers().fillNormal(normals);
        StringBuilder csv = new StringBuilder("kind,e\n");
        for (int i = 0; i < normals.length; i++) {
            csv.append(i % 2 == 0 ? "calm," + normals[i] : "wild," + 5 * normals[i])
                    .append('\n');
        }
        return data(csv.toString());
    }

    @Test
    void gaussianErrorsAreToldApartFromNothingHeavier() throws IOException {
        double[] normals = new double[3000];
        RandomStream.ofSeed(12).child("normal").numbers().fillNormal(normals);
        StringBuilder csv = new StringBuilder("e\n");
        for (double normal : normals) {
            csv.append(2 * normal).append('\n');
        }
        JsonNode result = json("--data", data(csv.toString()), "--column", "e");

        assertThat(result.at("/shape/lower95").asDouble()).isLessThan(2);
        assertThat(result.at("/shape/upper95").asDouble()).isGreaterThan(2);
        assertThat(result.at("/gaussianity"))
                .allSatisfy(test -> assertThat(test.get("pValue").asDouble()).isGreaterThan(0.001));
        // Claim 16: Gaussian errors of deviation 2, read at scale 1, have shape 0.795.
        assertThat(result.at("/shape/withScaleHeldAtOne").asDouble()).isCloseTo(0.795374657862773492, within(0.02));
    }

    @Test
    void aMixtureOfVariancesIsRecognisedByItsGroups() throws IOException {
        JsonNode result = json("--data", mixture(), "--column", "e", "--group", "kind");
        JsonNode groups = result.get("groups");

        // 3 (1 + 625) / 2 / 13^2 = 5.56 from variances 1 and 25.
        assertThat(groups.get("gaussianKurtosis").asDouble()).isCloseTo(5.56, within(0.1));
        assertThat(groups.get("pooledKurtosis").asDouble()).isCloseTo(5.56, within(0.6));
        assertThat(groups.get("meanKurtosis").asDouble()).isCloseTo(3, within(0.3));
        assertThat(groups.get("each")).hasSize(2);
        assertThat(groups.at("/each/0/group").asText()).isEqualTo("calm");
        assertThat(groups.at("/each/0/weight").asDouble()).isCloseTo(25.0 / 26, within(0.01));
        assertThat(result.at("/gaussianity/0/pValue").asDouble()).isLessThan(1e-10);
    }

    @Test
    void everyLawIsThereWithItsCriteria() throws IOException {
        JsonNode laws = json("--data", mixture(), "--column", "e").get("laws");

        assertThat(laws).hasSize(6);
        assertThat(laws).allSatisfy(law -> {
            int parameters = law.has("shape") ? 3 : 2;
            double likelihood = law.get("logLikelihood").asDouble();
            assertThat(law.get("aic").asDouble()).isCloseTo(2 * parameters - 2 * likelihood, within(1e-8));
            assertThat(law.get("bic").asDouble()).isCloseTo(parameters * Math.log(2000) - 2 * likelihood, within(1e-8));
            assertThat(law.get("ksDistance").asDouble()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void adviceRestsOnClaimsThatExist() throws IOException {
        JsonNode result = json("--data", mixture(), "--column", "e", "--group", "kind");
        List<String> known =
                Claims.all().stream().map(claim -> claim.id().toString()).toList();

        assertThat(result.get("advice")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(result.get("advice")).allSatisfy(advice -> {
            assertThat(advice.get("claims")).isNotEmpty();
            advice.get("claims").forEach(id -> assertThat(known).contains(id.asText()));
        });
    }

    @Test
    void aFolderGetsResultLawsAndFigure() throws IOException {
        Path out = folder.resolve("a").resolve("b");

        Answer answer = tails("--data", mixture(), "--column", "e", "--out", out);

        assertThat(answer.err).isEmpty();
        assertThat(answer.out)
                .endsWith("Written to " + out
                        + ": result.json, laws.csv, ggtd.tails.csv, ggtd.tails.png, ggtd.tails.svg\n");
        assertThat(out.resolve("result.json")).content().contains("\"tool\": \"tails\"");
        assertThat(Files.readAllLines(out.resolve("laws.csv")))
                .startsWith("law,location,scale,shape,log_likelihood,aic,bic,ks_distance,kurtosis")
                .hasSize(7);
        assertThat(Files.readAllLines(out.resolve("ggtd.tails.csv")))
                .startsWith("panel,series,x,y,width")
                .hasSizeGreaterThan(1000);
    }

    @Test
    void repeatedValuesAreFittedAboutTheMeanAndSaidSo() throws IOException {
        StringBuilder csv = new StringBuilder("e\n");
        for (int i = 0; i < 200; i++) {
            csv.append(i % 4 == 0 ? 0.5 : 0.5 + Math.pow(Math.sin(i), 5)).append('\n');
        }
        Path file = data(csv.toString());

        assertThat(json("--data", file, "--column", "e")
                        .at("/shape/locationIsMean")
                        .asBoolean())
                .isTrue();
        assertThat(tails("--data", file, "--column", "e").out).contains("It is the shape about the mean");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                   | e | FILE: the file is empty; expected a header line with column names, then one row per value.
            1\\n2\\n3            | e | FILE, line 1: the first line holds numbers; expected a header with column names.
            err,b\\n1,2          | er | FILE, line 1: unknown column "er"; did you mean "err"?
            e\\n1\\ntwo          | e | FILE, line 3, column e: "two" is not a number; expected a decimal number such as 5.1.
            e\\n1\\n2\\n3        | e | FILE, column e: there are 3 values; expected 8 or more.
            e\\n4\\n4\\n4\\n4\\n4\\n4\\n4\\n4 | e | FILE, column e: all values are 4.0; expected values that differ.
            e\\n1\\n1\\n1\\n4\\n5\\n6\\n7\\n8 | e | FILE, column e: 3 or more of the 8 values are 1.0; expected less than a third to be equal, as no density fits a value that has a probability of its own.
            """)
    void badDataGetsOneSentenceAndLeavesNothing(String text, String column, String sentence) throws IOException {
        Path file = data(text.replace("\\n", "\n"));
        Path out = folder.resolve("out");

        Answer answer = tails("--data", file, "--column", column, "--out", out);

        assertThat(answer.exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err)
                .isEqualToNormalizingNewlines("lemmata: " + sentence.replace("FILE", file.toString()) + "\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aColumnOfGroupsThatHasOneIsRefused() throws IOException {
        Path file = data("s,e\na,1\na,2\na,3\na,4\na,5\na,6\na,7\na,8.5\n");

        assertThat(tails("--data", file, "--column", "e", "--group", "s").err)
                .isEqualToNormalizingNewlines("lemmata: " + file
                        + ", column s: the number of groups that have two values or more is 1; expected 2 or more.\n");
        assertThat(tails("--data", file, "--column", "e", "--group", "t").err)
                .isEqualToNormalizingNewlines(
                        "lemmata: " + file + ", line 1: unknown column \"t\"; did you mean \"e\"?\n");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.csv");

        assertThat(tails("--data", file, "--column", "e").err)
                .isEqualToNormalizingNewlines("lemmata: " + file + ": there is no such file; expected a CSV file.\n");
    }
}
