package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.Figures;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.report.ReportWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The reports that `lemmata verify` leaves and `lemmata show` reads.
final class Reports {
    /// The folder of a report that the user does not place elsewhere.
    static final String DEFAULT_FOLDER = "lemmata-report";

    private static final String DATA = "report.json";

    private Reports() {}

    /// Makes sure, before a long run, that its report will have a place.
    static void requireRoom(Path folder) {
        try {
            ReportWriter.requireRoom(folder);
        } catch (IllegalArgumentException noRoom) {
            throw new BadInput("--report: " + noRoom.getMessage(), noRoom);
        } catch (UncheckedIOException unreadable) {
            throw cannotBeWritten(folder, unreadable);
        }
    }

    /// Writes the report, and answers the page to open. A partial report comes without figures, since whoever pressed
    /// Ctrl-C does not want to wait for them.
    static Path write(Run run, Path folder) {
        Collection<Figure> figures = run.complete() ? Figures.load().all() : List.of();
        try {
            return ReportWriter.write(run, figures, folder);
        } catch (IOException failure) {
            throw cannotBeWritten(folder, failure);
        }
    }

    /// What the report in a folder says of a claim, with the run's own facts beside it: `{run, claim}`; empty if there
    /// is no report, or the claim is not in it.
    static Optional<JsonNode> about(Claim<?> claim, Path folder) {
        Path file = folder.resolve(DATA);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode report;
        try {
            report = Json.tree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new BadInput(
                    "\"%s\" cannot be read (%s); expected a report that 'lemmata verify' wrote"
                            .formatted(
                                    file,
                                    unreadable.getMessage().lines().findFirst().orElse("")),
                    unreadable);
        }
        for (JsonNode entry : report.path("claims")) {
            if (entry.path("id").asText().equals(claim.id().toString())) {
                var found = Json.object();
                found.set("run", report);
                found.set("claim", entry);
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static BadInput cannotBeWritten(Path folder, Exception failure) {
        return new BadInput(
                "--report \"%s\" cannot be written (%s); expected a folder with room and permission to write"
                        .formatted(folder, failure.getMessage()),
                failure);
    }
}
