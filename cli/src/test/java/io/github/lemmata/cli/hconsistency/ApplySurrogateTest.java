package io.github.lemmata.cli.hconsistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplySurrogateTest {

    @TempDir
    private Path folder;

    private record Answer(int exit, String out, String err) {}

    private static Answer surrogate(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("apply", "surrogate"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Answer(exit, out.toString().replace("\r\n", "\n"), err.toString());
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Answer answer = surrogate(
                Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isEqualTo(ExitCode.HOLDS);
        return new JsonMapper().readTree(answer.out);
    }

    private Path data(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ApplySurrogateTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anExcessIsAnsweredAsAlways() throws IOException {
        Answer answer = surrogate("--loss", "mae", "--classes", 100, "--excess", "0.01");

        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out).isEqualTo(golden("excess-mae.txt"));
    }

    /// Spec section 8, `transformInverse`, and for the rest claims A9 and A10; at tau = 3 the bound is 8/3
    /// of the regret.
    @ParameterizedTest
    @CsvSource({
        "sum-exp, , 5, 0.05, 0.31224989991991991029, risk-bound",
        "logistic, , 5, 0.05, 0.31356319672993364185, risk-bound",
        "logistic, 1, 5, 0.05, 0.31356319672993364185, risk-bound",
        "comp-sum, 0.5, 5, 0.05, 0.32164959467133389783, risk-bound",
        "gce, 1.2, 1000, 0.02, 0.2, gce-dimension-free",
        "mae, , 100, 0.01, 0.105, sharp-transform",
        "comp-sum, 3, 1000, 0.03, 0.08, sharp-transform",
    })
    void theSmallestBoundIsGuaranteed(
            String loss, String tau, int classes, String excess, double expected, String claim) throws IOException {
        JsonNode result = tau == null
                ? json("--loss", loss, "--classes", classes, "--excess", excess)
                : json("--loss", loss, "--tau", tau, "--classes", classes, "--excess", excess);

        assertThat(result.get("guaranteed").asDouble()).isCloseTo(expected, within(1e-14));
        double smallest = result.at("/transfer/zeroOneRegretAtMost").asDouble();
        assertThat(result.at("/transfer/bounds")).anySatisfy(bound -> {
            assertThat(bound.get("atMost").asDouble()).isEqualTo(smallest);
            assertThat(bound.get("claim").asText()).isEqualTo("hconsistency." + claim);
        });
    }

    @Test
    void gapsCountOnBothSides() throws IOException {
        JsonNode result =
                json("--loss", "mae", "--classes", 2, "--excess", "0.1", "--gap", "0.05", "--zero-one-gap", "0.2");

        assertThat(result.at("/transfer/surrogateRegret").asDouble()).isCloseTo(0.15, within(1e-16));
        assertThat(result.get("guaranteed").asDouble()).isCloseTo(2 * 0.15 - 0.2, within(1e-15));
    }

    @Test
    void nothingIsAllowedAtZeroAndNothingIsSaidAtALargeExcess() {
        assertThat(surrogate("--loss", "logistic", "--classes", 3, "--excess", 0).out)
                .contains("is at most 0.\n", "A surrogate at its best leaves nothing to gain");
        assertThat(surrogate("--loss", "logistic", "--classes", 3, "--excess", 1e9).out)
                .contains("is at most 1.\n", "That says nothing");
    }

    @Test
    void aFolderGetsResultTableAndFigure() throws IOException {
        Path out = folder.resolve("a").resolve("b");

        Answer answer = surrogate("--loss", "gce", "--tau", 1.7, "--classes", 10, "--excess", 0.01, "--out", out);

        assertThat(answer.out)
                .endsWith("Written to " + out + ": result.json, table.csv, hconsistency.guarantee.csv,"
                        + " hconsistency.guarantee.png, hconsistency.guarantee.svg\n");
        assertThat(out.resolve("result.json")).content().contains("\"tool\": \"surrogate\"");
        assertThat(Files.readAllLines(out.resolve("table.csv")))
                .startsWith("tau,surrogate_regret,route,claim,zero_one_regret_at_most,best_possible")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("1.7,0.01,quadratic,hconsistency.gce-dimension-free,0.")
                        .endsWith(",false"));
        assertThat(out).isDirectoryContaining("glob:**.png").isDirectoryContaining("glob:**.svg");
    }

    @Test
    void labelsGiveEmpiricalRisksAndABoundOnThem() throws IOException {
        Path file = data("a,b,label\n0.9,0.1,a\n0.4,0.6,a\n0.2,0.8,b\n0.5,0.5,b\n");

        JsonNode result = json("--loss", "mae", "--data", file);
        Answer text = surrogate("--loss", "mae", "--data", file);

        assertThat(result.at("/data/byLabels/zeroOneRisk").asDouble()).isEqualTo(0.25);
        assertThat(result.at("/data/byLabels/surrogateRisk").asDouble()).isCloseTo(0.35, within(1e-15));
        assertThat(result.at("/transfer/zeroOneRegretAtMost").asDouble()).isCloseTo(0.7, within(1e-15));
        assertThat(result.at("/data/byConditionalProbabilities").isMissingNode())
                .isTrue();
        assertThat(text.out)
                .contains("1 of 4 wrong", "1 row has a tie for the largest score", "labels alone do not tell")
                .containsPattern("published transform +0.7 ")
                .containsPattern("measured +0.25");
    }

    @Test
    void conditionalProbabilitiesGiveRegrets() throws IOException {
        Path file = data("f_a,f_b,p_a,p_b,label\n0,0,0.8,0.2,a\n2,0,0.8,0.2,b\n");

        JsonNode risks = json(
                        "--loss", "logistic", "--data", file, "--scores", "--columns", "f_*", "--conditional", "p_*")
                .at("/data/byConditionalProbabilities");

        assertThat(risks.get("zeroOneRisk").asDouble()).isCloseTo(0.5, within(1e-15));
        assertThat(risks.get("leastZeroOneRisk").asDouble()).isCloseTo(0.2, within(1e-15));
        assertThat(risks.get("zeroOneRegret").asDouble()).isCloseTo(0.3, within(1e-15));
        double second = 0.8 * Math.log1p(Math.exp(-2)) + 0.2 * Math.log1p(Math.exp(2));
        assertThat(risks.get("surrogateRisk").asDouble()).isCloseTo((Math.log(2) + second) / 2, within(1e-15));
    }

    @Test
    void anInfiniteRiskIsNamedWithItsLine() throws IOException {
        Path file = data("a,b,label\n0.5,0.5,b\n1,0,b\n");

        Answer text = surrogate("--loss", "logistic", "--data", file, "--out", folder.resolve("out"));

        assertThat(text.exit).isEqualTo(ExitCode.HOLDS);
        assertThat(text.out).containsPattern("surrogate risk +infinite +line 3 gives probability 0 to what may happen");
        assertThat(text.out).endsWith(": result.json, table.csv\n");
        JsonNode result = json("--loss", "logistic", "--data", file);
        assertThat(result.at("/data/byLabels/surrogateRisk").isNull()).isTrue();
        assertThat(result.at("/data/byLabels/infiniteAtLine").asInt()).isEqualTo(3);
        assertThat(result.at("/transfer/zeroOneRegretAtMost").asDouble()).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --loss hinge --classes 3 --excess 0.1               | --loss "hinge" is unknown; expected one of sum-exp, logistic, gce, mae, comp-sum
            --loss gce --classes 3 --excess 0.1                 | --loss gce needs --tau; expected a number above 1 and below 2 (1 + q)
            --loss gce --tau 2 --classes 3 --excess 0.1         | --tau is 2.0; expected a number above 1 and below 2 (1 + q) with --loss gce
            --loss comp-sum --tau -1 --classes 3 --excess 0.1   | --tau is -1.0; expected a number of 0 or more with --loss comp-sum
            --loss comp-sum --tau x --classes 3 --excess 0.1    | --tau is "x"; expected a decimal number such as 0.02
            --loss comp-sum --tau NaN --classes 3 --excess 0.1  | --tau is "NaN"; expected a decimal number such as 0.02
            --loss logistic --tau 2 --classes 3 --excess 0.1    | --tau 2.0 does not go with --loss logistic, whose tau is 1.0; expected --loss comp-sum
            --loss mae --classes 1 --excess 0.1                 | --classes is 1; expected an integer from 2 to 1000000
            --loss mae --excess 0.1                             | --classes is missing; expected the number of classes, or --data FILE
            --loss mae --classes 3                              | --excess is missing; expected the surrogate excess risk, or --data FILE
            --loss mae --classes 3 --excess -0.1                | --excess is -0.1; expected a number of 0 or more
            --loss mae --classes 3 --excess 1e999               | --excess is "1e999"; expected a decimal number such as 0.02
            --loss mae --classes 3 --excess 0.1 --gap -1        | --gap is -1; expected a number of 0 or more
            --loss mae --classes 2 --excess 0.1 --zero-one-gap 0.5 | --zero-one-gap is 0.5, but these excess and gap allow 0.2 at most; expected no more
            --loss mae --classes 3 --excess 0.1 --scores        | --scores stands without --data; expected --data FILE beside it
            --loss mae --data f.csv --excess 0.1                | --excess stands beside --data, which brings its own; expected one of the two
            --loss mae --data f.csv --classes 3                 | --classes stands beside --data, which brings its own; expected one of the two
            """)
    void badOptionsGetOneSentence(String arguments, String sentence) {
        Answer answer = surrogate((Object[]) arguments.strip().split(" +"));

        assertThat(answer.exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err).isEqualToNormalizingNewlines("lemmata: " + sentence + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b,y\\n0.5,0.6,a          | --columns *   | FILE, line 2: the probabilities in a to b sum to 1.1; expected 1 up to 0.001.
            a,b,y\\n1,0,a\\n-0.5,1.5,a | --columns *   | FILE, line 3, column a: -0.5 is no probability; expected a number from 0 to 1.
            a,b,y\\n0.5,0.5,c          | --columns *   | FILE, line 2: the label "c" is no class; expected one of a, b.
            a,b,y\\n0.5,half,a         | --columns *   | FILE, line 2, column b: "half" is not a number; expected a decimal number such as 5.1.
            a,b,y\\n0.5,0.5            | --columns *   | FILE, line 2: the row has 2 cells; expected 3 as in the header.
            a,b,y\\n0.5,0.5,a          | --columns p_* | FILE, line 1: no column matches "p_*"; expected two or more, one for each class, among a, b.
            a,b,y\\n0.5,0.5,a          | --conditional q_* | FILE, line 1: no column matches "q_*"; expected two or more, one for each class, among a, b.
            a,b,y\\n0.5,0.5,a          | --label species | FILE, line 1: unknown column "species"; expected a, b, y.
            a,b,q_a,q_c,y\\n1,0,1,0,a  | --conditional q_* | FILE, line 1: the class "b" has no column among those of a, c; expected one for each of a, b.
            a,y\\n1,a                  | --columns *   | FILE, line 1: a single column matches "*"; expected two or more, one for each class, among a.
            ''                         | --columns *   | FILE: the file is empty; expected a header line with column names, then one row per sample.
            """)
    void badDataGetsOneSentenceAndLeavesNothing(String text, String option, String sentence) throws IOException {
        Path file = data(text.replace("\\n", "\n"));
        Path out = folder.resolve("out");
        String[] given = option.split(" ");

        Answer answer = surrogate("--loss", "logistic", "--data", file, "--out", out, given[0], given[1]);

        assertThat(answer.exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err)
                .isEqualToNormalizingNewlines("lemmata: " + sentence.replace("FILE", file.toString()) + "\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.csv");

        assertThat(surrogate("--loss", "mae", "--data", file).err)
                .isEqualToNormalizingNewlines(
                        "lemmata: " + file + ": there is no such file; expected a CSV or LIBSVM file.\n");
    }
}
