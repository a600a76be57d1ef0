package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.BadInput;
import io.github.lemmata.cli.Console;
import io.github.lemmata.cli.ExitCode;
import io.github.lemmata.cli.ResultFolder;
import io.github.lemmata.simulations.data.DataFile;
import io.github.lemmata.simulations.data.InvalidDataException;
import io.github.lemmata.simulations.data.LabelColumn;
import io.github.lemmata.simulations.data.LabeledData;
import io.github.lemmata.simulations.data.TwoClassData;
import io.github.lemmata.simulations.perceptron.margin.MarginAnalysis;
import io.github.lemmata.simulations.perceptron.margin.Separability;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import io.github.lemmata.simulations.perceptron.margin.SignedSamples;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lemmata apply margin --data FILE`: the perceptron family's theory on a user's own two classes.
@Command(
        name = "margin",
        description = {
            "Are two classes linearly separable? By what margin, and how fast do perceptrons and logistic regression"
                    + " with large steps separate them, beside what theory allows?",
            "The answer comes with a proof either way, verified in exact arithmetic on the numbers as written.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata apply margin --data examples/iris/iris.csv --positive setosa",
            "  lemmata apply margin --data examples/iris/iris.csv --positive versicolor --negative virginica",
        })
final class ApplyMargin implements Callable<Integer> {

    /// Up to this many numbers the answer comes at once.
    private static final long QUICK = 20_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "A CSV file with a header, or a LIBSVM file.")
    private Path data;

    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "The column with the classes (default: one called label, class, species, y or target;"
                    + " else the last).")
    private Optional<String> label = Optional.empty();

    @Option(
            names = "--positive",
            paramLabel = "CLASS",
            description = "The class with y = +1, against all others (default: the larger of two).")
    private Optional<String> positive = Optional.empty();

    @Option(
            names = "--negative",
            paramLabel = "CLASS",
            description = "The class with y = -1; rows of further classes are left out.")
    private Optional<String> negative = Optional.empty();

    @Option(
            names = "--bias",
            paramLabel = "B",
            defaultValue = "1",
            description = "The constant feature; 0 for hyperplanes through the origin (default: 1).")
    private String bias;

    @Option(
            names = "--step-sizes",
            paramLabel = "LIST",
            defaultValue = StepSizes.DEFAULT,
            description = "Step sizes, as 0.1,1,10 or as LOW..HIGH:COUNT (default: " + StepSizes.DEFAULT + ").")
    private String stepSizes;

    @Option(
            names = "--max-iterations",
            paramLabel = "N",
            description = "Give a run up after so many iterations (default: as many as take seconds).")
    private Optional<Long> maxIterations = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder for result.json, table.csv and the figure (default: margin-DATA-CLASS-vs-CLASS;"
                    + " with --json, none).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        double[] steps = StepSizes.parse(stepSizes);
        BigDecimal constant = bias();
        OptionalLong cap = cap();
        TwoClassData task = task();
        SignedSamples samples = SignedSamples.of(task, constant);
        if ((long) samples.size() * samples.dimension() > QUICK) {
            Console.of(spec)
                    .note("%d samples of %d features: the answer takes some seconds"
                            .formatted(samples.size(), task.data().dimension()));
        }
        MarginAnalysis analysis = MarginAnalysis.of(samples);
        Optional<SeparationTimes> times = SeparationTimes.feasible(analysis)
                ? Optional.of(SeparationTimes.of(
                        analysis, steps, cap.orElseGet(() -> SeparationTimes.affordableCap(samples))))
                : Optional.empty();
        MarginResult result = new MarginResult(task, constant, analysis, times);
        answer(result);
        return switch (analysis.separability()) {
            case Separability.Separable _, Separability.NotSeparable _ -> ExitCode.HOLDS;
            case Separability.Undecided _ -> ExitCode.UNDECIDED;
        };
    }

    private void answer(MarginResult result) {
        Console console = Console.of(spec);
        Optional<Path> folder = json ? out : out.or(() -> Optional.of(MarginFiles.usualFolder(result)));
        Optional<ResultFolder> files = folder.map(path -> MarginFiles.write(result, path));
        if (json) {
            console.out().print(new MarginJson(result).text());
        } else {
            new MarginText(console.out(), result).print();
            console.out().printf("%n%s%n", files.orElseThrow().summary());
        }
        console.out().flush();
    }

    private TwoClassData task() {
        try {
            LabeledData labeled = DataFile.read(
                    data, label.<LabelColumn>map(LabelColumn.Named::new).orElse(LabelColumn.BY_CONVENTION));
            if (positive.isEmpty() && negative.isPresent()) {
                throw new BadInput("--negative stands alone; expected --positive CLASS beside it");
            }
            return positive.map(name -> negative.map(other -> TwoClassData.against(labeled, name, other))
                            .orElseGet(() -> TwoClassData.againstRest(labeled, name)))
                    .orElseGet(() -> TwoClassData.of(labeled));
        } catch (InvalidDataException invalid) {
            throw new BadInput(invalid.getMessage(), invalid);
        }
    }

    private BigDecimal bias() {
        try {
            double rounded = Double.parseDouble(bias);
            if (Double.isFinite(rounded)) {
                BigDecimal exact = new BigDecimal(bias.strip());
                if (rounded != 0 || exact.signum() == 0) {
                    return exact;
                }
            }
        } catch (NumberFormatException notANumber) {
            // told below, as for a number that is not finite
        }
        throw new BadInput("--bias \"%s\" is no finite number; expected a decimal number such as 1, or 0 for none"
                .formatted(bias));
    }

    private OptionalLong cap() {
        if (maxIterations.isEmpty()) {
            return OptionalLong.empty();
        }
        if (maxIterations.get() < 1) {
            throw new BadInput("--max-iterations is %d; expected a positive integer".formatted(maxIterations.get()));
        }
        return OptionalLong.of(maxIterations.get());
    }
}
