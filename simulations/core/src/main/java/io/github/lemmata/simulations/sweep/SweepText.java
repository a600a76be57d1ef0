package io.github.lemmata.simulations.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A sweep as it stands in a YAML file: reads it field by field, and remembers where each field stands.
final class SweepText {

    private static final List<String> FIELDS =
            List.of("name", "simulator", "seed", "grid", "where", "replicates", "outputs", "failures");

    private final YamlPlaces yaml;

    SweepText(String file, String text) {
        yaml = new YamlPlaces(file, text);
    }

    /// Does something that may object to a field, and says where in the file the field stands.
    <T> T placing(Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidSweepException objection) {
            throw objection.from(yaml.place(objection.field(), objection.offset()));
        }
    }

    /// The sweep.
    ///
    /// @throws InvalidSweepException with file, line and column
    Sweep sweep() {
        return placing(() -> {
            Map<String, YamlField> fields = yaml.root().fields(FIELDS);
            return new Sweep(
                    required(fields, "name").text(),
                    required(fields, "simulator").text(),
                    optional(fields, "seed").map(YamlField::whole).orElse(SweepDeclaration.DEFAULT_SEED),
                    optional(fields, "grid").map(SweepText::axes).orElse(List.of()),
                    optional(fields, "where").map(SweepText::conditions).orElse(List.of()),
                    optional(fields, "replicates").map(SweepText::replication).orElse(new Replication.Fixed(1)),
                    optional(fields, "outputs").map(SweepText::texts).orElse(List.of()),
                    optional(fields, "failures").map(YamlField::whole).orElse(Sweep.DEFAULT_FAILURE_LIMIT));
        });
    }

    private static Optional<YamlField> optional(Map<String, YamlField> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static YamlField required(Map<String, YamlField> fields, String name) {
        return optional(fields, name)
                .orElseThrow(() -> InvalidSweepException.at("", "field \"%s\" is missing".formatted(name)));
    }

    private static YamlField required(YamlField parent, Map<String, YamlField> fields, String name) {
        return optional(fields, name).orElseThrow(() -> parent.objection("field \"%s\" is missing".formatted(name)));
    }

    private static List<Axis> axes(YamlField grid) {
        List<Axis> axes = new ArrayList<>();
        grid.fields().forEach((parameter, levels) -> axes.add(new Axis(parameter, levels(levels))));
        return axes;
    }

    private static Levels levels(YamlField field) {
        if (field.isMapping()) {
            return range(field);
        }
        List<Object> values =
                field.isList() ? field.elements().stream().map(YamlField::value).toList() : List.of(field.value());
        return within(field, () -> new Levels.Listed(values));
    }

    private static Levels within(YamlField field, Supplier<Levels> levels) {
        try {
            return levels.get();
        } catch (InvalidSweepException objection) {
            throw objection.below(field.path());
        }
    }

    private static Levels range(YamlField field) {
        Map<String, YamlField> fields = field.fields(List.of("from", "to", "step", "count", "scale", "round"));
        String from = required(field, fields, "from").text();
        String to = required(field, fields, "to").text();
        boolean log = optional(fields, "scale")
                .map(scale -> scale.choice("linear", "log"))
                .orElse("linear")
                .equals("log");
        boolean round = optional(fields, "round").map(YamlField::truth).orElse(false);
        if (round && !log) {
            throw fields.get("round").objection("round is for log scales alone");
        }
        if (fields.containsKey("step")) {
            if (log || fields.containsKey("count")) {
                throw fields.get("step").objection("step goes with neither count nor a log scale");
            }
            String step = fields.get("step").text();
            return within(field, () -> Levels.range(from, to, step));
        }
        int count = required(field, fields, "count").count();
        return within(field, () -> {
            if (!log) {
                return Levels.evenly(from, to, count);
            }
            return round ? Levels.logarithmicWhole(from, to, count) : Levels.logarithmic(from, to, count);
        });
    }

    private static List<Condition> conditions(YamlField where) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlField condition : where.elements()) {
            try {
                conditions.add(Condition.of(condition.text()));
            } catch (InvalidSweepException objection) {
                throw objection.in(condition.path());
            }
        }
        return conditions;
    }

    private static Replication replication(YamlField replicates) {
        if (!replicates.isMapping()) {
            return new Replication.Fixed(replicates.count());
        }
        Map<String, YamlField> fields = replicates.fields(List.of("atLeast", "atMost", "until"));
        YamlField until = required(replicates, fields, "until");
        Map<String, YamlField> target = until.fields(List.of("output", "standardError", "relative"));
        return new Replication.UntilPrecise(
                required(replicates, fields, "atLeast").count(),
                required(replicates, fields, "atMost").count(),
                required(until, target, "output").text(),
                required(until, target, "standardError").real(),
                optional(target, "relative").map(YamlField::truth).orElse(false));
    }

    private static List<String> texts(YamlField list) {
        return list.elements().stream().map(YamlField::text).toList();
    }
}
