package io.github.lemmata.cli.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.Main;
import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.data.TwoClassData;
import io.github.lemmata.simulations.perceptron.margin.MarginAnalysis;
import io.github.lemmata.simulations.perceptron.margin.Separability;
import io.github.lemmata.simulations.perceptron.margin.SignedSamples;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplyMarginTest {

    private static final Path IRIS = Path.of("..", "examples", "iris", "iris.csv");

    @TempDir
    private Path folder;

    private record Answer(int exit, String out, String err) {}

    private static Answer margin(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("apply", "margin"), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Answer(exit, out.toString(), err.toString());
    }

    private static JsonNode json(Object... arguments) throws IOException {
        Answer answer =
                margin(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
        assertThat(answer.err).isEmpty();
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(answer.out);
    }

    private Path data(String text) throws IOException {
        return Files.writeString(folder.resolve("data.csv"), text);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ApplyMarginTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"setosa,, iris-setosa.txt", "versicolor, virginica, iris-versicolor-virginica.txt"})
    void irisIsAnsweredAsAlways(String positive, String negative, String expected) throws IOException {
        List<Object> arguments =
                new ArrayList<>(List.of("--data", IRIS, "--positive", positive, "--out", folder.resolve("out")));
        if (negative != null) {
            arguments.addAll(List.of("--negative", negative));
        }

        Answer answer = margin(arguments.toArray());

        assertThat(answer.err).isEmpty();
        assertThat(answer.exit).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out
                        .replace(IRIS.toString(), "iris.csv")
                        .replace(folder.toString(), "")
                        .replace("\\", "/")
                        .replace("\r\n", "\n"))
                .isEqualTo(golden(expected));
    }

    @Test
    void setosaHasAHyperplaneThatItsJsonProves() throws IOException {
        JsonNode result = json("--data", IRIS, "--positive", "setosa");
        JsonNode plane = result.get("hyperplane");

        assertThat(result.get("separable").asBoolean()).isTrue();
        assertThat(Files.readAllLines(IRIS).stream().skip(1)).hasSize(150).allSatisfy(line -> {
            String[] cells = line.split(",");
            BigDecimal score = plane.get("intercept").decimalValue();
            for (int j = 0; j < 4; j++) {
                score = score.add(new BigDecimal(cells[j])
                        .multiply(plane.get("weights").get(j).decimalValue()));
            }
            assertThat(score.signum()).isEqualTo(cells[4].equals("setosa") ? 1 : -1);
        });
    }

    @Test
    void versicolorAndVirginicaHaveAProofThatTheyAreNotSeparable() throws IOException {
        List<String> lines = Files.readAllLines(IRIS);
        JsonNode result = json("--data", IRIS, "--positive", "versicolor", "--negative", "virginica");
        BigFraction[] sum = {BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO};
        BigFraction total = BigFraction.ZERO;

        for (JsonNode sample : result.get("proof")) {
            String[] cells = lines.get(sample.get("line").asInt() - 1).split(",");
            BigFraction weight = BigFraction.parse(sample.get("weight").asText());
            BigFraction signed = cells[4].equals("versicolor") ? weight : weight.negate();
            for (int j = 0; j < 4; j++) {
                int tenths = new BigDecimal(cells[j]).movePointRight(1).intValueExact();
                sum[j] = sum[j].add(signed.multiply(BigFraction.of(tenths, 10)));
            }
            sum[4] = sum[4].add(signed);
            total = total.add(weight);
            assertThat(weight.signum()).isPositive();
        }

        assertThat(result.get("separable").asBoolean()).isFalse();
        assertThat(sum).containsOnly(BigFraction.ZERO);
        assertThat(total).isEqualTo(BigFraction.ONE);
    }

    @Test
    void theExampleIsTheDataThatIsShipped() throws IOException {
        try (InputStream shipped = Main.class.getResourceAsStream("/io/github/lemmata/datasets/iris.csv")) {
            assertThat(Files.readAllBytes(IRIS)).isEqualTo(shipped.readAllBytes());
        }
    }

    @Test
    void separableClassesGetATableAndAFigure() throws IOException {
        Path out = folder.resolve("a").resolve("b");

        margin("--data", data("x,y\n1,p\n-2,q\n"), "--out", out, "--step-sizes", "1,2");

        assertThat(Files.readAllLines(out.resolve("table.csv")))
                .hasSize(9)
                .contains(
                        // z = (-2, 1) and (-1, -1): mu^2 = 9/5, kappa = 25/9, so the batch perceptron may take 9/8
                        // kappa
                        "\"batch perceptron\",,1,100000,3.125,exact",
                        "\"perceptron, cyclic\",,1,100000,2.7777777777777777,exact");
        assertThat(out).isDirectoryContaining("glob:**.png").isDirectoryContaining("glob:**.svg");
        assertThat(out.resolve("result.json")).content().startsWith("{").contains("\"separable\": true");
    }

    @Test
    void rowsMayCountForSeveralSamples() throws IOException {
        JsonNode result = json("--data", data("x,multiplicity,y\n1,7,p\n-2,1,q\n"), "--bias", 0);

        assertThat(result.at("/data/positive/samples").asInt()).isEqualTo(1);
        assertThat(result.at("/data/negative/samples").asInt()).isEqualTo(7);
        assertThat(result.at("/squaredMargin/exact").asText()).isEqualTo("1");
        assertThat(result.at("/kappa/exact").asText()).isEqualTo("4");
    }

    @Test
    void libsvmGivesTheSameAnswer() throws IOException {
        Path sparse = Files.writeString(folder.resolve("d.libsvm"), "+1 1:1 2:0.5\n-1 1:-2\n");
        Path table = data("1,2,y\n1,0.5,1\n-2,0,-1\n");

        assertThat(json("--data", sparse).get("hyperplane"))
                .isEqualTo(json("--data", table).get("hyperplane"));
    }

    @Test
    void aCappedRunIsSaidToTakeMore() {
        Answer answer = margin(
                "--data", IRIS, "--positive", "setosa", "--max-iterations", 4, "--out", folder, "--step-sizes", "0.01");

        assertThat(answer.out)
                .containsPattern("perceptron, cyclic +more than 4")
                .containsPattern("LR\\+GD +0.01 +more than 4")
                .containsPattern("batch perceptron +4 ")
                .contains("A run is given up after 4 iterations");
    }

    @Test
    void numbersBeyondTheLearnersAreStillAnswered() throws IOException {
        Answer answer = margin("--data", data("a,b,class\n1e-300,5,0\n3,-2e200,1\n"), "--out", folder);

        assertThat(answer.exit).isEqualTo(ExitCode.HOLDS);
        assertThat(answer.out).contains("Separable:", "Margin, known exactly", "No learner was run", "E+400");
        assertThat(answer.out).doesNotContain("Infinity");
    }

    @Test
    void hugeStepSizesAreRemarkedOn() {
        Answer answer = margin("--data", IRIS, "--positive", "setosa", "--out", folder, "--step-sizes", "1e11");

        assertThat(answer.out).contains("rounding may decide a count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'x,y\\n1,p\\n2,q'     | --step-sizes 0          | --step-sizes: "0" is not positive; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes 1,-2       | --step-sizes: "-2" is not positive; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes NaN        | --step-sizes: "NaN" is not finite; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes 1,Infinity | --step-sizes: "Infinity" is not finite; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes 1e999      | --step-sizes: "1e999" is not finite; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes 1,,2       | --step-sizes: "" is not a number; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13
            'x,y\\n1,p\\n2,q'     | --step-sizes 10..1      | --step-sizes: the range "10..1" does not increase; expected LOW..HIGH with LOW below HIGH
            'x,y\\n1,p\\n2,q'     | --step-sizes 1..10:1    | --step-sizes: "1" is no number of step sizes; expected an integer from 2 to 1000
            'x,y\\n1,p\\n2,q'     | --step-sizes 1..10:x    | --step-sizes: "x" is no number of step sizes; expected an integer from 2 to 1000
            'x,y\\n1,p\\n2,q'     | --bias NaN              | --bias "NaN" is no finite number; expected a decimal number such as 1, or 0 for none
            'x,y\\n1,p\\n2,q'     | --bias 1e999            | --bias "1e999" is no finite number; expected a decimal number such as 1, or 0 for none
            'x,y\\n1,p\\n2,q'     | --bias one              | --bias "one" is no finite number; expected a decimal number such as 1, or 0 for none
            'x,y\\n1,p\\n2,q'     | --max-iterations 0      | --max-iterations is 0; expected a positive integer
            'x,y\\n1,p\\n2,q'     | --negative p            | --negative stands alone; expected --positive CLASS beside it
            'x,y\\n1,p\\n2,p'     | --bias 1                | FILE: all rows have the class "p"; expected two classes.
            'x,y\\n1,p\\n2,q\\n3,r' | --bias 1               | FILE: there are 3 classes (p: 1, q: 1, r: 1); expected two, or --positive CLASS against the rest, or --positive CLASS --negative CLASS.
            'x,y\\n1,p\\ntwo,q'   | --bias 1                | FILE, line 3, column x: "two" is not a number; expected a decimal number such as 5.1.
            'x,y\\n1,p\\nNaN,q'   | --bias 1                | FILE, line 3, column x: "NaN" is not finite; expected a decimal number such as 5.1.
            'x,x,y\\n1,1,p'       | --bias 1                | FILE, line 1, column 2: a second column is called "x"; expected names that differ.
            ''                    | --bias 1                | FILE: the file is empty; expected a header line with column names, then one row per sample.
            'x,class\\n1,p'       | --label clas            | FILE, line 1: unknown column "clas"; did you mean "class"?
            """)
    void badInputGetsOneSentenceAndLeavesNothing(String text, String arguments, String sentence) throws IOException {
        Path file = data(text.replace("\\n", "\n"));
        Path out = folder.resolve("out");
        String[] given = arguments.split(" ");

        Answer answer = margin("--data", file, "--out", out, given[0], given[1]);

        assertThat(answer.exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.out).isEmpty();
        assertThat(answer.err)
                .isEqualToNormalizingNewlines("lemmata: " + sentence.replace("FILE", file.toString()) + "\n");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatIsUndecidedIsSaidToBe() {
        LabeledData two = LabeledData.builder("two.csv", List.of("x"))
                .add(2, List.of(BigDecimal.ONE), "p")
                .add(3, List.of(BigDecimal.TEN), "q")
                .build();
        TwoClassData task = TwoClassData.of(two);
        MarginAnalysis open = new MarginAnalysis(
                SignedSamples.of(task, BigDecimal.ONE),
                new Separability.Undecided("it would take too long"),
                Optional.empty(),
                BigFraction.of(101));
        MarginResult result = new MarginResult(task, BigDecimal.ONE, open, Optional.empty());
        StringWriter text = new StringWriter();

        new MarginText(new PrintWriter(text), result).print();

        assertThat(text.toString()).contains("Undecided whether the classes are separable: it would take too long.");
        assertThat(new MarginJson(result).text())
                .contains("\"separable\": null", "\"undecided\": \"it would take too long\"");
    }

    @Test
    void aFileIsNoFolderToWriteTo() throws IOException {
        Path file = data("x,y\n1,p\n-2,q\n");

        Answer answer = margin("--data", file, "--out", file);

        assertThat(answer.exit).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err).startsWith("lemmata: --out \"" + file + "\" is no folder");
        assertThat(answer.out).isEmpty();
    }
}
