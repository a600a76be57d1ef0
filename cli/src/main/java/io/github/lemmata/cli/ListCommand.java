package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.theory.Nearest;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Claims;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata list [FAMILY]`: what can be checked.
@Command(
        name = "list",
        description = {"List the claims that can be checked.", "Without FAMILY, those of all families."},
        footerHeading = "%nExamples:%n",
        footer = {"  lemmata list", "  lemmata list perceptron --json"})
final class ListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FAMILY", description = "A family, such as perceptron.")
    private Optional<String> family = Optional.empty();

    @Option(names = "--json", description = "Answer in JSON, with formulas, sources and twins.")
    private boolean json;

    @Override
    public Integer call() {
        var out = Console.of(spec).out();
        var claims = family.map(ListCommand::ofFamily).orElseGet(Claims::all);
        if (json) {
            List<JsonNode> entries = claims.stream().map(ClaimText::json).toList();
            out.println(Json.text(Json.node(entries)));
        } else {
            var table = new TextTable();
            claims.forEach(
                    claim -> table.row(claim.id().toString(), claim.statement().words()));
            table.print(out, "");
        }
        return ExitCode.HOLDS;
    }

    private static List<Claim<?>> ofFamily(String family) {
        var families = Claims.families();
        if (!families.contains(family)) {
            throw new BadInput(Nearest.unknown("family", family, families));
        }
        return Claims.select(List.of(family));
    }
}
