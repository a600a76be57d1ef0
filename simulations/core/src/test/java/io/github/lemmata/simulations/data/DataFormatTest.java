package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {
    private static final BigDecimal LONG_DECIMAL = new BigDecimal("0.12345678901234567890123");

    @TempDir
    private Path folder;

    @Test
    void extensionChoosesTheFormat() {
        assertThat(DataFormat.of(Path.of("a/b.CSV"))).contains(DataFormat.CSV);
        assertThat(DataFormat.of(Path.of("b.libsvm"))).contains(DataFormat.LIBSVM);
        assertThat(DataFormat.of(Path.of("b.csv.parquet"))).contains(DataFormat.PARQUET);
        assertThat(DataFormat.of(Path.of("b.txt"))).isEmpty();
        assertThat(DataFormat.of(Path.of("csv"))).isEmpty();
    }

    @Test
    void csvReadsBackExactlyAsWritten() throws IOException {
        var data = data("yes, \"indeed\"", "no");
        Path file = folder.resolve("data.csv");
        DataFormat.CSV.write(data, file);
        var again = DataFile.read(file, new LabelColumn.Named("label"));
        assertThat(again.featureNames()).isEqualTo(data.featureNames());
        for (int row = 0; row < data.size(); row++) {
            assertThat(again.label(row)).isEqualTo(data.label(row));
            assertThat(again.multiplicity(row)).isEqualTo(data.multiplicity(row));
            for (int column = 0; column < data.dimension(); column++) {
                assertThat(again.exact(row, column)).isEqualByComparingTo(data.exact(row, column));
            }
        }
    }

    @Test
    void csvHasNoMultiplicityColumnWhereEveryRowStandsForItself() throws IOException {
        Path file = folder.resolve("data.csv");
        DataFormat.CSV.write(
                LabeledData.builder("t", List.of("a"))
                        .add(1, List.of(BigDecimal.ONE), "1")
                        .build(),
                file);
        assertThat(file).hasContent("a,label\n1,1");
    }

    @Test
    void libsvmRepeatsARowAsOftenAsItsMultiplicitySays() throws IOException {
        Path file = folder.resolve("data.libsvm");
        DataFormat.LIBSVM.write(data("1", "-1"), file);
        assertThat(file).hasContent("1 1:" + LONG_DECIMAL + " 2:-1.5\n-1 2:1E-300\n-1 2:1E-300\n-1 2:1E-300");
    }

    @Test
    void libsvmRefusesLabelsThatAreNoNumbers() {
        assertThatThrownBy(() -> DataFormat.LIBSVM.write(data("1", "setosa"), folder.resolve("data.libsvm")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("setosa")
                .hasMessageContaining("expected CSV or Parquet");
    }

    @Test
    void libsvmRefusesToRepeatARowWithoutEnd() {
        var data = LabeledData.builder("t", List.of("a"))
                .add(1, List.of(BigDecimal.ONE), "1", DataFormat.MOST_LINES + 1)
                .build();
        assertThatThrownBy(() -> DataFormat.LIBSVM.write(data, folder.resolve("data.libsvm")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("10000001");
    }

    @Test
    void parquetHoldsTheSameRowsInTheSameOrder() throws IOException, SQLException {
        Path file = folder.resolve("it's.parquet");
        DataFormat.PARQUET.write(data("1", "-1"), file);
        assertThat(rows(file)).containsExactly("0.12345678901234568|-1.5|1|1", "0.0|1.0E-300|-1|3");
    }

    @Test
    void parquetKeepsLabelsThatAreNoNumbersAsText() throws IOException, SQLException {
        Path file = folder.resolve("data.parquet");
        DataFormat.PARQUET.write(data("yes", "no"), file);
        assertThat(rows(file)).allMatch(row -> row.contains("|yes|") || row.contains("|no|"));
    }

    @Test
    void parquetFilesOfEqualDataAreEqual() throws IOException {
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        DataFormat.PARQUET.write(data("1", "-1"), one);
        DataFormat.PARQUET.write(data("1", "-1"), two);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void dataWithoutLabelsIsWrittenWithoutALabelColumn() throws IOException, SQLException {
        Path csv = folder.resolve("data.csv");
        Path parquet = folder.resolve("data.parquet");
        DataFormat.CSV.write(residuals(), csv);
        DataFormat.PARQUET.write(residuals(), parquet);

        assertThat(Files.readAllLines(csv)).containsExactly("delta", "0.5", "-2");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM '" + parquet + "'")) {
            assertThat(rows.getMetaData().getColumnCount()).isEqualTo(1);
            assertThat(rows.next()).isTrue();
            assertThat(rows.getDouble("delta")).isEqualTo(0.5);
        }
    }

    @Test
    void libsvmRefusesDataWithoutLabels() {
        assertThatThrownBy(() -> DataFormat.LIBSVM.write(residuals(), folder.resolve("data.libsvm")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(
                        "residuals: LIBSVM begins each line with a label, and this dataset has none; expected CSV or"
                                + " Parquet for such data.");
        assertThat(folder).isEmptyDirectory();
    }

    private static LabeledData residuals() {
        return LabeledData.builder("residuals", List.of("delta"))
                .add(1, List.of(new BigDecimal("0.5")))
                .add(2, List.of(new BigDecimal("-2")))
                .build();
    }

    private static LabeledData data(String first, String second) {
        return LabeledData.builder("t", List.of("a \"b\"", "c,d"))
                .add(1, List.of(LONG_DECIMAL, new BigDecimal("-1.5")), first)
                .add(2, List.of(BigDecimal.ZERO, new BigDecimal("1e-300")), second, 3)
                .build();
    }

    private static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var query = connection.prepareStatement("SELECT * FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    rows.add("%s|%s|%s|%s"
                            .formatted(found.getObject(1), found.getObject(2), found.getObject(3), found.getObject(4)));
                }
            }
        }
        return rows;
    }
}
