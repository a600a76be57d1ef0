package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.theory.Nearest;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Claims;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lemmata show CLAIM`: statement, source, twins and the last verdict.
@Command(
        name = "show",
        description = {"Show a claim.", "Statement, source, twins, figures, and the last verdict."},
        footerHeading = "%nExample:%n",
        footer = "  lemmata show perceptron.batch-bound")
final class ShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLAIM", description = "A claim's id.", completionCandidates = ClaimNames.class)
    private String id;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = Reports.DEFAULT_FOLDER,
            description = "The report to take the last verdict from. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Override
    public Integer call() {
        var out = Console.of(spec).out();
        var claim = find(id);
        var report = Reports.about(claim, folder);
        ClaimText.print(claim, out);
        out.println("verdict  "
                + report.map(ShowCommand::verdict)
                        .orElse("none in %s; 'lemmata verify %s' finds it".formatted(folder, claim.id())));
        return ExitCode.HOLDS;
    }

    private static String verdict(JsonNode report) {
        JsonNode claim = report.path("claim");
        JsonNode verdict = claim.path("verdict");
        JsonNode run = report.path("run");
        String why = Stream.of("/evidence/summary", "/counterexample/violation", "/reason")
                .map(verdict::at)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .reduce((_, last) -> last)
                .orElse("");
        return "%s (%s): %s%n         effort %s, seed %s, %s"
                .formatted(
                        verdict.path("word").asText(),
                        claim.path("outcome").asText(),
                        why,
                        run.path("effort").asText(),
                        run.path("seed").asText(),
                        run.at("/timing/writtenAt").asText());
    }

    private static Claim<?> find(String id) {
        var claims = Claims.all();
        for (Claim<?> claim : claims) {
            if (claim.id().toString().equals(id)) {
                return claim;
            }
        }
        throw new BadInput(Nearest.unknown(
                "claim", id, claims.stream().map(claim -> claim.id().toString()).toList()));
    }
}
