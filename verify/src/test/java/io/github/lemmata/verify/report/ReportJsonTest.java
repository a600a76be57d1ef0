package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.verify.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Report report(Run run) {
        var figure = new SampleFigure("perceptron.updates", List.of("perceptron.batch-bound", "perceptron.elsewhere"));
        return Report.of(run, List.of(figure), SampleRuns.MACHINE);
    }

    private static JsonNode read(Run run) throws IOException {
        return MAPPER.readTree(ReportJson.text(report(run)));
    }

    private static JsonNode schema() throws IOException {
        return MAPPER.readTree(Resources.text("report.schema.json"));
    }

    @Test
    void aReportWithEveryOutcomeFitsItsSchema() throws IOException {
        assertThat(new SchemaCheck(schema()).faults(read(SampleRuns.timed()))).isEmpty();
    }

    @Test
    void theSchemaForbidsWhatItDoesNotName() throws IOException {
        var document = (ObjectNode) read(SampleRuns.timed());
        document.put("surprise", 1);
        ((ObjectNode) document.path("claims").path(0)).remove("twins");
        assertThat(new SchemaCheck(schema()).faults(document))
                .containsExactlyInAnyOrder("$.surprise is unknown", "$.claims[0] lacks twins");
    }

    @Test
    void everyFieldOfTheSchemaIsRequiredAndDescribed() throws IOException {
        assertThat(carelessFields(schema(), "$")).isEmpty();
    }

    private static List<String> carelessFields(JsonNode schema, String place) {
        var careless = new ArrayList<String>();
        schema.path("properties").properties().forEach(field -> {
            boolean told =
                    field.getValue().has("description") || field.getValue().has("$ref");
            boolean required = schema.path("required").toString().contains('"' + field.getKey() + '"');
            if (!told || !required) {
                careless.add(place + "." + field.getKey());
            }
        });
        schema.properties()
                .forEach(inner -> careless.addAll(carelessFields(inner.getValue(), place + "." + inner.getKey())));
        for (int i = 0; schema.isArray() && i < schema.size(); i++) {
            careless.addAll(carelessFields(schema.path(i), place + "[" + i + "]"));
        }
        return careless;
    }

    @Test
    void theNumberOfThreadsChangesNothingButTimes() {
        var one = ReportJson.text(report(SampleRuns.run(1)));
        var four = ReportJson.text(report(SampleRuns.run(4)));
        assertThat(ReportJson.withoutTimes(four)).isEqualTo(ReportJson.withoutTimes(one));
    }

    @Test
    void withoutTimesNothingElseIsMissing() throws IOException {
        var whole = read(SampleRuns.timed());
        var stripped = MAPPER.readTree(ReportJson.withoutTimes(ReportJson.text(report(SampleRuns.timed()))));
        ((ObjectNode) whole).remove("timing");
        whole.path("claims").forEach(claim -> ((ObjectNode) claim).remove("seconds"));
        assertThat(stripped).isEqualTo(whole);
    }

    @Test
    void whatIsNotAReportHasNoTimes() {
        assertThatThrownBy(() -> ReportJson.withoutTimes("[1]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the report is not a JSON object");
        assertThatThrownBy(() -> ReportJson.withoutTimes("{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the report is not JSON: ");
    }

    @Test
    void aPartialReportSaysSo() throws IOException {
        var document = read(SampleRuns.partial());
        assertThat(document.path("complete").asBoolean(true)).isFalse();
        assertThat(document.path("counts").path("requested").asInt()).isEqualTo(6);
        assertThat(document.path("counts").path("judged").asInt()).isEqualTo(2);
        assertThat(document.path("claims")).hasSize(2);
    }

    @Test
    void everyClaimIsCountedOnce() throws IOException {
        var counts = read(SampleRuns.timed()).path("counts");
        assertThat(counts.path("hold").asInt()).isEqualTo(3);
        assertThat(counts.path("refuted").asInt()).isEqualTo(1);
        assertThat(counts.path("undecided").asInt()).isEqualTo(1);
        assertThat(counts.path("twinSurvived").asInt()).isEqualTo(1);
        assertThat(counts.path("twins").asInt()).isEqualTo(9);
        assertThat(counts.path("twinsRefuted").asInt()).isEqualTo(8);
    }

    @Test
    void whatIsNotKnownToBeDeterministicSpendsItsShare() throws IOException {
        var budget = read(SampleRuns.timed()).path("errorBudget");
        assertThat(budget.path("statisticalJudgements").asInt())
                .as("one of parts, one refuted and one undecided claim, each with one twin")
                .isEqualTo(6);
        assertThat(budget.path("spent").asDouble()).isEqualTo(6e-9);
    }

    @Test
    void onlyFiguresOfJudgedClaimsAreNamed() throws IOException {
        var document = read(SampleRuns.timed());
        assertThat(document.path("figures").path(0).path("claims").toString())
                .isEqualTo("[\"perceptron.batch-bound\"]");
        assertThat(document.path("claims").path(0).path("figures").toString()).isEqualTo("[\"perceptron.updates\"]");
        assertThat(document.path("claims").path(1).path("figures")).isEmpty();
    }

    @Test
    void theToolKnowsItsVersion() {
        assertThat(ToolVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }
}
