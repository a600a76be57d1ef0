package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.sweep.Output;
import io.github.lemmata.simulations.sweep.Simulator;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.hconsistency.AldrLoss;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// How often the adaptive LDR loss has several local maxima, and what the alternating update loses by stopping at the
/// wrong one: random normal margin violations.
///
/// Source: spec claim C9; section 4, item 5.
final class AldrSimulator implements Simulator {

    private static final int UPDATES = 10_000;

    @Override
    public String name() {
        return "hconsistency.aldrStationaryTemperatures";
    }

    @Override
    public String summary() {
        return "local maxima of the adaptive loss over its temperature, for normal margin violations";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.whole("K", 2, 10_000).means("number of classes").unit("classes"),
                Parameter.positive("scale").means("standard deviation of a margin violation"),
                Parameter.positive("lambda0").symbol("\\lambda_0").means("common temperature"),
                Parameter.positive("alpha").symbol("\\alpha").means("weight of the penalty, above 1"));
    }

    @Override
    public List<Output> outputs() {
        return List.of(
                new Output("maxima", "1", "number of local maxima"),
                new Output("lostFromBelow", "1", "what the update loses that starts at the lowest temperature"),
                new Output("lostFromAbove", "1", "what the update loses that starts at the common temperature"));
    }

    @Override
    public double[] run(Arguments cell, List<RandomStream> replicates) {
        var loss = new AldrLoss(cell.real("lambda0"), cell.real("alpha"));
        int classes = cell.wholeInt("K");
        double scale = cell.real("scale");
        double[] rows = new double[replicates.size() * 3];
        for (int i = 0; i < replicates.size(); i++) {
            double[] violations = violations(classes, scale, replicates.get(i).generator());
            double best = loss.of(violations);
            rows[3 * i] = loss.stationary(violations).stream()
                    .filter(AldrLoss.Stationary::maximum)
                    .count();
            rows[3 * i + 1] = Math.max(0, best - reached(loss, violations, loss.lowest()));
            rows[3 * i + 2] = Math.max(0, best - reached(loss, violations, loss.base()));
        }
        return rows;
    }

    /// The first class is the label, which violates nothing.
    private static double[] violations(int classes, double scale, UniformRandomProvider random) {
        double[] violations = ZigguratSampler.NormalizedGaussian.of(random)
                .samples(classes)
                .map(z -> scale * z)
                .toArray();
        violations[0] = 0;
        return violations;
    }

    private static double reached(AldrLoss loss, double[] violations, double start) {
        return loss.objective(violations, loss.iterate(violations, start, UPDATES));
    }
}
