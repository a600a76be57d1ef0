package io.github.lemmata.cli.perceptron;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.cli.Json;
import io.github.lemmata.simulations.data.TwoClassData;
import io.github.lemmata.simulations.perceptron.margin.FarkasProof;
import io.github.lemmata.simulations.perceptron.margin.MaximalMargin;
import io.github.lemmata.simulations.perceptron.margin.SampleWeight;
import io.github.lemmata.simulations.perceptron.margin.Separability;
import io.github.lemmata.simulations.perceptron.margin.SeparatingHyperplane;
import io.github.lemmata.simulations.perceptron.margin.SeparationTime;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// The result of `lemmata apply margin` as a program reads it: decimals are exact, fractions are
/// texts `a/b`.
final class MarginJson {

    private static final int VERSION = 1;

    private final MarginResult result;

    MarginJson(MarginResult result) {
        this.result = result;
    }

    String text() {
        ObjectNode root = Json.object();
        root.put("tool", "margin").put("version", VERSION);
        root.set("data", data());
        switch (result.analysis().separability()) {
            case Separability.Separable(SeparatingHyperplane plane) -> {
                root.put("separable", true);
                root.set("hyperplane", hyperplane(plane));
            }
            case Separability.NotSeparable(FarkasProof proof) -> {
                root.put("separable", false);
                root.set("proof", samples(proof.weights()));
            }
            case Separability.Undecided(String reason) ->
                root.putNull("separable").put("undecided", reason);
        }
        root.set("squaredRadius", number(result.analysis().squaredRadius()));
        result.analysis().margin().ifPresent(margin -> {
            root.set("squaredMargin", squared(margin));
            root.set("kappa", number(result.analysis().kappaAtMost().orElseThrow()));
            root.set("support", samples(margin.support()));
        });
        result.times().ifPresent(times -> root.set("iterations", iterations(times)));
        return Json.text(root) + "\n";
    }

    private ObjectNode data() {
        TwoClassData task = result.task();
        ObjectNode data = Json.object();
        data.put("file", task.data().name());
        data.set("features", Json.node(task.data().featureNames()));
        data.set("positive", side(task.positive(), task.count(1)));
        data.set("negative", side(task.negative(), task.count(-1)));
        return data.put("bias", result.bias());
    }

    private static ObjectNode side(String name, long samples) {
        return Json.object().put("class", name).put("samples", samples);
    }

    private ObjectNode hyperplane(SeparatingHyperplane plane) {
        ObjectNode hyperplane = Json.object();
        int features = result.task().data().dimension();
        hyperplane.set("weights", Json.node(plane.normal().subList(0, features)));
        return hyperplane.put("intercept", result.intercept(plane));
    }

    private ArrayNode samples(List<SampleWeight> weights) {
        ArrayNode samples = Json.object().arrayNode();
        for (SampleWeight weight : weights) {
            samples.addObject()
                    .put("line", result.analysis().samples().line(weight.row()))
                    .put("class", result.label(weight.row()))
                    .put("weight", Numbers.exact(weight.value()));
        }
        return samples;
    }

    private static ObjectNode number(BigFraction fraction) {
        return Json.object()
                .put("exact", Numbers.exact(fraction))
                .put("value", new BigDecimal(Numbers.decimal(Numbers.rounded(fraction))));
    }

    private static ObjectNode squared(MaximalMargin margin) {
        return switch (margin) {
            case MaximalMargin.Exact exact -> number(exact.squared());
            case MaximalMargin.Bracket bracket -> {
                ObjectNode node = Json.object();
                node.set("atLeast", number(bracket.squaredAtLeast()));
                node.set("atMost", number(bracket.squaredAtMost()));
                yield node;
            }
        };
    }

    private static ObjectNode iterations(SeparationTimes times) {
        ObjectNode iterations = Json.object().put("cap", times.cap());
        ArrayNode runs = iterations.putArray("runs");
        for (SeparationTime time : times.times()) {
            ObjectNode run = runs.addObject().put("learner", time.learner().title());
            time.stepSize().ifPresent(step -> run.put("stepSize", step));
            if (time.iterations().isPresent()) {
                run.put("iterations", time.iterations().getAsLong());
            } else {
                run.putNull("iterations");
            }
            run.put("atMost", time.bound()).put("arithmetic", time.exact() ? "exact" : "doubles");
        }
        return iterations;
    }
}
