package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.Disagreement;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// Two softmax predictions whose logits have independent normal noise, and how far they diverge.
///
/// With $e=s(\epsilon_1-\epsilon_2)$ the divergence is close to $\frac12e^\top(\mathrm{diag}\,p-pp^\top)e$, $p$ the
/// softmax without noise, whose mean $s^2(1-\sum_ip_i^2)$ is known: a control variate. Averaging over
/// $\pm\epsilon$ removes odd powers of the noise. Source: spec claim 34.
///
/// @param logits $z$, finite
/// @param noise $s\ge0$
public record NoisySoftmaxes(double[] logits, double noise) {

    public NoisySoftmaxes {
        logits = Require.finite("z", logits).clone();
        Require.atLeast("s", noise, 0.0);
    }

    /// Returns the mean of the quadratic form, $s^2(1-\sum_ip_i^2)$.
    public double quadraticMean() {
        return Disagreement.leading(logits, noise);
    }

    /// Draws the noise and returns the divergence, averaged over $\pm\epsilon$, less the quadratic form; its mean is
    /// $\mathbb E\,KL(p_1\|p_2)-s^2(1-\sum_ip_i^2)$.
    ///
    /// Its size is at most $\frac18(\max e-\min e)^2$: both terms lie between 0 and that, the divergence by
    /// Hoeffding's lemma, half a variance by Popoviciu's inequality.
    public double beyondQuadratic(UniformRandomProvider random) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] first = noise(normal);
        double[] second = noise(normal);
        double pair = (Disagreement.divergence(moved(first, 1), moved(second, 1))
                        + Disagreement.divergence(moved(first, -1), moved(second, -1)))
                / 2;
        return pair - quadraticForm(first, second);
    }

    private double[] noise(ZigguratSampler.NormalizedGaussian normal) {
        double[] draws = new double[logits.length];
        Arrays.setAll(draws, _ -> noise * normal.sample());
        return draws;
    }

    private double[] moved(double[] by, double sign) {
        double[] moved = new double[logits.length];
        Arrays.setAll(moved, i -> logits[i] + sign * by[i]);
        return moved;
    }

    /// Half the variance of $e$ under $p$.
    private double quadraticForm(double[] first, double[] second) {
        double[] p = Disagreement.softmax(logits);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < p.length; i++) {
            double e = first[i] - second[i];
            mean += p[i] * e;
            square += p[i] * e * e;
        }
        return (square - mean * mean) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoisySoftmaxes(double[] theirs, double theirNoise)
                && Arrays.equals(logits, theirs)
                && noise == theirNoise;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(logits) + Double.hashCode(noise);
    }

    @Override
    public String toString() {
        return "softmaxes of %s with noise %s".formatted(Arrays.toString(logits), noise);
    }
}
