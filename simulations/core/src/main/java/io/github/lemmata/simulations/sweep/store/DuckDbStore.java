package io.github.lemmata.simulations.sweep.store;

import io.github.lemmata.simulations.sweep.CellResult;
import io.github.lemmata.simulations.sweep.CellSet;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.ReplicateResult;
import io.github.lemmata.simulations.sweep.SampleMean;
import io.github.lemmata.simulations.sweep.Sweep;
import io.github.lemmata.simulations.sweep.SweepFile;
import io.github.lemmata.simulations.sweep.SweepStore;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.duckdb.DuckDBAppender;

/// The results of a sweep in one DuckDB file, `sweep.duckdb` in the sweep's folder.
///
/// Each batch is a transaction, on the disk when [#record] returns: a process that is killed at any
/// moment leaves the batches before that moment, whole. One process has the store open for writing;
/// [RecordedSweep] reads it when none does. The tables are described at [Schema].
public final class DuckDbStore implements SweepStore {

    /// The file's name within the folder.
    public static final String FILE = "sweep.duckdb";

    private final Database database;
    private final Plan plan;
    private final List<Parameter> parameters;
    private final long opened;

    private DuckDbStore(Database database, Plan plan) {
        this.database = database;
        this.plan = plan;
        this.parameters = Column.parameters(plan);
        this.opened = database.count("SELECT epoch_us(now())");
    }

    /// Tells whether a folder has a store.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /// Begins a store in a folder that has none, and makes the folder if it is missing.
    ///
    /// @param program which program computes, such as `lemmata 0.1.0`: another one's results are not
    ///     added to these
    /// @throws SweepStoreException if there is a store already, or the folder cannot be written
    public static DuckDbStore create(Path folder, Plan plan, String program) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new SweepStoreException("\"%s\" is there already; expected a folder without a store".formatted(file));
        }
        // Under another name until the tables are there: whoever finds sweep.duckdb finds a whole store
        Path begun = folder.resolve(FILE + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(begun);
            try (var database = Database.writing(begun)) {
                Schema.create(database, plan, program);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new SweepStoreException(
                    "\"%s\" cannot be written (%s); expected a folder with room and permission to write"
                            .formatted(file, failure),
                    failure);
        } finally {
            begun.toFile().delete();
        }
        return resume(folder, plan, program);
    }

    /// Opens the store of a sweep that is to go on.
    ///
    /// @throws SweepStoreException if there is none, or it is another sweep's, another program's or of
    ///     another version, or in use, damaged or not to be written
    public static DuckDbStore resume(Path folder, Plan plan, String program) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new SweepStoreException("\"%s\" is not there; expected the store of a sweep".formatted(file));
        }
        var database = Database.writing(file);
        try {
            Schema.require(database, file);
            requireSame(database, file, plan, program);
            return new DuckDbStore(database, plan);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static void requireSame(Database database, Path file, Plan plan, String program) {
        String writer = database.text("SELECT program FROM sweep");
        if (!writer.equals(program)) {
            String sentence = "\"%s\" was begun by %s, and this is %s; results of two programs are not mixed:"
                    + " go on with that one, or begin again in another folder";
            throw new SweepStoreException(sentence.formatted(file, writer, program));
        }
        Sweep recorded = SweepFile.parse(file.toString(), database.text("SELECT spec FROM sweep"));
        if (!recorded.sameResultsAs(plan.sweep())) {
            String sentence = "\"%s\" is the store of another sweep (%s); expected the same simulator, seed, grid,"
                    + " replicates and outputs: take another folder for this one";
            throw new SweepStoreException(sentence.formatted(file, recorded.name()));
        }
    }

    @Override
    public Sweep sweep() {
        return plan.sweep();
    }

    @Override
    public CellSet finished() {
        LongStream.Builder cells = LongStream.builder();
        database.forEachRow(row -> cells.add(row.getLong(1)), "SELECT cell FROM cells ORDER BY cell");
        return CellSet.of(cells.build());
    }

    @Override
    public long failures() {
        return database.count("SELECT count(*) FROM failures");
    }

    /// Records cells in one transaction.
    ///
    /// @throws SweepStoreException if they cannot be recorded, for instance because the disk is full
    @Override
    public void record(List<CellResult> batch) {
        database.atomically(() -> {
            append("cells", batch, this::appendCell);
            append("replicates", batch, DuckDbStore::appendReplicates);
            if (batch.stream().anyMatch(cell -> cell.failures() > 0)) {
                append("failures", batch, DuckDbStore::appendFailures);
            }
            database.execute("INSERT INTO batches VALUES (?, ?, epoch_us(now()))", opened, batch.size());
        });
    }

    @FunctionalInterface
    private interface Rows {
        void append(DuckDBAppender appender, CellResult result) throws SQLException;
    }

    private void append(String table, List<CellResult> batch, Rows rows) throws SQLException {
        try (var appender = database.appender(table)) {
            for (CellResult result : batch) {
                rows.append(appender, result);
            }
            appender.flush(); // closing alone keeps silent about what fails
        }
    }

    private void appendCell(DuckDBAppender appender, CellResult result) throws SQLException {
        Arguments at = plan.grid().at(result.cell());
        appender.beginRow().append(result.cell());
        for (Parameter parameter : parameters) {
            appendParameter(appender, parameter, at);
        }
        appender.append(result.replicates().size()).append((int) result.failures());
        for (int output = 0; output < plan.outputs().size(); output++) {
            SampleMean mean = SampleMean.of(values(result, output));
            appender.append(mean.count()).append(mean.mean()).append(mean.standardError());
        }
        appender.endRow();
    }

    private static void appendParameter(DuckDBAppender appender, Parameter parameter, Arguments at)
            throws SQLException {
        String name = parameter.name();
        switch (parameter.domain()) {
            case Domain.Integers _ -> appender.append(at.wholeLong(name));
            case Domain.Reals _ -> appender.append(at.real(name));
            case Domain.Rationals _ -> appender.append(at.ratio(name).doubleValue());
            case Domain.Words _ -> appender.append(at.text(name));
            case Domain.NumberLists _ ->
                appender.append(vector(at.numbers(name)).text());
            case Domain.Matrices _ ->
                appender.append(Value.of(at.matrix(name).stream()
                                .map(DuckDbStore::vector)
                                .toList())
                        .text());
        }
    }

    private static Value vector(List<BigFraction> numbers) {
        return Value.of(numbers.toArray(BigFraction[]::new));
    }

    private static double[] values(CellResult result, int output) {
        return result.replicates().stream()
                .filter(ReplicateResult.Finished.class::isInstance)
                .mapToDouble(replicate -> ((ReplicateResult.Finished) replicate).outputs()[output])
                .toArray();
    }

    private static void appendReplicates(DuckDBAppender appender, CellResult result) throws SQLException {
        for (ReplicateResult replicate : result.replicates()) {
            if (replicate instanceof ReplicateResult.Finished(int number, double[] outputs)) {
                appender.beginRow().append(result.cell()).append(number);
                for (double output : outputs) {
                    appender.append(output);
                }
                appender.endRow();
            }
        }
    }

    private static void appendFailures(DuckDBAppender appender, CellResult result) throws SQLException {
        for (ReplicateResult replicate : result.replicates()) {
            if (replicate instanceof ReplicateResult.Failed(int number, String address, String error)) {
                appender.beginRow()
                        .append(result.cell())
                        .append(number)
                        .append(address)
                        .append(error)
                        .endRow();
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
