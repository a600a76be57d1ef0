package io.github.lemmata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.lemmata.theory.Value;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/// Values in JSON: a number where a double holds it exactly, and a text (`"113/4"`, `"Infinity"`) where none does.
final class ValueJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueJson() {}

    /// The value itself.
    static JsonNode exact(Value value) {
        return switch (value) {
            case Value.Real(double real) -> finite(real) ? NODES.numberNode(real) : NODES.textNode(value.text());
            case Value.Whole(BigInteger whole) ->
                holdsExactly(BigFraction.of(whole)) ? NODES.numberNode(whole) : NODES.textNode(value.text());
            case Value.Ratio(BigFraction ratio) -> holdsExactly(ratio) ? number(ratio) : NODES.textNode(value.text());
            case Value.Vector vector -> {
                var array = NODES.arrayNode();
                vector.components().forEach(component -> array.add(exact(component)));
                yield array;
            }
        };
    }

    /// The nearest double, or an array of these.
    static JsonNode decimal(Value value) {
        return switch (value) {
            case Value.Real _ -> exact(value);
            case Value.Whole _, Value.Ratio _ -> exact(Value.of(value.toDouble()));
            case Value.Vector vector -> {
                var array = NODES.arrayNode();
                vector.components().forEach(component -> array.add(decimal(component)));
                yield array;
            }
        };
    }

    /// What sort of value it is: `real` (a double), `integer` and `rational` (both exact), or `vector`.
    static String kind(Value value) {
        return switch (value) {
            case Value.Real _ -> "real";
            case Value.Whole _ -> "integer";
            case Value.Ratio _ -> "rational";
            case Value.Vector _ -> "vector";
        };
    }

    private static JsonNode number(BigFraction ratio) {
        return ratio.getDenominator().equals(BigInteger.ONE)
                ? NODES.numberNode(ratio.getNumerator())
                : NODES.numberNode(ratio.doubleValue());
    }

    private static boolean holdsExactly(BigFraction ratio) {
        double nearest = ratio.doubleValue();
        return finite(nearest) && BigFraction.from(nearest).equals(ratio);
    }

    private static boolean finite(double value) {
        return Double.isFinite(value);
    }
}
