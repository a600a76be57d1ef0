package io.github.lemmata.datasets.perceptron;

import io.github.lemmata.datasets.LabeledPoint;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Two Gaussian clouds with a gap: `cloud(n,d,q,g,b)` of the specification, section 5.
///
/// The first $n_-=\max(1,\lfloor qn+\frac12\rfloor)$ samples have label -1, the others 1. $x\sim N(0,I_d)$, then
/// $x_1\leftarrow y(g+|x_1|)$, so that $e_1$ separates and the margin is $g$ or more. The features are $(x,b)$;
/// with $b=0$ the constant feature is left out, and imbalance then has no effect, since $z=ya$ is symmetric.
///
/// @param n number of samples, at least 1
/// @param d number of Gaussian features, at least 1
/// @param minorityShare $q$, from 0 to 1
/// @param gap $g$, at least 0
/// @param constantFeature $b$, finite
public record Cloud(int n, int d, double minorityShare, double gap, double constantFeature) {

    /// Checks the domain.
    public Cloud {
        DatasetChecks.requireAtLeast("cloud", "n", n, 1);
        DatasetChecks.requireAtLeast("cloud", "d", d, 1);
        if (!(minorityShare >= 0 && minorityShare <= 1)) {
            throw DatasetChecks.refused("cloud", "q", minorityShare, "real from 0 to 1");
        }
        if (!(gap >= 0 && Double.isFinite(gap))) {
            throw DatasetChecks.refused("cloud", "g", gap, "real >= 0");
        }
        if (!Double.isFinite(constantFeature)) {
            throw DatasetChecks.refused("cloud", "b", constantFeature, "real");
        }
    }

    /// Returns how many samples have label -1.
    public int negatives() {
        return Math.max(1, (int) Math.floor(minorityShare * n + 0.5));
    }

    /// Draws the samples, row by row.
    public List<LabeledPoint> draw(UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        List<LabeledPoint> samples = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            double[] features = new double[constantFeature == 0 ? d : d + 1];
            for (int j = 0; j < d; j++) {
                features[j] = normal.sample();
            }
            if (features.length > d) {
                features[d] = constantFeature;
            }
            int label = i < negatives() ? -1 : 1;
            features[0] = label * (gap + Math.abs(features[0]));
            samples.add(new LabeledPoint(features, label, 1));
        }
        return samples;
    }

    /// Draws the vectors $z_i=y_ia_i$ of the same samples.
    public WeightedPoints drawPoints(UniformRandomProvider random) {
        return WeightedPoints.ofSamples(draw(random));
    }
}
