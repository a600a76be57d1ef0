package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFileTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({
        "d.csv, '1,y\n2,p\n', 1",
        "d.libsvm, '1 2:3\n', 2",
        "d.SVM, '1\n1 3:3\n', 3",
        "d.txt, '\uFEFF+1 2:3\n', 2",
        "d.txt, 'a,b,y\n1,2,p\n', 2",
        "d, '-1.5 1:3 7:1e3\n', 7"
    })
    void theFormatShowsInTheExtensionOrElseInTheFirstLine(String name, String text, int dimension) throws IOException {
        assertThat(DataFile.read(file(name, text), LabelColumn.BY_CONVENTION).dimension())
                .isEqualTo(dimension);
    }

    @Test
    void aMissingFileIsNamed() {
        Path missing = folder.resolve("missing.csv");

        assertThatThrownBy(() -> DataFile.read(missing, LabelColumn.BY_CONVENTION))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(missing + ": there is no such file; expected a CSV or LIBSVM file.");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThatThrownBy(() -> DataFile.read(folder, LabelColumn.BY_CONVENTION))
                .hasMessage(folder + ": this is a directory; expected a CSV or LIBSVM file.");
    }

    @Test
    void binaryContentIsNoText() throws IOException {
        Path latin = Files.write(folder.resolve("l.csv"), "a,y\n1,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DataFile.read(latin, LabelColumn.BY_CONVENTION))
                .hasMessage(latin + ": the file is not UTF-8 text; expected CSV or LIBSVM text.");
    }

    @Test
    void libsvmHasNoNamedLabelColumn() throws IOException {
        Path sparse = file("d.svm", "1 1:2\n");

        assertThatThrownBy(() -> DataFile.read(sparse, new LabelColumn.Named("y")))
                .hasMessage(sparse + ": a LIBSVM file has no column \"y\"; expected no --label, as each line starts"
                        + " with its label.");
    }
}
