package io.github.lemmata.simulations.sweep.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// A DuckDB file that this process alone has open for writing, or that it reads.
///
/// The file is attached to a database in memory rather than opened: DuckDB then refuses a second opening
/// within one process as it does between processes.
final class Database implements AutoCloseable {

    /// Rows are read in the order in which they come, one at a time.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Work that stands or falls as a whole.
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    private static final int ATTEMPTS = 11;
    private static final long PAUSE_NANOS = 100_000_000;

    private final Path file;
    private final DuckDBConnection connection;

    private Database(Path file, DuckDBConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// Opens a file for writing, an empty one where there is none.
    ///
    /// Whoever asks how a sweep stands has the file open for a moment: a second's patience lets that pass.
    static Database writing(Path file) {
        for (int refusals = 1; ; refusals++) {
            try {
                return open(file, "");
            } catch (SweepStoreException refused) {
                if (!refused.inUse() || refusals == ATTEMPTS) {
                    throw refused;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /// Opens a file for reading; what a killed process left in the write-ahead log is read with it.
    static Database reading(Path file) {
        return open(file, " (READ_ONLY)");
    }

    private static Database open(Path file, String mode) {
        var settings = new Properties();
        settings.setProperty("threads", "1"); // the simulators need the cores, and an export has one order of rows
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", file + ".tmp");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            var connection =
                    DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
            var database = new Database(file, connection);
            try {
                database.execute("ATTACH " + quoted(file.toString()) + " AS store" + mode);
                database.execute("USE store");
                return database;
            } catch (SweepStoreException refused) {
                database.close();
                throw refused;
            }
        } catch (SQLException failure) {
            throw Complaint.about(file, failure);
        }
    }

    /// Runs a statement; the arguments stand for its question marks.
    void execute(String sql, Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            statement.execute();
        } catch (SQLException failure) {
            throw Complaint.about(file, failure);
        }
    }

    /// Reads the rows of a query.
    <T> List<T> rows(RowReader<T> reader, String sql, Object... arguments) {
        List<T> rows = new ArrayList<>();
        forEachRow(row -> rows.add(reader.read(row)), sql, arguments);
        return rows;
    }

    /// Reads the only row of a query.
    <T> T row(RowReader<T> reader, String sql, Object... arguments) {
        return rows(reader, sql, arguments).getFirst();
    }

    /// Passes over the rows of a query without keeping them.
    void forEachRow(RowReader<?> reader, String sql, Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var row = statement.executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException failure) {
            throw Complaint.about(file, failure);
        }
    }

    /// Writes the rows of a query to another file, whole or not at all.
    void copy(String query, Path target, String options) {
        Path temporary = target.resolveSibling("%s.%d.tmp"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        String sql = "COPY (%s) TO %s (%s)".formatted(query, quoted(temporary.toString()), options);
        try (var statement = prepare(sql)) {
            statement.execute();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException failure) {
            throw Complaint.about(target, failure);
        } catch (IOException failure) {
            throw new SweepStoreException("\"%s\" cannot be written (%s)".formatted(target, failure), failure);
        } finally {
            temporary.toFile().delete();
        }
    }

    /// Does the work in one transaction, durable when this returns; where it fails, nothing of it is kept.
    void atomically(Work work) {
        execute("BEGIN TRANSACTION");
        try {
            work.run();
            execute("COMMIT");
        } catch (SQLException failure) {
            rollback();
            throw Complaint.about(file, failure);
        } catch (RuntimeException failure) {
            rollback();
            throw failure;
        }
    }

    /// A failed commit has already rolled back, and then there is nothing to do.
    private void rollback() {
        try {
            execute("ROLLBACK");
        } catch (SweepStoreException noTransaction) {
            // what failed before is what matters, and it is thrown
        }
    }

    /// Reads the only number of a query.
    long count(String sql, Object... arguments) {
        return row(row -> row.getLong(1), sql, arguments);
    }

    /// Reads the only text of a query.
    String text(String sql, Object... arguments) {
        return row(row -> row.getString(1), sql, arguments);
    }

    /// What appends rows to a table.
    DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender("store", "main", table);
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /// A text as an SQL literal.
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// A name as an SQL identifier.
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw Complaint.about(file, failure);
        }
    }
}
