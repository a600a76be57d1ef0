package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// A field of a YAML document: its path, such as `grid.n[2]`, and what stands there. Every scalar is read
/// as the text that it is, so that `0.1` is a tenth and `no` a word.
///
/// Each accessor throws [InvalidSweepException] with the path if something else stands there.
record YamlField(String path, Node node) {

    private static final int DEEPEST_LIST = 4;

    InvalidSweepException objection(String complaint) {
        return InvalidSweepException.at(path, complaint);
    }

    private InvalidSweepException refused(String expected) {
        String given = switch (node) {
            case ScalarNode scalar when scalar.getTag() == Tag.NULL -> "empty";
            case ScalarNode scalar -> "\"%s\"".formatted(scalar.getValue());
            case SequenceNode _ -> "a list";
            default -> "a mapping";
        };
        return objection("%s is %s; expected %s".formatted(path.isEmpty() ? "the file" : path, given, expected));
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /// The fields of a mapping, in order.
    Map<String, YamlField> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("fields with values");
        }
        Map<String, YamlField> fields = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = new YamlField(path, entry.getKeyNode()).text();
            YamlField field = new YamlField(child(path, name), entry.getValueNode());
            if (fields.putIfAbsent(name, field) != null) {
                throw InvalidSweepException.at(
                        YamlPlaces.ofKey(field.path()),
                        "field \"%s\" is there twice, first in line %d"
                                .formatted(
                                        name, YamlPlaces.line(fields.get(name).node())));
            }
        }
        return fields;
    }

    /// The fields of a mapping that knows only these.
    Map<String, YamlField> fields(List<String> known) {
        Map<String, YamlField> fields = fields();
        for (YamlField field : fields.values()) {
            String name = field.path().substring(path.isEmpty() ? 0 : path.length() + 1);
            if (!known.contains(name)) {
                throw InvalidSweepException.at(YamlPlaces.ofKey(field.path()), Nearest.unknown("field", name, known));
            }
        }
        return fields;
    }

    static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// The elements of a list.
    List<YamlField> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list such as [1, 2]");
        }
        List<YamlField> elements = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            elements.add(new YamlField("%s[%d]".formatted(path, elements.size()), element));
        }
        return elements;
    }

    /// A text, or a (nested) list of texts.
    Object value() {
        return value(0);
    }

    private Object value(int depth) {
        if (depth > DEEPEST_LIST) {
            throw objection("lists are nested more than %d deep".formatted(DEEPEST_LIST));
        }
        if (isList()) {
            return elements().stream().map(element -> element.value(depth + 1)).toList();
        }
        return text();
    }

    String text() {
        if (node instanceof ScalarNode scalar && scalar.getTag() != Tag.NULL) {
            return scalar.getValue();
        }
        throw refused("a number or a word");
    }

    long whole() {
        return read("an integer from -2^63 to 2^63 - 1", given -> given.wholeLong(path));
    }

    int count() {
        return read("an integer", given -> given.wholeInt(path));
    }

    double real() {
        return read("a number", given -> given.real(path));
    }

    private <T> T read(String expected, Function<Arguments, T> reading) {
        try {
            return reading.apply(Arguments.of(path, text()));
        } catch (InvalidSweepException noText) {
            throw noText;
        } catch (IllegalArgumentException otherwise) {
            throw refused(expected);
        }
    }

    boolean truth() {
        return choice("true", "false").equals("true");
    }

    String choice(String... words) {
        if (!List.of(words).contains(text())) {
            throw refused(String.join(" or ", words));
        }
        return text();
    }
}
