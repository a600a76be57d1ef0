package io.github.lemmata.simulations.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.simulations.sweep.CellResult;
import io.github.lemmata.simulations.sweep.Plan;
import io.github.lemmata.simulations.sweep.ReplicateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepExportTest {
    private static final Plan PLAN = Darts.plan();

    @TempDir
    private Path folder;

    @Test
    void sameSweepGivesTheSameBytesOnOneThreadAndOnTwo() {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        SweepRuns.complete(one, SweepRuns.plan(2_000, 10), 1);
        SweepRuns.complete(two, SweepRuns.plan(2_000, 10), 2);
        SweepRuns.assertSameExports(one, two);
    }

    @Test
    void sameResultsGiveTheSameBytesInWhateverOrderTheyCame() {
        Path upwards = folder.resolve("upwards");
        Path downwards = folder.resolve("downwards");
        record(upwards, LongStream.range(0, 24).mapToObj(PLAN::run).toList());
        record(
                downwards,
                LongStream.range(0, 24)
                        .map(cell -> 23 - cell)
                        .mapToObj(PLAN::run)
                        .toList());
        SweepRuns.export(upwards);
        SweepRuns.export(downwards);
        SweepRuns.assertSameExports(upwards, downwards);
    }

    @Test
    void replicatesHaveTheirParametersAndTheirOutputsToTheBit() throws IOException {
        CellResult cell = PLAN.run(19);
        record(folder, List.of(cell));
        SweepRuns.export(folder);
        List<String> lines = Files.readAllLines(folder.resolve("replicates.csv"));
        assertThat(lines).first().isEqualTo("cell,darts,clumsiness,hand,aim,replicate,hits,share");
        List<String> rows = cell.replicates().stream()
                .filter(ReplicateResult.Finished.class::isInstance)
                .map(ReplicateResult.Finished.class::cast)
                .map(row -> "19,100,0.0,right,\"[1/2, 1/4]\",%d,%s,%s"
                        .formatted(row.replicate(), row.outputs()[0], row.outputs()[1]))
                .toList();
        assertThat(lines.subList(1, lines.size())).isEqualTo(rows).hasSize(3);
    }

    @Test
    void cellHasTheCountMeanAndStandardErrorOfWhatItsReplicatesGave() throws IOException {
        var replicates = List.<ReplicateResult>of(
                new ReplicateResult.Finished(0, new double[] {1, Double.NaN}),
                new ReplicateResult.Failed(1, "11/darts/cell 5/replicate 1", "dropped"),
                new ReplicateResult.Finished(2, new double[] {4, 0.5}));
        record(folder, List.of(new CellResult(5, replicates)));
        SweepRuns.export(folder);
        assertThat(Files.readAllLines(folder.resolve("cells.csv")))
                .containsExactly(
                        "cell,darts,clumsiness,hand,aim,replicates,failures,hits_count,hits_mean,hits_se,share_count,"
                                + "share_mean,share_se",
                        "5,1,0.125,left,\"[1/2, 1/4]\",3,1,2,2.5,1.5,1,0.5,nan");
    }

    @Test
    void parquetHasWhatCsvHasWithTypesAndUnits() throws SQLException {
        record(folder, LongStream.range(0, 24).mapToObj(PLAN::run).toList());
        SweepRuns.export(folder);
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement()) {
            for (String table : List.of("replicates", "cells")) {
                String parquet = "'%s'".formatted(folder.resolve(table + ".parquet"));
                String csv = "'%s'".formatted(folder.resolve(table + ".csv"));
                try (var rows = statement.executeQuery("SELECT count(*) FROM %s".formatted(parquet))) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isGreaterThan(23);
                }
                try (var rows =
                        statement.executeQuery("SELECT count(*) FROM (SELECT * FROM %s EXCEPT ALL SELECT * FROM %s)"
                                .formatted(parquet, csv))) {
                    rows.next();
                    assertThat(rows.getInt(1)).as(table).isZero();
                }
            }
            Map<String, String> metadata = new LinkedHashMap<>();
            try (var rows = statement.executeQuery("SELECT decode(key), decode(value) FROM parquet_kv_metadata('%s')"
                    .formatted(folder.resolve("cells.parquet")))) {
                while (rows.next()) {
                    metadata.put(rows.getString(1), rows.getString(2));
                }
            }
            assertThat(metadata)
                    .containsEntry("unit.darts", "darts")
                    .containsEntry("unit.hits_mean", "darts")
                    .containsEntry("unit.hits_count", "1")
                    .containsEntry("program", SweepRuns.PROGRAM)
                    .containsKey("spec");
        }
    }

    @Test
    void everyColumnHasItsUnitAndMeaning() throws IOException {
        record(folder, List.of(PLAN.run(0)));
        SweepRuns.export(folder);
        assertThat(Files.readAllLines(folder.resolve("columns.csv")))
                .hasSize(1 + 8 + 13)
                .contains(
                        "file,name,unit,meaning",
                        "replicates,darts,darts,number of darts",
                        "replicates,share,1,\"share of the darts, \"\"hits\"\" among all; it's below 1\"",
                        "cells,hits_se,darts,standard error of the mean of hits: darts within the disc");
    }

    @Test
    void exportOfSomeFormatsWritesThoseAlone() {
        record(folder, List.of(PLAN.run(0)));
        try (var sweep = RecordedSweep.open(folder)) {
            Path files = folder.resolve("files");
            assertThat(SweepExport.write(sweep, files, EnumSet.of(SweepExport.Format.CSV)))
                    .containsExactlyInAnyOrder(
                            files.resolve("replicates.csv"), files.resolve("cells.csv"), files.resolve("columns.csv"));
            assertThat(files).isDirectoryNotContaining("glob:**.{parquet,tmp}");
        }
    }

    @Test
    void namesThatADatabaseTakesForOneAreToldApart() throws IOException {
        var plan = Shouting.plan();
        try (var store = DuckDbStore.create(folder, plan, SweepRuns.PROGRAM)) {
            store.record(List.of(plan.run(0)));
        }
        SweepRuns.export(folder);
        assertThat(Files.readAllLines(folder.resolve("replicates.csv")))
                .containsExactly("cell,n,N_,cell_,replicate,N_mean,n__", "0,1,2,3,0,1.0,2.0");
    }

    private static void record(Path folder, List<CellResult> results) {
        try (var store = DuckDbStore.create(folder, PLAN, SweepRuns.PROGRAM)) {
            results.forEach(result -> store.record(List.of(result)));
        }
    }
}
