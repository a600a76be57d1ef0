package io.github.lemmata.cli.ggtd;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.cli.Json;
import io.github.lemmata.simulations.ggtd.tails.FittedLaw;
import io.github.lemmata.simulations.ggtd.tails.GroupContrast;
import io.github.lemmata.simulations.ggtd.tails.Moments;
import io.github.lemmata.simulations.ggtd.tails.NormalityTest;
import io.github.lemmata.simulations.ggtd.tails.ShapeFit;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import java.util.Locale;

/// The result of `lemmata apply tails` as a program reads it; what is infinite is `null`.
final class TailsJson {

    private static final int VERSION = 1;

    private final TailsResult result;

    TailsJson(TailsResult result) {
        this.result = result;
    }

    String text() {
        TailAnalysis analysis = result.analysis();
        ObjectNode root = Json.object();
        root.put("tool", "tails").put("version", VERSION);
        root.put("file", result.file()).put("column", result.column());
        root.set("sample", moments(analysis.moments()));
        root.set("shape", shape(analysis.shape()));
        ArrayNode laws = root.putArray("laws");
        analysis.laws().forEach(law -> laws.add(law(law, analysis.sorted())));
        ArrayNode tests = root.putArray("gaussianity");
        analysis.tests().forEach(test -> tests.add(test(test)));
        result.groups().ifPresent(contrast -> root.set("groups", groups(contrast)));
        ArrayNode advice = root.putArray("advice");
        for (Advice piece : Advice.on(result)) {
            ObjectNode node = advice.addObject().put("advice", piece.advice()).put("reason", piece.reason());
            node.set("claims", Json.node(piece.claims()));
        }
        return Json.text(root) + "\n";
    }

    private static ObjectNode moments(Moments moments) {
        return Json.object()
                .put("values", moments.size())
                .put("mean", moments.mean())
                .put("variance", moments.variance())
                .put("skewness", moments.skewness())
                .put("kurtosis", moments.kurtosis());
    }

    private static ObjectNode shape(ShapeFit shape) {
        ObjectNode node = Json.object().put("estimate", shape.shape()).put("standardError", shape.standardError());
        node.put("lower95", shape.lower());
        put(node, "upper95", shape.upper());
        node.put("interval", "profile likelihood").put("standardErrorReliable", shape.regular());
        node.put("locationIsMean", shape.aboutMean()).put("atEndOfRange", shape.atEnd());
        node.put("byKurtosis", shape.byKurtosis()).put("byMeanSize", shape.byMallat());
        return node.put("withScaleHeldAtOne", shape.atUnitScale());
    }

    private static ObjectNode law(FittedLaw law, double[] sorted) {
        ObjectNode node = Json.object().put("law", law.law().name().toLowerCase(Locale.ROOT));
        node.put("location", law.location()).put("scale", law.scale());
        law.shape().ifPresent(shape -> put(node, "shape", shape));
        node.put("logLikelihood", law.logLikelihood()).put("aic", law.aic()).put("bic", law.bic());
        node.put("ksDistance", law.distance(sorted));
        put(node, "kurtosis", law.kurtosis());
        return node;
    }

    private static ObjectNode test(NormalityTest test) {
        return Json.object()
                .put("test", test.name())
                .put("statistic", test.statistic())
                .put("chiSquaredDegreesOfFreedom", test.freedom())
                .put("pValue", test.pValue());
    }

    private static ObjectNode groups(GroupContrast contrast) {
        ObjectNode node = Json.object()
                .put("leftOut", contrast.leftOut())
                .put("pooledKurtosis", contrast.pooledKurtosis())
                .put("gaussianKurtosis", contrast.gaussianKurtosis())
                .put("meanKurtosis", contrast.meanKurtosis())
                .put("effectiveNumber", contrast.effective())
                .put("requiredNumber", contrast.required())
                .put("regulariser", contrast.regulariser());
        ArrayNode each = node.putArray("each");
        for (GroupContrast.Group group : contrast.groups()) {
            ObjectNode one = each.addObject().put("group", group.name());
            one.setAll(moments(group.moments()));
            one.put("weight", group.weight());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, double value) {
        if (Double.isInfinite(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }
}
