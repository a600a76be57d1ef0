package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.Console;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.simulations.data.InvalidDataException;
import io.github.lemmata.simulations.data.NumberColumn;
import io.github.lemmata.simulations.ggtd.tails.GroupContrast;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lemmata apply tails`: which law errors follow, how sure that is, and what to weight them by.
@Command(
        name = "tails",
        description = {
            "How heavy are the tails of your residuals or TD errors, and what should they be weighted by?",
            "Fits the generalized Gaussian, the Gaussian, Laplace, Student t and Gumbel laws by maximum likelihood,"
                    + " tests the errors for Gaussianity, and says what follows for the weights.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata apply tails --data residuals.csv --column error",
            "  lemmata apply tails --data examples/tails/grid-errors.csv --column delta --group state --out DIR",
        })
final class ApplyTails implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "A CSV file with a header: an error a row, other columns as you like.")
    private Path data;

    @Option(names = "--column", paramLabel = "NAME", required = true, description = "The column with the errors.")
    private String column;

    @Option(
            names = "--group",
            paramLabel = "COLUMN",
            description = "A column that says to which group (state, sensor, task) an error belongs: contrasts the"
                    + " groups with their pool.")
    private Optional<String> group = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A folder for result.json, laws.csv and the figure (default: none).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        TailsResult result = result();
        Optional<ResultFolder> files = out.map(folder -> TailsFiles.write(result, folder));
        PrintWriter printer = Console.of(spec).out();
        if (json) {
            printer.print(new TailsJson(result).text());
        } else {
            new TailsText(printer, result).print();
            files.ifPresent(written -> printer.printf("%n%s%n", written.summary()));
        }
        printer.flush();
        return ExitCode.HOLDS;
    }

    private TailsResult result() {
        try {
            NumberColumn errors = NumberColumn.read(data, column, group);
            TailAnalysis analysis = about("column " + column, () -> TailAnalysis.of(errors.values()));
            Optional<GroupContrast> contrast =
                    group.map(name -> about("column " + name, () -> GroupContrast.of(errors.byGroup())));
            return new TailsResult(errors.file(), column, analysis, contrast);
        } catch (InvalidDataException invalid) {
            throw new BadInput(invalid.getMessage(), invalid);
        }
    }

    /// What is computed of a column; what cannot be said of its values is an objection to the file.
    private <T> T about(String place, Supplier<T> computed) {
        try {
            return computed.get();
        } catch (IllegalArgumentException objection) {
            throw new BadInput("%s, %s: %s.".formatted(data, place, objection.getMessage()), objection);
        }
    }
}
