package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.simulations.sweep.ReplicateResult;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.simulations.sweep.SweepFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// A store that is read, finished or not, while no process writes to it.
///
/// Reading changes nothing in the folder, so that it works on a read-only one.
public final class RecordedSweep implements AutoCloseable {

    /// How far a sweep has come.
    ///
    /// @param cells the number of its cells
    /// @param done how many of them are recorded
    /// @param replicates the number of recorded replicates, those that failed included
    /// @param failures how many of these failed
    /// @param cellsPerSecond the rate of the last run that recorded cells; NaN where none did
    public record Tally(long cells, long done, long replicates, long failures, double cellsPerSecond) {

        /// Tells whether every cell is recorded.
        public boolean complete() {
            return done == cells;
        }
    }

    /// A replicate that failed.
    ///
    /// @param cell its cell
    /// @param result its number, the address of its stream, and the error
    public record Failure(long cell, ReplicateResult.Failed result) {}

    private final Path file;
    private final Database database;

    private RecordedSweep(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    /// Opens the store in a folder for reading.
    ///
    /// @throws SweepStoreException if there is none, or a process writes to it, or it is damaged or of
    ///     another version
    public static RecordedSweep open(Path folder) {
        Path file = folder.resolve(DuckDbStore.FILE);
        if (!Files.exists(file)) {
            throw new SweepStoreException("\"%s\" is not there; expected the folder of a sweep".formatted(file));
        }
        var database = Database.reading(file);
        try {
            Schema.require(database, file);
            return new RecordedSweep(file, database);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    /// Returns the declaration of the sweep.
    public Sweep sweep() {
        return SweepFile.parse(file.toString(), spec());
    }

    /// Returns the declaration as YAML.
    public String spec() {
        return database.text("SELECT spec FROM sweep");
    }

    /// Returns which program computed.
    public String program() {
        return database.text("SELECT program FROM sweep");
    }

    /// Returns how far the sweep has come.
    public Tally tally() {
        return new Tally(
                database.count("SELECT cells FROM sweep"),
                database.count("SELECT count(*) FROM cells"),
                database.count("SELECT coalesce(sum(replicates), 0)::BIGINT FROM cells"),
                database.count("SELECT count(*) FROM failures"),
                database.row(
                        row -> row.getDouble(1),
                        "SELECT coalesce(1e6 * sum(cells) / nullif(max(recorded_micros) - max(opened_micros), 0), 'nan')"
                                + " FROM batches WHERE opened_micros = (SELECT max(opened_micros) FROM batches)"));
    }

    /// Returns the first replicates that failed, by cell and replicate.
    ///
    /// @param most how many are wanted at most
    public List<Failure> failures(int most) {
        return database.rows(
                row -> new Failure(row.getLong("cell"), failed(row)),
                "SELECT * FROM failures ORDER BY cell, replicate LIMIT ?",
                most);
    }

    /// Returns what is recorded of a replicate; empty where nothing is.
    public Optional<ReplicateResult> replicate(long cell, int replicate) {
        List<ReplicateResult> found = database.rows(
                RecordedSweep::failed, "SELECT * FROM failures WHERE cell = ? AND replicate = ?", cell, replicate);
        if (found.isEmpty()) {
            found = database.rows(
                    RecordedSweep::finished,
                    "SELECT * FROM replicates WHERE cell = ? AND replicate = ?",
                    cell,
                    replicate);
        }
        return found.stream().findFirst();
    }

    private static ReplicateResult.Failed failed(ResultSet row) throws SQLException {
        return new ReplicateResult.Failed(row.getInt("replicate"), row.getString("address"), row.getString("error"));
    }

    private static ReplicateResult finished(ResultSet row) throws SQLException {
        int keys = 2;
        double[] outputs = new double[row.getMetaData().getColumnCount() - keys];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = row.getDouble(keys + 1 + i);
        }
        return new ReplicateResult.Finished(row.getInt("replicate"), outputs);
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
