package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SweepFileTest {

    private static final Simulators SIMULATORS = Simulators.of(List.of(new TestSimulators()), List.of());

    static final String GOOD = """
            # a comment
            name: dice
            simulator: test.dice
            seed: 7
            grid:
              n: [1, 2, 5]
              sides: {from: 2, to: 10, step: 2}
              weight: {from: 1, to: 100, count: 3, scale: log}
              count: even
            where:
              - n <= sides
            replicates:
              atLeast: 10
              atMost: 1000
              until: {output: sum, standardError: 0.01, relative: true}
            outputs: [sum, first]
            failures: 10
            """;

    private static final Sweep GOOD_IN_JAVA = Sweep.named("dice")
            .of("test.dice")
            .seed(7)
            .over("n", 1, 2, 5)
            .over("sides", Levels.range(2, 10, 2))
            .over("weight", Levels.logarithmic(1, 100, 3))
            .over("count", "even")
            .where("n <= sides")
            .replicates(new Replication.UntilPrecise(10, 1000, "sum", 0.01, true))
            .keeping("sum", "first")
            .failuresAtMost(10)
            .build();

    @TempDir
    private Path folder;

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sweep.yaml"), yaml);
    }

    @Test
    void aFileSaysTheSameAsJava() throws IOException {
        Plan plan = SweepFile.read(file(GOOD), SIMULATORS, false);

        assertThat(plan.sweep()).isEqualTo(GOOD_IN_JAVA);
        assertThat(plan.grid().size()).isEqualTo(3 * 5 * 3);
        assertThat(plan.outputs()).extracting(Output::name).containsExactly("sum", "first");
    }

    static Stream<Sweep> sweeps() {
        return Stream.of(
                GOOD_IN_JAVA,
                Sweep.named("none").of("test.dice").seed(Long.MIN_VALUE).build(),
                Sweep.named("words")
                        .of("x")
                        .over("w", "no", "null", "~", "- a", "a: b", "it's", "\"q\"", "line\nbreak", "#", "ö", "")
                        .over("x", 0.1, 1e-300, "1/3", -5)
                        .over("m", List.of(List.of(1, -1), List.of(1, 3)), List.of(List.of("1/2")))
                        .where("w != 'it''s' or x < 1e-3".replace("''", ""))
                        .build(),
                Sweep.named("log")
                        .of("x")
                        .over("a", Levels.logarithmicWhole(1, 1e6, 20))
                        .over("b", Levels.evenly(0, 1, 4))
                        .replicates(new Replication.UntilPrecise(2, 3, "y", 1e-9, false))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void whatIsWrittenReadsBackEqual(Sweep sweep) {
        assertThat(SweepFile.parse("written", SweepFile.text(sweep))).isEqualTo(sweep);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("seed: 7", "sede: 7", "4, column 1: unknown field \"sede\"; did you mean \"seed\"?"),
                mistake("seed: 7", "seed: x", "4, column 7: seed is \"x\"; expected an integer from -2^63 to 2^63 - 1"),
                mistake("seed: 7", "seed: [7]", "4, column 1: seed is a list; expected a number or a word"),
                mistake("seed: 7", "seed:", "4, column 6: seed is empty; expected a number or a word"),
                mistake("seed: 7", "seed: 7\nseed: 8", "5, column 1: field \"seed\" is there twice, first in line 4"),
                mistake(
                        "name: dice",
                        "name: d/e",
                        "2, column 7: name is \"d/e\"; expected letters, digits, dots, " + "hyphens and underscores"),
                mistake(
                        "test.dice",
                        "test.dcie",
                        "3, column 12: unknown simulator \"test.dcie\"; did you mean " + "\"test.dice\"?"),
                mistake("  n: [", "  m: [", "6, column 3: unknown parameter \"m\"; did you mean \"n\"?"),
                mistake(
                        "  count: even",
                        "  conut: even",
                        "9, column 3: unknown parameter \"conut\"; did you mean " + "\"count\"?"),
                mistake("[1, 2, 5]", "[1, 2, 0]", "6, column 13: parameter \"n\" is \"0\"; expected integer >= 1"),
                mistake("[1, 2, 5]", "0", "6, column 6: parameter \"n\" is \"0\"; expected integer >= 1"),
                mistake("[1, 2, 5]", "[1, 2, 1]", "6, column 13: 1 is there twice"),
                mistake("[1, 2, 5]", "[]", "6, column 3: the list of values is empty; expected at least one"),
                mistake("  n: [1, 2, 5]\n", "", "5, column 1: parameter \"n\" is missing; expected integer >= 1"),
                mistake("even", "odd", "9, column 10: parameter \"count\" is \"odd\"; expected all or even"),
                mistake("from: 2", "from: 11", "7, column 25: the range from 11 to 10 is empty; expected to >= from"),
                mistake("step: 2", "step: 0", "7, column 34: step is 0; expected a number > 0"),
                mistake("step: 2", "step: x", "7, column 34: step is \"x\"; expected a number"),
                mistake("step: 2", "stop: 2", "7, column 28: unknown field \"stop\"; did you mean \"step\"?"),
                mistake(", step: 2", "", "7, column 3: field \"count\" is missing"),
                mistake("step: 2", "step: 1/2", "7, column 3: parameter \"sides\" is \"2.5\"; expected integer >= 2"),
                mistake("count: 3", "count: 1", "8, column 37: count is 1; expected an integer from 2 to 1000000"),
                mistake("from: 1,", "from: 0,", "8, column 18: from is 0; expected a number > 0 on a log scale"),
                mistake("scale: log", "scale: lg", "8, column 47: grid.weight.scale is \"lg\"; expected linear or log"),
                mistake("n <= sides", "n <= side", "11, column 5: unknown parameter \"side\"; did you mean \"sides\"?"),
                mistake("n <= sides", "n <= (sides", "11, column 16: condition \"n <= (sides\": expected \")\""),
                mistake("n <= sides", "'n <= 2 $ 3'", "11, column 13: condition \"n <= 2 $ 3\": unexpected \"$\""),
                mistake(
                        "n <= sides",
                        "n < 1 / (n-2)",
                        "11, column 5: condition \"n < 1 / (n-2)\" at n=2: division by " + "zero"),
                mistake(
                        "n <= sides",
                        "n < count",
                        "11, column 5: condition \"n < count\" at n=1, count=even: \"even\" "
                                + "is a word; expected a number"),
                mistake(
                        "atLeast: 10",
                        "atLeast: -10",
                        "13, column 12: atLeast is -10; expected an integer from 2 to " + "10000000"),
                mistake(
                        "atMost: 1000",
                        "atMost: 9",
                        "14, column 11: atMost is 9; expected an integer from 10 to " + "10000000"),
                mistake("output: sum", "output: smu", "15, column 19: unknown output \"smu\"; did you mean \"sum\"?"),
                mistake("0.01", "0", "15, column 39: standardError is 0.0; expected a finite number > 0"),
                mistake(
                        "true",
                        "maybe",
                        "15, column 55: replicates.until.relative is \"maybe\"; expected true or false"),
                mistake(
                        "[sum, first]",
                        "[sum, frist]",
                        "16, column 16: unknown output \"frist\"; did you mean " + "\"first\"?"),
                mistake("[sum, first]", "sum", "16, column 10: outputs is \"sum\"; expected a list such as [1, 2]"),
                mistake("[sum, first]", "[sum, sum]", "16, column 1: output \"sum\" is there twice"),
                mistake("failures: 10", "failures: -1", "17, column 11: failures is -1; expected integer >= 0"),
                mistake(
                        "failures: 10",
                        "failures: {",
                        "18, column 1: this is not YAML: expected the node content, but " + "found '<stream end>'"));
    }

    private static Arguments mistake(String right, String wrong, String sentence) {
        return Arguments.of(right, wrong, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeGetsOneSentenceWithLineAndColumn(String right, String wrong, String sentence) throws IOException {
        assertThat(GOOD).contains(right);
        Path file = file(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        assertThatThrownBy(() -> SweepFile.read(file, SIMULATORS, false))
                .isInstanceOf(InvalidSweepException.class)
                .hasMessage("%s, line %s", file, sentence);
    }

    @Test
    void negativeReplicatesAreRefused() throws IOException {
        Path file = file("name: a\nsimulator: test.dice\ngrid: {n: 1}\nreplicates: -3\n");

        assertThatThrownBy(() -> SweepFile.read(file, SIMULATORS, false))
                .hasMessage("%s, line 4, column 13: replicates is -3; expected an integer from 1 to 10000000", file);
    }

    @Test
    void aHugeGridNeedsConsent() throws IOException {
        Path file = file("""
                name: huge
                simulator: test.dice
                grid:
                  n: {from: 1, to: 10000, step: 1}
                  sides: {from: 2, to: 1002, step: 1}
                """);

        assertThatThrownBy(() -> SweepFile.read(file, SIMULATORS, false))
                .hasMessage(
                        "%s, line 3, column 1: the grid has 10010000 cells, more than 10000000; give --yes if that "
                                + "is meant",
                        file);
        assertThat(SweepFile.read(file, SIMULATORS, true).grid().size()).isEqualTo(10_010_000);
    }

    @Test
    void filesThatAreNoSweepsAreNamed() throws IOException {
        Path none = folder.resolve("none.yaml");

        assertThatThrownBy(() -> SweepFile.read(none, SIMULATORS, false))
                .hasMessage("%s: there is no such file; expected a sweep in YAML", none);
        assertThatThrownBy(() -> SweepFile.read(folder, SIMULATORS, false))
                .hasMessage("%s: this is a directory; expected a sweep in YAML", folder);
        assertThatThrownBy(() -> SweepFile.parse("empty", "# nothing\n"))
                .hasMessage("empty: the file is empty; expected a sweep in YAML");
        assertThatThrownBy(() -> SweepFile.parse("list", "[1, 2]"))
                .hasMessage("list: the file is a list; expected fields with values");
        assertThatThrownBy(() -> SweepFile.parse("part", "name: a")).hasMessage("part: field \"simulator\" is missing");
        assertThatThrownBy(() -> SweepFile.parse("two", "name: a\n---\nname: b\n"))
                .hasMessageStartingWith("two, line 2, column 1: this is not YAML: but found another document");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> SweepFile.read(binary, SIMULATORS, false))
                .hasMessage("%s: the file is not UTF-8 text; expected a sweep in YAML", binary);
    }

    @Test
    void anAliasInACircleIsRefused() {
        assertThatThrownBy(() -> SweepFile.parse("circle", "name: a\nsimulator: b\ngrid:\n  n: &x [*x]\n"))
                .hasMessageStartingWith("circle, line 4, column")
                .hasMessageContaining("nested more than 4 deep");
    }
}
