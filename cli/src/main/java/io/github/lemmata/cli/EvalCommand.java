package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata eval [NAME] [-p key=value ...]`: a closed form or a deterministic simulator output at given parameters.
@Command(
        name = "eval",
        description = {
            "Evaluate a closed form, bound, count or iterate.",
            "Without NAME, or with a family's name, list what there is.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lemmata eval perceptron",
            "  lemmata eval perceptron.bound.batch -p n=100 -p kappa=5",
            "  lemmata eval perceptron.batchPerceptron.iterations -p dataset=thm51 -p n=100",
            "  lemmata eval 'perceptron.batchPerceptron.iterate[0]' -p dataset=tie -p t=2",
            "  lemmata eval perceptron.margin.squared -p 'points=[[1,-1],[1,3]]' --json",
        })
final class EvalCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A quantity, a component of a vector quantity (NAME[0]), or a family.",
            completionCandidates = QuantityNames.class)
    private Optional<String> name = Optional.empty();

    @Mixin
    private KeyValues parameters;

    @Option(names = "--json", description = "Answer in JSON, with symbol and source.")
    private boolean json;

    @Override
    public Integer call() {
        var out = Console.of(spec).out();
        var quantities = Quantities.load();
        var arguments = parameters.arguments();
        var family = name.filter(quantities.families()::contains);
        if (name.isPresent() && family.isEmpty()) {
            evaluate(find(quantities, name.get()), arguments);
            return ExitCode.HOLDS;
        }
        if (!arguments.names().isEmpty()) {
            throw new BadInput("parameters are given, but no quantity to evaluate; expected a name such as %s"
                    .formatted(quantities.all().stream()
                            .map(Quantity::name)
                            .findFirst()
                            .orElse("FAMILY.NAME")));
        }
        var listed = family.map(quantities::family).orElseGet(() -> List.copyOf(quantities.all()));
        if (json) {
            out.println(Json.text(QuantityList.json(listed)));
        } else if (family.isPresent()) {
            QuantityList.inDetail(listed, out);
        } else {
            QuantityList.inBrief(listed, out);
        }
        return ExitCode.HOLDS;
    }

    private void evaluate(Quantity quantity, Arguments arguments) {
        var out = Console.of(spec).out();
        Value value;
        try {
            value = quantity.at(arguments);
        } catch (IllegalArgumentException outsideDomain) {
            throw new BadInput(quantity.name() + ": " + outsideDomain.getMessage(), outsideDomain);
        }
        out.println(json ? Json.text(answer(quantity, value)) : value.text());
    }

    private static Quantity find(Quantities quantities, String name) {
        if (!name.contains(".")) {
            throw new BadInput(unknown(quantities, name));
        }
        try {
            return quantities.find(name);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput(unknown.getMessage(), unknown);
        }
    }

    private static String unknown(Quantities quantities, String name) {
        var names = Stream.concat(
                        quantities.families().stream(),
                        quantities.all().stream().map(Quantity::name))
                .toList();
        String sentence = Nearest.unknown("quantity or family", name, names);
        return sentence.endsWith("?") ? sentence : sentence + "; 'lemmata eval' lists them";
    }

    private JsonNode answer(Quantity quantity, Value value) {
        var answer = Json.object().put("quantity", quantity.name());
        answer.set("parameters", parameters.json());
        answer.put("kind", ValueJson.kind(value));
        answer.set("value", ValueJson.exact(value));
        answer.set("decimal", ValueJson.decimal(value));
        return answer.put("unit", quantity.unit())
                .put("symbol", quantity.symbol())
                .put("source", quantity.source().text());
    }
}
