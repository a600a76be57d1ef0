package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberColumnTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), text);
    }

    @Test
    void readsOneColumnWhateverStandsInTheOthers() throws IOException {
        NumberColumn column =
                NumberColumn.read(file("step,delta,note\n1,0.5,\n2,-1e3,\"a, b\"\n"), "delta", Optional.empty());

        assertThat(column.values()).containsExactly(0.5, -1000);
        assertThat(column.size()).isEqualTo(2);
    }

    @Test
    void groupsStandInOrderOfFirstAppearance() throws IOException {
        NumberColumn column = NumberColumn.read(file("s,d\nb,1\na,2\nb,3\n"), "d", Optional.of("s"));

        assertThat(column.byGroup()).containsOnlyKeys("b", "a");
        assertThat(column.byGroup().keySet()).first().isEqualTo("b");
        assertThat(column.byGroup().get("b")).containsExactly(1, 3);
    }

    @Test
    void manyRowsAreAllRead() throws IOException {
        StringBuilder text = new StringBuilder("d\n");
        for (int i = 0; i < 1000; i++) {
            text.append(i).append('\n');
        }
        assertThat(NumberColumn.read(file(text.toString()), "d", Optional.empty())
                        .values())
                .hasSize(1000)
                .endsWith(998, 999);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | d | FILE: the file is empty; expected a header line with column names, then one row per value.
            1,2\\n3,4       | d | FILE, line 1: the first line holds numbers; expected a header with column names.
            s,delta\\na,1   | dleta | FILE, line 1: unknown column "dleta"; did you mean "delta"?
            s,t\\na,1       | residual | FILE, line 1: unknown column "residual"; expected s, t.
            d,d\\n1,1       | d | FILE, line 1: two columns are called "d"; expected names that differ.
            s,d             | d | FILE: there is a header but no row below it; expected one row per value.
            s,d\\na,1\\nb,x | d | FILE, line 3, column d: "x" is not a number; expected a decimal number such as 5.1.
            s,d\\na,1\\nb,  | d | FILE, line 3, column d: the cell is empty; expected a decimal number such as 5.1.
            s,d\\na,NaN     | d | FILE, line 2, column d: "NaN" is not finite; expected a decimal number such as 5.1.
            s,d\\na         | d | FILE, line 2: the row has 1 cell; expected 2 as in the header.
            """)
    void whatCannotBeReadIsNamedWithItsPlace(String text, String column, String sentence) throws IOException {
        Path file = file(text.replace("\\n", "\n"));

        assertThatThrownBy(() -> NumberColumn.read(file, column, Optional.empty()))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(sentence.replace("FILE", file.toString()));
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        Path missing = folder.resolve("none.csv");

        assertThatThrownBy(() -> NumberColumn.read(missing, "d", Optional.empty()))
                .hasMessage(missing + ": there is no such file; expected a CSV file.");
        assertThatThrownBy(() -> NumberColumn.read(folder, "d", Optional.empty()))
                .hasMessage(folder + ": this is a directory; expected a CSV file.");
    }
}
