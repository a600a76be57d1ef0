package io.github.lemmata.simulations.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Writes Parquet by way of an in-memory DuckDB.
final class ParquetWriter {
    private final LabeledData data;
    private final boolean wholeLabels;
    private final boolean labelled;
    private final boolean counted;

    private ParquetWriter(LabeledData data) {
        this.data = data;
        this.wholeLabels = data.classes().stream().allMatch(label -> label.matches("[-+]?[0-9]{1,18}"));
        this.labelled = DataFormat.hasLabels(data);
        this.counted = DataFormat.hasMultiplicities(data);
    }

    static void write(LabeledData data, Path file) throws IOException {
        var writer = new ParquetWriter(data);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE samples (" + writer.columns() + ")");
                try (var appender = connection.createAppender("samples")) {
                    writer.append(appender);
                }
                statement.execute("COPY samples TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
            }
        } catch (SQLException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private String columns() {
        List<String> columns = new ArrayList<>();
        data.featureNames().forEach(name -> columns.add(quoted(name) + " DOUBLE NOT NULL"));
        if (labelled) {
            columns.add(quoted(DataFormat.LABEL) + (wholeLabels ? " BIGINT" : " VARCHAR") + " NOT NULL");
        }
        if (counted) {
            columns.add(quoted(CsvData.MULTIPLICITY) + " BIGINT NOT NULL");
        }
        return String.join(", ", columns);
    }

    private void append(DuckDBAppender appender) throws SQLException {
        for (int row = 0; row < data.size(); row++) {
            appender.beginRow();
            for (int column = 0; column < data.dimension(); column++) {
                appender.append(data.value(row, column));
            }
            if (labelled) {
                appendLabel(appender, data.label(row));
            }
            if (counted) {
                appender.append(data.multiplicity(row));
            }
            appender.endRow();
        }
    }

    private void appendLabel(DuckDBAppender appender, String label) throws SQLException {
        if (wholeLabels) {
            appender.append(Long.parseLong(label));
        } else {
            appender.append(label);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
