package io.github.lemmata.simulations.sweep;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A YAML document and where each of its fields stands. Nothing is constructed from it: it stays a tree
/// of texts.
final class YamlPlaces {

    private static final int LARGEST_FILE = 64 << 20;
    private static final int DEEPEST = 8;
    /// Its fields' names are names of parameters, and may be wrong themselves.
    private static final String GRID = "grid";
    private static final String KEY = "#";

    private final String file;
    private final YamlField root;
    private final Map<String, Spot> spots = new HashMap<>();

    /// A place in the file.
    ///
    /// @param mark where a node begins
    /// @param shift how many characters later its text begins; negative where an offset into its text
    ///     means nothing
    private record Spot(Mark mark, int shift) {

        static Spot of(Node node) {
            boolean oneLine = node.getStartMark().getLine() == node.getEndMark().getLine();
            if (!(node instanceof ScalarNode scalar) || !oneLine) {
                return new Spot(node.getStartMark(), -1);
            }
            return new Spot(node.getStartMark(), scalar.isPlain() ? 0 : 1);
        }

        String in(String file, int offset) {
            int column = mark.getColumn() + 1 + (shift < 0 || offset == 0 ? 0 : shift + offset);
            return "%s, line %d, column %d".formatted(file, mark.getLine() + 1, column);
        }
    }

    /// The document in a text.
    ///
    /// @param file the file's name, for sentences
    /// @throws InvalidSweepException if it is not YAML, or empty
    YamlPlaces(String file, String text) {
        this.file = file;
        root = new YamlField("", document(text));
        walk("", root.node(), 0);
    }

    private Node document(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        Node document;
        try {
            document = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            throw InvalidSweepException.at("", "this is not YAML: " + oneLine(broken.getProblem()))
                    .from(new Spot(broken.getProblemMark(), -1).in(file, 0));
        } catch (YAMLException broken) {
            throw InvalidSweepException.at("", "this is not YAML: " + oneLine(broken.getMessage()))
                    .from(file);
        }
        if (document == null) {
            throw InvalidSweepException.at("", "the file is empty; expected a sweep in YAML")
                    .from(file);
        }
        return document;
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private void walk(String path, Node node, int depth) {
        // An alias may lead in a circle; no field of a sweep is as deep as this.
        if (depth > DEEPEST) {
            return;
        }
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple entry : mapping.getValue()) {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        String child = YamlField.child(path, key.getValue());
                        Node value = entry.getValueNode();
                        spots.put(ofKey(child), Spot.of(key));
                        spots.put(child, Spot.of(value instanceof ScalarNode && !path.equals(GRID) ? value : key));
                        // A single value stands for a list of one.
                        spots.put(child + "[0]", Spot.of(value));
                        walk(child, value, depth + 1);
                    }
                }
            }
            case SequenceNode sequence -> {
                int index = 0;
                for (Node element : sequence.getValue()) {
                    String child = "%s[%d]".formatted(path, index++);
                    spots.put(child, Spot.of(element));
                    walk(child, element, depth + 1);
                }
            }
            default -> {}
        }
    }

    YamlField root() {
        return root;
    }

    /// The path of a field's name, where [#place] would otherwise give the place of its value.
    static String ofKey(String path) {
        return path + KEY;
    }

    /// The line in which a node begins, from 1.
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /// Where a field stands, or the field around it that is there: `sweep.yaml, line 3, column 7`.
    ///
    /// @param offset how many characters into the field's text
    String place(String field, int offset) {
        String path = field;
        while (!path.isEmpty() && !spots.containsKey(path)) {
            path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
        }
        return path.isEmpty() ? file : spots.get(path).in(file, path.equals(field) ? offset : 0);
    }
}
