package io.github.lemmata.cli;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.simulations.data.DataFormat;
import io.github.lemmata.simulations.data.InvalidDataException;
import io.github.lemmata.simulations.data.LabeledData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata dataset NAME [-p key=value ...] --out FILE`: writes a named or generated dataset.
@Command(
        name = "dataset",
        description = {
            "Write a named or generated dataset to a file.",
            "Without NAME, list what there is. The same seed gives the same file.",
            "Where a paper gives only vectors z = y a, the labels y are 1 and -1 in turn.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata dataset thm51 -p n=100 --out thm51.csv",
            "  lemmata dataset ggd -p n=1000 -p alpha=1 -p beta=1.3 --out residuals.csv",
            "  lemmata dataset cloud -p n=90 -p d=5 -p q=0.5 -p g=0.1 -p b=3 --out c.parquet",
        })
final class DatasetCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A dataset's name.",
            completionCandidates = DatasetNames.class)
    private Optional<String> name = Optional.empty();

    @Mixin
    private KeyValues parameters;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write: a .csv, .libsvm or .parquet file.")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        var datasets = Datasets.load();
        if (name.isEmpty()) {
            list(datasets);
            return ExitCode.HOLDS;
        }
        Path file = out.orElseThrow(
                () -> new BadInput("--out is missing; expected a file, such as --out %s.csv".formatted(name.get())));
        var format = DataFormat.of(file)
                .orElseThrow(() -> new BadInput(
                        "--out \"%s\" has no known extension; expected .csv, .libsvm or .parquet".formatted(file)));
        DatasetRecipe recipe = find(datasets, name.get());
        Dataset dataset = made(recipe);
        OutputFile.write(file, temporary -> write(format, asData(recipe.name(), dataset), temporary));
        Console.of(spec).note("wrote %s: %s".formatted(file, size(dataset)));
        return ExitCode.HOLDS;
    }

    private static String size(Dataset dataset) {
        int columns = dataset.columns().size();
        return dataset.hasLabels()
                ? "%d rows, %d samples, %d features"
                        .formatted(
                                dataset.rows(),
                                Arrays.stream(dataset.multiplicities()).sum(),
                                columns)
                : "%d rows, %d %s, no labels".formatted(dataset.rows(), columns, columns == 1 ? "column" : "columns");
    }

    private static void write(DataFormat format, LabeledData data, Path file) throws IOException {
        try {
            format.write(data, file);
        } catch (InvalidDataException refused) {
            throw new BadInput(refused.getMessage(), refused);
        }
    }

    private static LabeledData asData(String name, Dataset dataset) {
        var data = LabeledData.builder(name, dataset.columns());
        for (int row = 0; row < dataset.rows(); row++) {
            int at = row;
            var cells = IntStream.range(0, dataset.columns().size())
                    .mapToObj(column -> BigDecimal.valueOf(dataset.value(at, column)))
                    .toList();
            if (dataset.hasLabels()) {
                data.add(row + 1, cells, dataset.labels().get(row), dataset.multiplicities()[row]);
            } else {
                data.add(row + 1, cells);
            }
        }
        return data.build();
    }

    private static DatasetRecipe find(Datasets datasets, String name) {
        try {
            return datasets.find(name);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput(unknown.getMessage(), unknown);
        }
    }

    private Dataset made(DatasetRecipe recipe) {
        try {
            return recipe.at(parameters.arguments());
        } catch (IllegalArgumentException outsideDomain) {
            throw new BadInput(recipe.name() + ": " + outsideDomain.getMessage(), outsideDomain);
        }
    }

    private void list(Datasets datasets) {
        var out = Console.of(spec).out();
        for (DatasetRecipe recipe : datasets.all()) {
            out.println(recipe.shortName() + ParameterText.list(recipe.parameters()) + ": " + recipe.summary());
            ParameterText.print(recipe.parameters(), out, "    ");
        }
    }
}
