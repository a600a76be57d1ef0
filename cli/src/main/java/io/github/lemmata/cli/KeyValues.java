package io.github.lemmata.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.lemmata.theory.Arguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/// The option `-p key=value`, given once for each parameter; a value that begins with `[` is a JSON array.
///
/// Numbers are taken exactly as written. Inside an array, quotients such as `1/2` may stand without quotes.
final class KeyValues {
    private static final Pattern BARE_QUOTIENT =
            Pattern.compile("(?<=[\\[,\\s])(-?[0-9.]+\\s*/\\s*-?[0-9.]+)(?=[\\],\\s])");
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,99})(\\.[0-9]{1,99})?([eE][+-]?[0-9]{1,3})?");

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "KEY=VALUE",
            description = {
                "A parameter by its name; repeat for more.",
                "Lists and points are JSON arrays: -p 'points=[[1,-1],[1,3]]'."
            })
    private List<String> given = new ArrayList<>();

    /// The parameters as given: text, or nested lists of texts and exact numbers.
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : given) {
            int equals = pair.indexOf('=');
            if (equals <= 0) {
                throw new BadInput("-p \"%s\" is no parameter; expected KEY=VALUE, such as n=10".formatted(pair));
            }
            String name = pair.substring(0, equals).strip();
            if (values.containsKey(name)) {
                throw new BadInput("parameter \"%s\" is given twice; expected once".formatted(name));
            }
            values.put(name, value(name, pair.substring(equals + 1).strip()));
        }
        return values;
    }

    /// The parameters as arguments of a quantity.
    Arguments arguments() {
        return Arguments.of(values());
    }

    /// The parameters as a JSON object.
    JsonNode json() {
        var object = Json.object();
        values().forEach((name, value) -> object.set(name, json(value)));
        return object;
    }

    private static Object value(String name, String text) {
        return text.startsWith("[") ? array(name, text) : text;
    }

    private static Object array(String name, String text) {
        try {
            return Json.parse(BARE_QUOTIENT.matcher(text).replaceAll("\"$1\""));
        } catch (JsonProcessingException failure) {
            throw new BadInput(
                    "parameter \"%s\" is \"%s\", which is no JSON array; expected one such as [[1,-1],[1,3]]"
                            .formatted(name, text),
                    failure);
        }
    }

    private static JsonNode json(Object value) {
        boolean number = value instanceof String text && NUMBER.matcher(text).matches();
        return number ? Json.node(new BigDecimal((String) value)) : Json.node(value);
    }
}
