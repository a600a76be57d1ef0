package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.LambertW;
import io.github.lemmata.theory.special.Logistic;
import java.util.Arrays;

/// The mean of scores weighted by how wrong they are, and the scores at which it is largest.
///
/// Source: derived, spec claim 13; it is the heart of Tyurin 2024, Theorem 6.1.
public final class SoftMean {

    private SoftMean() {}

    /// Returns the soft mean
    /// $$\Phi(s)=\frac{\sum_im_is_i\sigma(-s_i)}{\sum_im_i\sigma(-s_i)}.$$
    ///
    /// Weights are kept as logarithms, so that scores of any size do.
    ///
    /// @param scores $s$, one or more finite reals
    /// @param multiplicities $m$, as many integers >= 1
    public static double of(double[] scores, long[] multiplicities) {
        Require.finite("scores", scores);
        Require.multiplicities(multiplicities, scores.length);
        double[] weights = new double[scores.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            weights[i] = Logistic.logSigmoid(-scores[i]) + Math.log(multiplicities[i]);
            largest = Math.max(largest, weights[i]);
        }
        double weighted = 0;
        double total = 0;
        for (int i = 0; i < scores.length; i++) {
            double weight = Math.exp(weights[i] - largest);
            weighted += weight * scores[i];
            total += weight;
        }
        return weighted / total;
    }

    /// Returns the soft mean of scores that count once each.
    public static double of(double... scores) {
        long[] ones = new long[scores.length];
        Arrays.fill(ones, 1);
        return of(scores, ones);
    }

    /// Returns $s^\circ=1+W\big(\frac{2n-1}e\big)$: among $n$ scores of which one is not positive, the soft mean is
    /// largest, and equal to $\lambda^*_n$, at $s=(0,s^\circ,\dots,s^\circ)$.
    ///
    /// @param n number of samples, integer >= 2
    public static double equalityPoint(long n) {
        Require.atLeast("n", n, 2);
        return 1 + LambertW.principal((2.0 * n - 1) / Math.E);
    }

    /// Returns the soft mean of $(0,s,\dots,s)$ as a function of the one score that is left,
    /// $$\frac{(n-1)s}{\frac{1+e^s}2+n-1},$$
    /// whose maximum over $s\ge0$ is $\lambda^*_n$.
    ///
    /// @param n number of samples, integer >= 2
    public static double reduced(long n, double score) {
        Require.atLeast("n", n, 2);
        Require.finite("score", score);
        double weight = 2.0 * (n - 1) * Logistic.sigmoid(-score);
        return weight * score / (1 + weight);
    }
}
