package io.github.lemmata.simulations.sweep;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// Writes sweeps as YAML.
final class SweepYaml {

    private static final int WIDTH = 120;

    private final Resolver resolver = new Resolver();

    private SweepYaml() {}

    static String text(Sweep sweep) {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(new SweepYaml().document(sweep), text);
        return text.toString();
    }

    private Node document(Sweep sweep) {
        List<NodeTuple> fields = new ArrayList<>();
        fields.add(field("name", scalar(sweep.name())));
        fields.add(field("simulator", scalar(sweep.simulator())));
        fields.add(field("seed", scalar(sweep.seed())));
        fields.add(field(
                "grid",
                mapping(
                        FlowStyle.BLOCK,
                        sweep.axes().stream()
                                .map(axis -> field(axis.parameter(), levels(axis.levels())))
                                .toList())));
        if (!sweep.where().isEmpty()) {
            fields.add(field(
                    "where",
                    list(
                            FlowStyle.BLOCK,
                            sweep.where().stream()
                                    .map(condition -> scalar(condition.text()))
                                    .toList())));
        }
        fields.add(field("replicates", replicates(sweep.replication())));
        if (!sweep.outputs().isEmpty()) {
            fields.add(field(
                    "outputs",
                    list(
                            FlowStyle.FLOW,
                            sweep.outputs().stream().map(this::scalar).toList())));
        }
        fields.add(field("failures", scalar(sweep.failureLimit())));
        return mapping(FlowStyle.BLOCK, fields);
    }

    private Node levels(Levels levels) {
        return switch (levels) {
            case Levels.Listed listed -> value(listed.values());
            case Levels.Range range ->
                mapping(
                        FlowStyle.FLOW,
                        List.of(
                                field("from", scalar(LevelText.of(range.from()))),
                                field("to", scalar(LevelText.of(range.to()))),
                                field("step", scalar(LevelText.of(range.step())))));
            case Levels.LogRange range ->
                mapping(
                        FlowStyle.FLOW,
                        List.of(
                                field("from", scalar(LevelText.of(range.from()))),
                                field("to", scalar(LevelText.of(range.to()))),
                                field("count", scalar(range.count())),
                                field("scale", scalar("log")),
                                field("round", scalar(range.whole()))));
        };
    }

    private Node value(Object value) {
        return value instanceof List<?> list
                ? list(FlowStyle.FLOW, list.stream().map(this::value).toList())
                : scalar(value);
    }

    private Node replicates(Replication replication) {
        return switch (replication) {
            case Replication.Fixed fixed -> scalar(fixed.count());
            case Replication.UntilPrecise rule ->
                mapping(
                        FlowStyle.BLOCK,
                        List.of(
                                field("atLeast", scalar(rule.atLeast())),
                                field("atMost", scalar(rule.atMost())),
                                field(
                                        "until",
                                        mapping(
                                                FlowStyle.FLOW,
                                                List.of(
                                                        field("output", scalar(rule.output())),
                                                        field("standardError", scalar(rule.standardError())),
                                                        field("relative", scalar(rule.relative())))))));
        };
    }

    private NodeTuple field(String name, Node value) {
        return new NodeTuple(scalar(name), value);
    }

    private static Node mapping(FlowStyle style, List<NodeTuple> fields) {
        return new MappingNode(Tag.MAP, fields, style);
    }

    private static Node list(FlowStyle style, List<Node> elements) {
        return new SequenceNode(Tag.SEQ, elements, style);
    }

    /// A text, plain where it can be: the tag that a plain text would get keeps the emitter from quoting
    /// numbers.
    private Node scalar(Object value) {
        String text = value.toString();
        Tag plain = resolver.resolve(NodeId.scalar, text, true);
        return new ScalarNode(plain == Tag.NULL ? Tag.STR : plain, text, null, null, ScalarStyle.PLAIN);
    }
}
