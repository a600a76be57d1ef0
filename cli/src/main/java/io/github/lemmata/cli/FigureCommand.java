package io.github.lemmata.cli;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.plots.FigureWriter;
import io.github.lemmata.plots.Figures;
import io.github.lemmata.theory.Nearest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata figure [ID ...]`: draws figures, with their numbers as CSV beside them.
@Command(
        name = "figure",
        description = {
            "Draw figures.",
            "Each comes with its numbers as CSV beside it.",
            "Without ID, draw all; with a family's name, all of the family.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata figure --list",
            "  lemmata figure perceptron --format svg,pdf --out figures",
        })
final class FigureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "Figures or families.",
            completionCandidates = FigureNames.class)
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "Formats, separated by commas: png, svg, pdf. Default: all three.")
    private Set<FigureFormat> formats = EnumSet.allOf(FigureFormat.class);

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "figures",
            description = "The folder to write to. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--list", description = "List the figures instead of drawing them.")
    private boolean list;

    @Override
    public Integer call() {
        var console = Console.of(spec);
        var figures = select(Figures.load());
        if (list) {
            var table = new TextTable();
            figures.forEach(figure -> table.row(figure.id(), figure.title()));
            table.print(console.out(), "");
            return ExitCode.HOLDS;
        }
        for (Figure figure : figures) {
            console.note("drawing " + figure.id());
            draw(figure).forEach(console.out()::println);
            console.out().flush();
        }
        return ExitCode.HOLDS;
    }

    private List<Path> draw(Figure figure) {
        try {
            return FigureWriter.write(figure, formats, folder);
        } catch (IOException failure) {
            throw new BadInput(
                    "--out \"%s\" cannot be written to (%s); expected a folder with room and permission to write"
                            .formatted(folder, failure),
                    failure);
        }
    }

    private Set<Figure> select(Figures register) {
        if (ids.isEmpty()) {
            return new LinkedHashSet<>(register.all());
        }
        Set<Figure> chosen = new LinkedHashSet<>();
        for (String id : ids) {
            chosen.addAll(named(register, id));
        }
        return chosen;
    }

    private static List<Figure> named(Figures register, String id) {
        if (register.families().contains(id)) {
            return register.family(id);
        }
        List<String> known = Stream.concat(
                        register.families().stream(), register.all().stream().map(Figure::id))
                .toList();
        if (!known.contains(id)) {
            throw new BadInput(Nearest.unknown("figure or family", id, known));
        }
        return List.of(register.find(id));
    }
}
