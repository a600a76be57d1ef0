package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.SweepFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The tables of a store.
///
/// | table | one row for | columns |
/// |---|---|---|
/// | `sweep` | the store | schema version, program, name, simulator, seed, number of cells, spec as YAML |
/// | `columns` | a parameter or output | position, name, source, role, type, unit, meaning |
/// | `cells` | a finished cell | cell, parameters, number of replicates and failures, summary of each output |
/// | `replicates` | a replicate that ran to its end | cell, replicate, outputs |
/// | `failures` | a replicate that failed | cell, replicate, address of its stream, error |
/// | `batches` | a transaction | when the store was opened, number of cells, when they were recorded |
///
/// A cell and its replicates are written in one transaction, so that a cell is in `cells` exactly if all
/// of it is there. The times stand apart in `batches`, which is not exported: the rest is the same in
/// every run.
final class Schema {

    /// Goes up by one with every change of the tables.
    static final int VERSION = 1;

    private Schema() {}

    /// Makes the tables of an empty store.
    static void create(Database database, Plan plan, String program) {
        List<Column> columns = Column.of(plan);
        database.atomically(() -> {
            database.execute("CREATE TABLE sweep (schema_version INTEGER, program VARCHAR, name VARCHAR,"
                    + " simulator VARCHAR, seed BIGINT, cells BIGINT, spec VARCHAR)");
            database.execute("CREATE TABLE columns (position INTEGER, name VARCHAR, source VARCHAR, role VARCHAR,"
                    + " type VARCHAR, unit VARCHAR, meaning VARCHAR)");
            database.execute("CREATE TABLE cells (%s)".formatted(String.join(", ", cells(columns))));
            database.execute("CREATE TABLE replicates (%s)".formatted(String.join(", ", replicates(columns))));
            database.execute("CREATE TABLE failures (cell BIGINT, replicate INTEGER, address VARCHAR, error VARCHAR)");
            database.execute("CREATE TABLE batches (opened_micros BIGINT, cells BIGINT, recorded_micros BIGINT)");
            describe(database, columns);
            database.execute(
                    "INSERT INTO sweep VALUES (?, ?, ?, ?, ?, ?, ?)",
                    VERSION,
                    program,
                    plan.sweep().name(),
                    plan.sweep().simulator(),
                    plan.sweep().seed(),
                    plan.grid().count(),
                    SweepFile.text(plan.sweep()));
        });
    }

    private static List<String> cells(List<Column> columns) {
        List<String> definitions = new ArrayList<>(List.of("cell BIGINT PRIMARY KEY"));
        columns.stream().filter(Column::isParameter).forEach(column -> definitions.add(definition(column)));
        definitions.add("replicates INTEGER NOT NULL");
        definitions.add("failures INTEGER NOT NULL");
        for (Column output :
                columns.stream().filter(column -> !column.isParameter()).toList()) {
            List<String> summaries = Column.summaries(output.name());
            definitions.add(Database.name(summaries.get(0)) + " INTEGER NOT NULL");
            definitions.add(Database.name(summaries.get(1)) + " DOUBLE NOT NULL");
            definitions.add(Database.name(summaries.get(2)) + " DOUBLE NOT NULL");
        }
        return definitions;
    }

    private static List<String> replicates(List<Column> columns) {
        List<String> definitions = new ArrayList<>(List.of("cell BIGINT NOT NULL", "replicate INTEGER NOT NULL"));
        columns.stream().filter(column -> !column.isParameter()).forEach(column -> definitions.add(definition(column)));
        return definitions;
    }

    private static String definition(Column column) {
        return "%s %s NOT NULL".formatted(Database.name(column.name()), column.type());
    }

    private static void describe(Database database, List<Column> columns) {
        int position = 0;
        for (Column column : columns) {
            database.execute(
                    "INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?, ?)",
                    position++,
                    column.name(),
                    column.source(),
                    column.role().name(),
                    column.type(),
                    column.unit(),
                    column.meaning());
            String table = column.isParameter() ? "cells" : "replicates";
            database.execute("COMMENT ON COLUMN %s.%s IS %s"
                    .formatted(table, Database.name(column.name()), Database.quoted(column.comment())));
        }
    }

    /// The columns of a store, parameters first.
    static List<Column> columns(Database database) {
        return database.rows(
                row -> new Column(
                        row.getString("name"),
                        row.getString("source"),
                        Column.Role.valueOf(row.getString("role")),
                        row.getString("type"),
                        row.getString("unit"),
                        row.getString("meaning")),
                "SELECT * FROM columns ORDER BY position");
    }

    /// Checks that a file is a store, and one that this program can read.
    ///
    /// @throws SweepStoreException with one sentence if it is not
    static void require(Database database, Path file) {
        long known = database.count(
                "SELECT count(*) FROM duckdb_columns() WHERE database_name = 'store' AND table_name = 'sweep'"
                        + " AND column_name = 'schema_version'");
        if (known == 0) {
            throw new SweepStoreException(
                    "\"%s\" is a DuckDB file, but no store of a sweep; expected the file that a sweep wrote"
                            .formatted(file));
        }
        int version = (int) database.count("SELECT schema_version FROM sweep");
        if (version != VERSION) {
            throw new SweepStoreException(
                    "\"%s\" is a store of version %d, written by %s; expected version %d: use the program that wrote it"
                            .formatted(file, version, database.text("SELECT program FROM sweep"), VERSION));
        }
    }
}
