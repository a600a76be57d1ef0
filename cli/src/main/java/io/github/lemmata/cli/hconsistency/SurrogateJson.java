package io.github.lemmata.cli.hconsistency;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.lemmata.cli.Json;
import io.github.lemmata.cli.hconsistency.SurrogateResult.ForExcess;
import io.github.lemmata.cli.hconsistency.SurrogateResult.ForSample;
import io.github.lemmata.simulations.hconsistency.scores.ScoreRisks;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.util.Locale;

/// The result of `lemmata apply surrogate` as a program reads it; what is infinite is `null`.
final class SurrogateJson {

    private static final int VERSION = 1;

    private final SurrogateResult result;

    SurrogateJson(SurrogateResult result) {
        this.result = result;
    }

    String text() {
        ObjectNode root = Json.object();
        root.put("tool", "surrogate").put("version", VERSION);
        root.put("loss", result.loss().word()).put("tau", result.tau());
        root.put("classes", result.transfer().classes());
        switch (result) {
            case ForExcess asked -> {
                root.put("excess", asked.excess()).put("gap", asked.gap()).put("zeroOneGap", asked.zeroOneGap());
                root.put("guaranteed", asked.guaranteed());
            }
            case ForSample asked -> root.set("data", data(asked));
        }
        root.set("transfer", transfer(result.transfer()));
        ArrayNode overTau = root.putArray("overTau");
        result.overTau().forEach(transfer -> overTau.add(transfer(transfer)));
        return Json.text(root) + "\n";
    }

    private static ObjectNode data(ForSample asked) {
        ObjectNode data = Json.object();
        data.put("file", asked.sample().name()).put("examples", asked.sample().size());
        data.set("classNames", Json.node(asked.sample().classes()));
        data.set("byLabels", risks(ScoreRisks.empirical(asked.sample(), asked.tau())));
        if (asked.sample().conditional()) {
            data.set("byConditionalProbabilities", risks(asked.risks(asked.tau())));
        }
        return data;
    }

    private static ObjectNode risks(ScoreRisks risks) {
        ObjectNode node = Json.object();
        node.put("zeroOneRisk", risks.zeroOne()).put("leastZeroOneRisk", risks.leastZeroOne());
        node.put("zeroOneRegret", risks.zeroOneRegret());
        put(node, "surrogateRisk", risks.surrogate());
        node.put("leastSurrogateRisk", risks.leastSurrogate());
        put(node, "surrogateRegret", risks.surrogateRegret());
        node.put("forcedSurrogateRegret", risks.forcedRegret());
        risks.infiniteAt().ifPresent(line -> node.put("infiniteAtLine", line));
        return node;
    }

    private static ObjectNode transfer(Transfer transfer) {
        ObjectNode node = Json.object().put("tau", transfer.tau());
        put(node, "surrogateRegret", transfer.regret());
        node.put("zeroOneRegretAtMost", transfer.smallest().bound());
        ArrayNode bounds = node.putArray("bounds");
        for (RiskGuarantee guarantee : transfer.guarantees()) {
            bounds.addObject()
                    .put("route", guarantee.route().name().toLowerCase(Locale.ROOT))
                    .put("claim", guarantee.route().claim())
                    .put("atMost", guarantee.bound())
                    .put("bestPossible", guarantee.best());
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
