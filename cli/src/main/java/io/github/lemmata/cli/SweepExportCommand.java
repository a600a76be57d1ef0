package io.github.lemmata.cli;

import io.github.lemmata.simulations.sweep.store.RecordedSweep;
import io.github.lemmata.simulations.sweep.store.SweepExport;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata sweep export DIR`: writes what is recorded as files for other programs.
@Command(
        name = "export",
        description = {
            "Write what is recorded as files for other programs.",
            "replicates: cell, parameters, replicate, outputs.",
            "cells: parameters, number of replicates and failures; count, mean, standard error of each output.",
            "columns.csv: the unit and meaning of each column.",
            "A sweep that is complete has been exported already.",
        })
final class SweepExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The sweep's folder; the files go there.")
    private Path folder;

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Formats, separated by commas: parquet, csv. Default: both.")
    private Set<SweepExport.Format> formats = EnumSet.allOf(SweepExport.Format.class);

    @Override
    public Integer call() {
        export(Console.of(spec), folder, formats);
        return ExitCode.HOLDS;
    }

    /// Exports a sweep and prints the names of the files.
    static void export(Console console, Path folder, Set<SweepExport.Format> formats) {
        try (var sweep = RecordedSweep.open(folder)) {
            SweepExport.write(sweep, folder, formats).forEach(console.out()::println);
            console.out().flush();
        }
    }
}
