package io.github.lemmata.simulations.sweep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The results of a sweep as files for other programs.
///
/// | file | one row for |
/// |---|---|
/// | `replicates` | a replicate that ran to its end: cell, parameters, replicate, outputs |
/// | `cells` | a cell: parameters, number of replicates and failures; count, mean and standard error of each output |
/// | `columns.csv` | a column of the other two: its unit and meaning |
///
/// Rows are sorted by cell and replicate, and the files hold nothing that depends on time, threads or
/// interruptions: the same sweep gives the same bytes. Parquet files carry the units (`unit.NAME`), the
/// spec and the program as metadata. A file is written under a temporary name and moved into place.
public final class SweepExport {

    /// A file format.
    public enum Format {
        /// Parquet, with units as metadata.
        PARQUET,
        /// Comma-separated text with a header; doubles read back to the bit.
        CSV;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Field(String name, String expression, String unit, String meaning) {
        Field(Column column) {
            this(column.name(), Database.name(column.name()), column.unit(), column.meaning());
        }

        Field(String name, String meaning) {
            this(name, name, "1", meaning);
        }

        String selected() {
            return expression + " AS " + Database.name(name);
        }
    }

    private record Table(String name, List<Field> fields, String from) {
        String query() {
            return fields.stream().map(Field::selected).collect(Collectors.joining(", ", "SELECT ", " " + from));
        }
    }

    private static final Field CELL = new Field("cell", "index of the cell in the full grid");

    private final RecordedSweep sweep;
    private final Path folder;

    private SweepExport(RecordedSweep sweep, Path folder) {
        this.sweep = sweep;
        this.folder = folder;
    }

    /// Writes the files into a folder, replacing those of a former export.
    ///
    /// @return the files written
    /// @throws SweepStoreException if one of them cannot be written
    public static List<Path> write(RecordedSweep sweep, Path folder, Set<Format> formats) {
        return new SweepExport(sweep, folder).write(formats);
    }

    private List<Path> write(Set<Format> formats) {
        requireFolder();
        List<Column> columns = Schema.columns(sweep.database());
        List<Table> tables = List.of(replicates(columns), cells(columns));
        List<Path> files = new ArrayList<>();
        for (Table table : tables) {
            for (Format format : formats) {
                files.add(write(table.name() + "." + format.extension(), table.query(), options(table, format)));
            }
        }
        files.add(write("columns.csv", legend(tables), "FORMAT csv, HEADER"));
        return files;
    }

    private void requireFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new SweepStoreException(
                    "\"%s\" cannot be made (%s); expected a folder with permission to write".formatted(folder, failure),
                    failure);
        }
    }

    private static Table replicates(List<Column> columns) {
        List<Field> fields = new ArrayList<>(List.of(CELL));
        parameters(columns).forEach(fields::add);
        fields.add(new Field("replicate", "number of the replicate in its cell, from 0"));
        outputs(columns).forEach(column -> fields.add(new Field(column)));
        return new Table("replicates", fields, "FROM replicates JOIN cells USING (cell) ORDER BY cell, replicate");
    }

    private static Table cells(List<Column> columns) {
        List<Field> fields = new ArrayList<>(List.of(CELL));
        parameters(columns).forEach(fields::add);
        fields.add(new Field("replicates", "replicates", "1", "number of replicates, those that failed included"));
        fields.add(new Field("failures", "failures", "1", "how many of these failed"));
        outputs(columns).forEach(output -> fields.addAll(summaries(output)));
        return new Table("cells", fields, "FROM cells ORDER BY cell");
    }

    private static Stream<Field> parameters(List<Column> columns) {
        return columns.stream().filter(Column::isParameter).map(Field::new);
    }

    private static Stream<Column> outputs(List<Column> columns) {
        return columns.stream().filter(column -> !column.isParameter());
    }

    private static List<Field> summaries(Column output) {
        List<String> names = Column.summaries(output.name());
        String of = " of " + output.source() + ": " + output.meaning();
        return List.of(
                summary(names.get(0), "1", "number of values" + of),
                summary(names.get(1), output.unit(), "mean" + of),
                summary(names.get(2), output.unit(), "standard error of the mean" + of));
    }

    private static Field summary(String name, String unit, String meaning) {
        return new Field(name, Database.name(name), unit, meaning);
    }

    /// The columns of the tables as a query without a table.
    private static String legend(List<Table> tables) {
        List<String> rows = new ArrayList<>();
        for (Table table : tables) {
            for (Field field : table.fields()) {
                rows.add(Stream.of(table.name(), field.name(), field.unit(), field.meaning())
                        .map(Database::quoted)
                        .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        return "SELECT * FROM (VALUES %s) AS legend(file, name, unit, meaning)".formatted(String.join(", ", rows));
    }

    private String options(Table table, Format format) {
        return switch (format) {
            case CSV -> "FORMAT csv, HEADER";
            case PARQUET -> "FORMAT parquet, KV_METADATA {%s}".formatted(metadata(table));
        };
    }

    private String metadata(Table table) {
        Stream<String> units = table.fields().stream().map(field -> entry("unit." + field.name(), field.unit()));
        Stream<String> origin = Stream.of(entry("program", sweep.program()), entry("spec", sweep.spec()));
        return Stream.concat(units, origin).collect(Collectors.joining(", "));
    }

    private static String entry(String key, String value) {
        return Database.quoted(key) + ": " + Database.quoted(value);
    }

    private Path write(String name, String query, String options) {
        Path file = folder.resolve(name);
        sweep.database().copy(query, file, options);
        return file;
    }
}
