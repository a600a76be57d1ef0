package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.Figures;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Twin;
import java.io.PrintWriter;

/// A claim, for a reader or for a program.
final class ClaimText {
    private static final String INDENT = "  ";

    private ClaimText() {}

    /// All that the claim says of itself.
    static JsonNode json(Claim<?> claim) {
        var object = Json.object()
                .put("id", claim.id().toString())
                .put("family", claim.id().family())
                .put("statement", claim.statement().words())
                .put("formula", claim.statement().latex());
        object.set("assumptions", Json.node(claim.statement().assumptions()));
        object.put("source", claim.source().text())
                .put("reference", claim.source().paper().reference())
                .put("finding", claim.finding())
                .put("proof", claim.statement().proof());
        var twins = object.putArray("twins");
        for (Twin<?> twin : claim.twins()) {
            twins.addObject().put("name", twin.name()).put("published", twin.published());
        }
        var figures = object.putArray("figures");
        Figures.load().showing(claim.id().toString()).stream().map(Figure::id).forEach(figures::add);
        return object;
    }

    /// The same in paragraphs.
    static void print(Claim<?> claim, PrintWriter out) {
        out.println(claim.id());
        out.println(INDENT + claim.statement().words());
        if (!claim.statement().latex().isEmpty()) {
            out.println();
            claim.statement().latex().lines().forEach(line -> out.println(INDENT + INDENT + line.strip()));
        }
        claim.statement().assumptions().forEach(assumption -> out.println(INDENT + "assuming " + assumption));
        out.println();
        out.println("source   " + claim.source().text());
        out.println("         " + claim.source().paper().reference());
        if (!claim.finding().isEmpty()) {
            out.println("finding  " + claim.finding());
        }
        if (!claim.statement().proof().isEmpty()) {
            out.println("proof    " + claim.statement().proof().replace("\n", "\n         "));
        }
        String label = "twins    ";
        for (Twin<?> twin : claim.twins()) {
            out.println(label + twin.name() + (twin.published() ? " (as published)" : ""));
            label = " ".repeat(label.length());
        }
        label = "figures  ";
        for (Figure figure : Figures.load().showing(claim.id().toString())) {
            out.println(label + figure.id() + ": " + figure.title());
            label = " ".repeat(label.length());
        }
    }
}
