package io.github.lemmata.verify.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.verify.Run;
import java.time.Duration;
import java.util.Collection;

/// A report as JSON, in the form that the resource `report.schema.json` describes.
///
/// Keys have a fixed order. All that depends on the machine or the clock stands in `timing` and in the `seconds` of a
/// claim, so that runs with the same seed, effort and claims give the same text apart from these.
public final class ReportJson {

    /// The version of the form; it grows when a reader of the older form would be misled.
    public static final int SCHEMA_VERSION = 1;

    /// The schema (JSON Schema 2020-12), relative to the report's folder.
    static final String SCHEMA = "assets/report.schema.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReportJson() {}

    /// The text of `report.json`.
    static String text(Report report) {
        return print(document(report));
    }

    /// The report as a tree.
    static ObjectNode document(Report report) {
        var run = report.run();
        var tally = Tally.of(run);
        var document = NODES.objectNode();
        document.put("$schema", SCHEMA);
        document.put("schemaVersion", SCHEMA_VERSION);
        document.set("tool", NODES.objectNode().put("name", "Lemmata").put("version", ToolVersion.current()));
        document.put("complete", run.complete());
        document.put("seed", run.settings().seed());
        document.put("effort", run.settings().effort().word());
        document.set("errorBudget", errorBudget(run, tally));
        document.set("counts", counts(tally));
        document.set(
                "claims",
                array(run.judgements().stream()
                        .map(judgement -> ClaimJson.of(judgement, report))
                        .toList()));
        document.set(
                "figures",
                array(report.figures().stream().map(ReportJson::figure).toList()));
        document.set("timing", timing(report));
        return document;
    }

    private static ObjectNode errorBudget(Run run, Tally tally) {
        var budget = run.settings().budget();
        return NODES.objectNode()
                .put("total", budget.total())
                .put("capacity", budget.capacity())
                .put("share", budget.share())
                .put("statisticalJudgements", tally.statistical())
                .put("spent", tally.spent(run));
    }

    private static ObjectNode counts(Tally tally) {
        return NODES.objectNode()
                .put("requested", tally.requested())
                .put("judged", tally.judged())
                .put("hold", tally.hold())
                .put("refuted", tally.refuted())
                .put("undecided", tally.undecided())
                .put("twinSurvived", tally.twinSurvived())
                .put("findings", tally.findings())
                .put("twins", tally.twins())
                .put("twinsRefuted", tally.twinsRefuted());
    }

    private static ObjectNode figure(ReportFigure figure) {
        var node = NODES.objectNode()
                .put("id", figure.id())
                .put("title", figure.title())
                .put("caption", figure.caption());
        node.set("claims", strings(figure.claims()));
        return node.put("drawing", figure.drawing()).put("data", figure.data());
    }

    private static ObjectNode timing(Report report) {
        var machine = report.machine();
        return NODES.objectNode()
                .put("seconds", seconds(report.run().time()))
                .put("jobs", report.run().settings().jobs())
                .put("writtenAt", machine.writtenAt().toString())
                .put("java", machine.java())
                .put("os", machine.os())
                .put("cores", machine.cores());
    }

    /// A time in seconds, to the millisecond.
    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /// The texts of some values.
    static ArrayNode strings(Collection<?> values) {
        var node = NODES.arrayNode();
        values.forEach(value -> node.add(value.toString()));
        return node;
    }

    /// Some nodes as one.
    static ArrayNode array(Collection<? extends JsonNode> nodes) {
        return NODES.arrayNode().addAll(nodes);
    }

    /// The text of a report without what depends on the machine or the clock: `timing`, and the `seconds` of each
    /// claim.
    ///
    /// @param report the text of a `report.json`
    /// @throws IllegalArgumentException if the text is not that of a JSON object
    public static String withoutTimes(String report) {
        try {
            if (!(MAPPER.readTree(report) instanceof ObjectNode document)) {
                throw new IllegalArgumentException("the report is not a JSON object");
            }
            document.remove("timing");
            document.path("claims").forEach(claim -> ((ObjectNode) claim).remove("seconds"));
            return print(document);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("the report is not JSON: " + failure.getOriginalMessage(), failure);
        }
    }

    private static String print(JsonNode document) {
        try {
            return writer().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON nodes always has a text", impossible);
        }
    }

    /// Two spaces and a line feed on every system.
    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return MAPPER.writer(printer);
    }
}
