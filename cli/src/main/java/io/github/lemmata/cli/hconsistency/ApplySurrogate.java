package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.Console;
import io.github.lemmata.cli.Decimals;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.simulations.data.DataFile;
import io.github.lemmata.simulations.data.InvalidDataException;
import io.github.lemmata.simulations.data.LabelColumn;
import io.github.lemmata.simulations.hconsistency.scores.ScoredSample;
import io.github.lemmata.theory.hconsistency.SharpTransform;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lemmata apply surrogate`: what a surrogate loss guarantees in the zero-one loss.
@Command(
        name = "surrogate",
        description = {
            "A surrogate loss is within E of its best: how far can the zero-one loss be from its own?",
            "With --excess, the guarantee for an excess risk that you know. With --data, the risks and regrets of a"
                    + " classifier on its examples, and the same bounds for them.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata apply surrogate --loss logistic --classes 10 --excess 0.02",
            "  lemmata apply surrogate --loss gce --tau 1.7 --classes 100 --excess 0.01 --gap 0.002 --out DIR",
            "  lemmata apply surrogate --loss logistic --data examples/surrogate/iris-probabilities.csv",
            "  lemmata apply surrogate --loss mae --data examples/surrogate/gaussians.csv --scores"
                    + " --columns 'f_*' --conditional 'p_*'",
        })
final class ApplySurrogate implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--loss",
            paramLabel = "LOSS",
            required = true,
            description = "sum-exp (tau = 0), logistic (1), gce (1 to 2), mae (2), or comp-sum with any tau.")
    private String loss;

    @Option(names = "--tau", paramLabel = "T", description = "The loss's tau, for gce (1 + q) and comp-sum.")
    private Optional<String> tau = Optional.empty();

    @Option(names = "--classes", paramLabel = "N", description = "The number of classes, with --excess.")
    private Optional<Integer> classes = Optional.empty();

    @Option(
            names = "--excess",
            paramLabel = "E",
            description = "The surrogate excess risk R(h) - R*(H), over the population.")
    private Optional<String> excess = Optional.empty();

    @Option(
            names = "--gap",
            paramLabel = "M",
            description = "The minimizability gap of the surrogate, added to E (default: 0, as for all functions).")
    private Optional<String> gap = Optional.empty();

    @Option(
            names = "--zero-one-gap",
            paramLabel = "M01",
            description = "The minimizability gap of the zero-one loss, taken off the bound (default: 0).")
    private Optional<String> zeroOneGap = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A CSV file: an example a row, a column for each class, and a column with the label.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "The column with the labels (default: one called label, class, species, y or target;"
                    + " else the last).")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "PATTERN",
            description = "The classifier's columns: the star stands for a class as the labels name it, so that p_*"
                    + " takes p_cat for the class cat (default: *, all).")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--scores",
            description =
                    "The columns hold scores, to be put through a softmax (default: they" + " hold probabilities).")
    private boolean scores;

    @Option(
            names = "--conditional",
            paramLabel = "PATTERN",
            description = "Columns with the probability of each class given the example, where they are known.")
    private Optional<String> conditional = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A folder for result.json, table.csv and the figure (default: none).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        SurrogateLoss named = SurrogateLoss.of(loss);
        double chosen = named.tau(
                tau.map(text -> OptionalDouble.of(number("--tau", text))).orElseGet(OptionalDouble::empty));
        SurrogateResult result = data.isPresent() ? fromData(named, chosen) : fromExcess(named, chosen);
        Optional<ResultFolder> files = out.map(folder -> SurrogateFiles.write(result, folder));
        PrintWriter printer = Console.of(spec).out();
        if (json) {
            printer.print(new SurrogateJson(result).text());
        } else {
            new SurrogateText(printer, result).print();
            files.ifPresent(written -> printer.printf("%n%s%n", written.summary()));
        }
        printer.flush();
        return ExitCode.HOLDS;
    }

    private SurrogateResult fromExcess(SurrogateLoss named, double chosen) {
        refuse("--data", List.of("--label", "--columns", "--scores", "--conditional"));
        int count = classes.orElseThrow(
                () -> new BadInput("--classes is missing; expected the number of classes, or --data FILE"));
        if (count < 2 || count > SharpTransform.MOST_CLASSES) {
            throw new BadInput(
                    "--classes is %d; expected an integer from 2 to %d".formatted(count, SharpTransform.MOST_CLASSES));
        }
        double surrogate = nonNegative(
                "--excess",
                excess.orElseThrow(
                        () -> new BadInput("--excess is missing; expected the surrogate excess risk, or --data FILE")));
        double surrogateGap = nonNegative("--gap", gap.orElse("0"));
        double gained = nonNegative("--zero-one-gap", zeroOneGap.orElse("0"));
        SurrogateResult.ForExcess result =
                new SurrogateResult.ForExcess(named, chosen, count, surrogate, surrogateGap, gained);
        if (gained > result.transfer().smallest().bound()) {
            throw new BadInput("--zero-one-gap is %s, but these excess and gap allow %s at most; expected no more"
                    .formatted(
                            gained,
                            Decimals.upperBound(result.transfer().smallest().bound())));
        }
        return result;
    }

    private SurrogateResult fromData(SurrogateLoss named, double chosen) {
        refuse("--excess", List.of("--classes", "--excess", "--gap", "--zero-one-gap"));
        try {
            var table = DataFile.read(
                    data.orElseThrow(),
                    label.<LabelColumn>map(LabelColumn.Named::new).orElse(LabelColumn.BY_CONVENTION));
            var kind = scores ? ScoredSample.Kind.SCORES : ScoredSample.Kind.PROBABILITIES;
            ScoredSample sample = ScoredSample.of(table, columns.orElse("*"), kind, conditional);
            return new SurrogateResult.ForSample(named, chosen, sample);
        } catch (InvalidDataException invalid) {
            throw new BadInput(invalid.getMessage(), invalid);
        }
    }

    /// Options that belong to the other way of asking.
    private void refuse(String other, List<String> options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new BadInput(
                        other.equals("--data")
                                ? option + " stands without --data; expected --data FILE beside it"
                                : option + " stands beside --data, which brings its own; expected one of the two");
            }
        }
    }

    private static double nonNegative(String option, String text) {
        double value = number(option, text);
        if (value < 0) {
            throw new BadInput("%s is %s; expected a number of 0 or more".formatted(option, text));
        }
        return value;
    }

    private static double number(String option, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number that is not finite
        }
        throw new BadInput("%s is \"%s\"; expected a decimal number such as 0.02".formatted(option, text));
    }
}
