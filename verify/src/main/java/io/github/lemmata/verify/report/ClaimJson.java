package io.github.lemmata.verify.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Source;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Statement;
import io.github.lemmata.verify.Verdict;

/// A claim of a report as JSON.
final class ClaimJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ClaimJson() {}

    static ObjectNode of(Judgement judgement, Report report) {
        var claim = judgement.claim();
        var node = NODES.objectNode()
                .put("id", claim.id().toString())
                .put("family", claim.id().family());
        node.set("statement", statement(claim.statement()));
        node.set("source", source(claim.source()));
        node.put("finding", claim.finding());
        node.put("outcome", Phrases.outcome(judgement.outcome()).replace(' ', '-'));
        node.set("verdict", verdict(judgement.verdict()));
        node.set("certificates", ReportJson.strings(CertificateFiles.of(judgement)));
        node.set(
                "twins",
                ReportJson.array(judgement.twins().stream().map(ClaimJson::twin).toList()));
        node.set(
                "figures",
                ReportJson.strings(report.figuresOf(claim.id()).stream()
                        .map(ReportFigure::id)
                        .toList()));
        var seed = report.run().settings().seed();
        node.put(
                "stream", RandomStream.ofSeed(seed).child(claim.id().toString()).path());
        return node.put("seconds", ReportJson.seconds(judgement.time()));
    }

    private static ObjectNode statement(Statement statement) {
        var node = NODES.objectNode().put("words", statement.words()).put("latex", statement.latex());
        node.set("assumptions", ReportJson.strings(statement.assumptions()));
        return node.put("proof", statement.proof());
    }

    private static ObjectNode source(Source source) {
        var paper = source.paper();
        return NODES.objectNode()
                .put("key", paper.key())
                .put("authors", paper.authors())
                .put("year", paper.year())
                .put("title", paper.title())
                .put("venue", paper.venue())
                .put("place", source.place())
                .put("link", paper.link());
    }

    private static ObjectNode twin(Judgement.OnTwin twin) {
        var node = NODES.objectNode()
                .put("name", twin.name())
                .put("published", twin.published())
                .put("refuted", twin.refuted());
        node.set("verdict", verdict(twin.verdict()));
        return node;
    }

    private static ObjectNode verdict(Verdict verdict) {
        var node = NODES.objectNode().put("word", verdict.word());
        switch (verdict) {
            case Verdict.Proved(var certificate) -> node.set("evidence", evidence(Evidence.of(certificate)));
            case Verdict.Confirmed(var evidence) -> node.set("evidence", evidence(evidence));
            case Verdict.Refuted(var witness) -> node.set("counterexample", counterexample(witness));
            case Verdict.Undecided(String reason, var evidence) -> {
                node.put("reason", reason);
                node.set("evidence", evidence(evidence));
            }
        }
        return node;
    }

    private static ObjectNode counterexample(Counterexample witness) {
        return NODES.objectNode()
                .put("violation", witness.violation())
                .put("instance", witness.instance())
                .put("path", witness.path());
    }

    private static ObjectNode evidence(Evidence evidence) {
        var numbers = NODES.objectNode();
        evidence.figures().forEach(numbers::put);
        var node = NODES.objectNode().put("kind", evidence.kind().word()).put("summary", evidence.summary());
        node.set("numbers", numbers);
        node.set("restsOn", ReportJson.strings(evidence.restsOn()));
        node.set(
                "parts",
                ReportJson.array(
                        evidence.parts().stream().map(ClaimJson::evidence).toList()));
        return node;
    }
}
