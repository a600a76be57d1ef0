package io.github.lemmata.verify.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// As much of JSON Schema 2020-12 as `report.schema.json` uses; any other keyword is a fault.
final class SchemaCheck {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "minimum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "oneOf");

    private final JsonNode root;

    SchemaCheck(JsonNode schema) {
        this.root = schema;
    }

    /// What is wrong with a document, place by place.
    List<String> faults(JsonNode document) {
        return faults(document, root, "$");
    }

    private List<String> faults(JsonNode value, JsonNode schema, String place) {
        var faults = new ArrayList<String>();
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                faults.add("the schema uses " + keyword + " for " + place);
            }
        });
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText().substring("#/$defs/".length());
            faults.addAll(faults(value, root.path("$defs").required(name), place));
        }
        if (schema.has("oneOf")) {
            long fitting = children(schema.path("oneOf")).stream()
                    .filter(choice -> faults(value, choice, place).isEmpty())
                    .count();
            if (fitting != 1) {
                faults.add(place + " fits " + fitting + " of the choices, not one");
            }
        }
        if (schema.has("type") && !isOf(value, schema.path("type").asText())) {
            faults.add(place + " is not of type " + schema.path("type").asText());
        }
        if (schema.has("const") && !schema.path("const").equals(value)) {
            faults.add(place + " is not " + schema.path("const"));
        }
        if (schema.has("enum") && !children(schema.path("enum")).contains(value)) {
            faults.add(place + " is not one of " + schema.path("enum"));
        }
        if (schema.has("minimum") && value.asDouble() < schema.path("minimum").asDouble()) {
            faults.add(place + " is below " + schema.path("minimum"));
        }
        if (value.isObject()) {
            faults.addAll(fieldFaults(value, schema, place));
        }
        for (int i = 0; schema.has("items") && i < value.size(); i++) {
            faults.addAll(faults(value.path(i), schema.path("items"), place + "[" + i + "]"));
        }
        return faults;
    }

    private List<String> fieldFaults(JsonNode value, JsonNode schema, String place) {
        var faults = new ArrayList<String>();
        children(schema.path("required")).stream()
                .map(JsonNode::asText)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(place + " lacks " + name));
        value.properties().forEach(field -> {
            var inner = place + "." + field.getKey();
            if (schema.path("properties").has(field.getKey())) {
                faults.addAll(faults(field.getValue(), schema.path("properties").path(field.getKey()), inner));
            } else if (schema.path("additionalProperties").isObject()) {
                faults.addAll(faults(field.getValue(), schema.path("additionalProperties"), inner));
            } else if (schema.has("additionalProperties")) {
                faults.add(inner + " is unknown");
            }
        });
        return faults;
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    private static List<JsonNode> children(JsonNode array) {
        var children = new ArrayList<JsonNode>();
        array.forEach(children::add);
        return children;
    }
}
