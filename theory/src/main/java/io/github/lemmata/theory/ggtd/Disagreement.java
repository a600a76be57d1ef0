package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.HermiteRuleFactory;
import org.apache.commons.numbers.gamma.Erfcx;

/// What the disagreement of two noisy predictions says: a proxy of uncertainty that sees noise, and no shared bias.
///
/// For logits $z+s\epsilon_1$ and $z+s\epsilon_2$ with independent standard normal noise, and $p$ the softmax,
/// $$\mathbb E\,KL(p_1\|p_2)=s^2\Big(1-\mathbb E\sum_ip_i(z+s\epsilon)^2\Big)=s^2\Big(1-\sum_ip_i(z)^2\Big)+O(s^4).$$
/// For numbers $o_1,o_2\sim N(m,s^2)$, $\mathbb Ee^{-|o_1-o_2|}=2e^{s^2}\Phi(-\sqrt2s)$.
///
/// Source: derived, spec claim 34; the exact form by Stein's lemma, since the log-normalisers cancel in the mean.
public final class Disagreement {

    /// The most logits for which [#mean] integrates: the rule has 16 nodes to a logit.
    public static final int MOST_LOGITS = 5;

    private static final int NODES = 16;

    private Disagreement() {}

    /// Returns the softmax of logits.
    ///
    /// @param logits $z$, finite
    public static double[] softmax(double[] logits) {
        double largest = largest(Require.finite("z", logits));
        double total = total(logits, largest);
        return Arrays.stream(logits).map(z -> Math.exp(z - largest) / total).toArray();
    }

    /// Returns $KL(p_1\|p_2)$ of the softmaxes of two lists of logits, by log-softmax.
    ///
    /// @param first logits of $p_1$, finite
    /// @param second logits of $p_2$, finite, as many
    public static double divergence(double[] first, double[] second) {
        double[] p = softmax(first);
        if (Require.finite("z2", second).length != first.length) {
            throw new IllegalArgumentException("z2 has %d logits; expected %d".formatted(second.length, first.length));
        }
        double from = largest(first);
        double to = largest(second);
        double sum = Math.log(total(second, to) / total(first, from));
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * ((first[i] - from) - (second[i] - to));
        }
        return Math.max(0, sum); // below 0 by rounding alone
    }

    /// Returns the leading term $s^2(1-\sum_ip_i^2)$ of the mean divergence.
    ///
    /// @param logits $z$, finite
    /// @param noise $s\ge0$
    public static double leading(double[] logits, double noise) {
        Require.atLeast("s", noise, 0.0);
        return noise * noise * diversity(logits);
    }

    /// Returns the mean divergence $s^2(1-\mathbb E\sum_ip_i(z+s\epsilon)^2)$ by Gauss-Hermite quadrature; 10 digits
    /// for
    /// $s\le0.5$.
    ///
    /// @param logits $z$, finite, from 1 to 5 of them
    /// @param noise $s\ge0$
    public static double mean(double[] logits, double noise) {
        Require.atLeast("s", noise, 0.0);
        Require.within("number of logits", Require.finite("z", logits).length, 1, MOST_LOGITS);
        var rule = new HermiteRuleFactory().getRule(NODES);
        double sum = integral(logits.clone(), 0, Math.sqrt(2) * noise, rule.getFirst(), rule.getSecond());
        return noise * noise * sum;
    }

    /// Integrates over the noise of the logits from `index` on.
    private static double integral(double[] logits, int index, double reach, double[] nodes, double[] weights) {
        if (index == logits.length) {
            return diversity(logits);
        }
        double centre = logits[index];
        double sum = 0;
        for (int j = 0; j < nodes.length; j++) {
            logits[index] = centre + reach * nodes[j];
            sum += weights[j] * integral(logits, index + 1, reach, nodes, weights);
        }
        logits[index] = centre;
        return sum / Math.sqrt(Math.PI);
    }

    /// Returns the mean weight $\mathbb Ee^{-|o_1-o_2|}=2e^{s^2}\Phi(-\sqrt2s)=e^{s^2}\operatorname{erfc}s$ of two
    /// predictions $o\sim N(m,s^2)$.
    ///
    /// @param noise $s\ge0$
    public static double meanWeight(double noise) {
        return Erfcx.value(Require.atLeast("s", noise, 0.0));
    }

    /// $1-\sum_ip_i^2=\sum_ip_i(1-p_i)$.
    private static double diversity(double[] logits) {
        return Arrays.stream(softmax(logits)).map(p -> p * (1 - p)).sum();
    }

    private static double largest(double[] logits) {
        return Arrays.stream(logits).max().getAsDouble();
    }

    /// $\sum_ie^{z_i-\max z}$, from 1 to the number of logits.
    private static double total(double[] logits, double largest) {
        double sum = 0;
        for (double z : logits) {
            sum += Math.exp(z - largest);
        }
        return sum;
    }
}
