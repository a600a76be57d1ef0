package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the schema accepts, the reader reads; what is wrong in form, both refuse.
final class SweepSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SweepFile.schema(), InputFormat.JSON);

    static Stream<String> written() {
        return SweepFileTest.sweeps().map(SweepFile::text);
    }

    @ParameterizedTest
    @MethodSource("written")
    void everySweepThatIsWrittenIsAccepted(String yaml) {
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../examples/sweeps"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsAcceptedAndReady(Path file) throws IOException {
        assertThat(SCHEMA.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThat(SweepFile.read(file, Simulators.load(), false).grid().count())
                .isPositive();
    }

    @Test
    void theExampleInTheTestsIsAccepted() {
        assertThat(SCHEMA.validate(SweepFileTest.GOOD, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 1/2, 2.5, some word, [[1, -1], [1/3, 2]]]",
                "{from: 1/3, to: 1e3, step: 0.5}",
                "{from: 1, to: 2, step: 1, scale: linear, round: false}",
                "{from: 1, to: 2, count: 5}",
                "{from: 1, to: 2, count: 5, scale: log, round: true}",
                "yes"
            })
    void bothAcceptThese(String levels) {
        String yaml = SweepFileTest.GOOD.replace("[1, 2, 5]", levels);

        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
        assertThat(SweepFile.parse("good", yaml).axes()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name: dice | label: dice",
                "name: dice | name: d/e",
                "simulator: test.dice | simulator: [test.dice]",
                "seed: 7 | seed: x",
                "seed: 7 | seed: 1.5",
                "seed: 7 | seed: 9223372036854775808",
                "[1, 2, 5] | []",
                "[1, 2, 5] | [1, 2, 1]",
                "[1, 2, 5] | [1, {a: 1}]",
                "[1, 2, 5] | ",
                "step: 2 | step: 0",
                "step: 2 | step: -1",
                "step: 2 | step: x",
                "step: 2 | stop: 2",
                "step: 2 | step: 2, count: 3",
                "step: 2 | step: 2, scale: log",
                "step: 2 | step: 2, round: true",
                "{from: 2, to: 10, step: 2} | {from: 2, to: 10}",
                "{from: 2, to: 10, step: 2} | {to: 10, step: 2}",
                "count: 3 | count: 1",
                "count: 3 | count: 1000001",
                "from: 1, | from: 0,",
                "scale: log | scale: lg",
                "- n <= sides | n <= sides",
                "- n <= sides | - [n <= sides]",
                "atLeast: 10 | atLeast: 1",
                "atMost: 1000 | atMost: 10000001",
                "atMost: 1000 | most: 1000",
                "output: sum, | ",
                "0.01 | 0",
                "true | maybe",
                "[sum, first] | sum",
                "[sum, first] | [sum, sum]",
                "failures: 10 | failures: -1"
            })
    void bothRefuseThese(String right, String wrong) {
        assertThat(SweepFileTest.GOOD).contains(right);
        String yaml = SweepFileTest.GOOD.replace(right, wrong == null ? "" : wrong);

        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> SweepFile.parse("bad", yaml)).isInstanceOf(InvalidSweepException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "many", "10000001"})
    void bothRefuseSuchNumbersOfReplicates(String replicates) {
        String yaml = "name: a\nsimulator: b\nreplicates: " + replicates;

        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isNotEmpty();
        assertThatThrownBy(() -> SweepFile.parse("bad", yaml)).isInstanceOf(InvalidSweepException.class);
    }
}
