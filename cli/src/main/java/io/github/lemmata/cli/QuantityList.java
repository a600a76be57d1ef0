package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import java.io.PrintWriter;
import java.util.List;

/// What can be evaluated, for a reader or for a program.
final class QuantityList {
    private static final String INDENT = "    ";

    private QuantityList() {}

    /// A line for each quantity.
    static void inBrief(List<Quantity> quantities, PrintWriter out) {
        var table = new TextTable();
        quantities.forEach(quantity -> table.row(signature(quantity), quantity.summary()));
        table.print(out, "");
    }

    /// A paragraph for each quantity, with its parameters and their domains.
    static void inDetail(List<Quantity> quantities, PrintWriter out) {
        for (Quantity quantity : quantities) {
            out.println(signature(quantity));
            out.println(INDENT + quantity.summary());
            out.println(INDENT + "symbol " + quantity.symbol() + ParameterText.unit(quantity.unit(), "; in %s")
                    + "; source: " + quantity.source().text());
            ParameterText.print(quantity.parameters(), out, INDENT + INDENT);
            out.println();
        }
    }

    /// Everything that is known of each quantity.
    static JsonNode json(List<Quantity> quantities) {
        return Json.node(quantities.stream().map(QuantityList::json).toList());
    }

    private static ObjectNode json(Quantity quantity) {
        var object = Json.object()
                .put("quantity", quantity.name())
                .put("summary", quantity.summary())
                .put("unit", quantity.unit())
                .put("symbol", quantity.symbol())
                .put("source", quantity.source().text());
        var parameters = object.putArray("parameters");
        for (Parameter parameter : quantity.parameters()) {
            var entry = parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("symbol", parameter.symbol())
                    .put("meaning", parameter.meaning())
                    .put("unit", parameter.unit())
                    .put("domain", parameter.domain().words())
                    .put("required", parameter.required());
            parameter.absent().ifPresent(otherwise -> entry.put("default", otherwise));
        }
        return object;
    }

    private static String signature(Quantity quantity) {
        return quantity.name() + ParameterText.list(quantity.parameters());
    }
}
