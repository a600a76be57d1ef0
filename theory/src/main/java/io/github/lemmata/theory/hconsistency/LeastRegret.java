package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The least surrogate regret of predicting a given class: the calibration function, exactly.
///
/// $$\Delta_{\min}(p,h)=\inf\{\Delta C_\tau(p,f):f_h=\max f\}=C^*_\tau(\tilde p)-C^*_\tau(p)\ (\tau<2)$$
///
/// with $\tilde p$ from [Pool], and for $\tau\ge2$
///
/// $$\Delta_{\min}(p,h)=\frac1{\tau-1}\Big[p_{\max}-\max_{1\le k\le n}k^{1-\tau}
/// \Big(p_h+\sum_{k-1\text{ largest others}}p_y\Big)\Big].$$
///
/// Scores may tie, and the infimum need not be attained. Source: derived, spec A3.
public final class LeastRegret {

    private static final double LARGEST_DIRECT_EXPONENT = 64;

    private LeastRegret() {}

    /// Returns $\Delta_{\min}(p,h)$; with $d$ the largest distance of a pooled class from the block's mean,
    /// as a share of it, the relative error is about $10^{-15}/d$.
    ///
    /// @param tau $\tau\ge0$
    /// @param p conditional probabilities of the classes
    /// @param predicted $h$, counted from 0
    public static double of(double tau, double[] p, int predicted) {
        Require.atLeast("tau", tau, 0.0);
        Require.probabilities("p", p);
        Require.index("predicted", predicted, p.length);
        double[] others = p.clone();
        others[predicted] = Double.POSITIVE_INFINITY;
        Arrays.sort(others);
        for (int i = 0, j = others.length - 2; i < j; i++, j--) {
            double swapped = others[i];
            others[i] = others[j];
            others[j] = swapped;
        }
        return ofFalling(tau, p[predicted], others, 0, others.length - 1);
    }

    /// Returns $\Delta_{\min}$ from the predicted class's probability and the others in falling order: the
    /// form for batches, without checks and without allocation.
    ///
    /// @param tau $\tau\ge0$
    /// @param predicted $p_h$
    /// @param falling holds the probabilities of the other classes from index `from` up to `to`, largest
    ///     first
    /// @param from the first of them
    /// @param to after the last of them
    public static double ofFalling(double tau, double predicted, double[] falling, int from, int to) {
        return from == to || falling[from] <= predicted
                ? 0
                : tau < 2 ? pooled(tau, predicted, falling, from, to) : tied(tau, predicted, falling, from, to);
    }

    /// With $x_y=p_y/s$ over the block of mean $s$, and sums of powers in units of $s^a$: the pooled sum is
    /// $B=k+\sum_{y\notin A}x_y^a$, the sum itself $B+(a-1)\sum_Ab_a(x_y)$ as the $x_y$ of the block have
    /// mean 1.
    private static double pooled(double tau, double predicted, double[] falling, int from, int to) {
        double a = PowerNorm.exponent(tau);
        double epsilon = PowerNorm.excessExponent(tau);
        int end = from;
        double sum = predicted;
        while (end < to && falling[end] * (end - from + 1) > sum) {
            sum += falling[end++];
        }
        double mean = sum / (end - from + 1);
        double outside = 0;
        for (int i = end; i < to; i++) {
            outside += Math.pow(falling[i] / mean, a);
        }
        double pooledSum = end - from + 1 + outside;
        double scale = mean * Math.pow(pooledSum, 1 / a);
        double lowest = (predicted - mean) / mean;
        if (a > LARGEST_DIRECT_EXPONENT
                && !(PowerExcess.isNear(a, lowest) && PowerExcess.isNear(a, (falling[from] - mean) / mean))) {
            double logRatio = logSum(a, mean, predicted, falling, from, end, outside) - Math.log(pooledSum);
            return scale * Math.expm1(logRatio / a) / (tau - 1);
        }
        double excess = PowerExcess.at(a, predicted / mean, lowest);
        for (int i = from; i < end; i++) {
            excess += PowerExcess.at(a, falling[i] / mean, (falling[i] - mean) / mean);
        }
        return scale * PowerNorm.excess(a, epsilon, excess / pooledSum);
    }

    /// $\log\sum_yx_y^a$ where the powers may overflow: the largest is factored out.
    private static double logSum(
            double a, double mean, double predicted, double[] falling, int from, int end, double outside) {
        double largest = a * Math.log(falling[from] / mean);
        double sum = outside * Math.exp(-largest) + Math.pow(predicted / falling[from], a);
        for (int i = from; i < end; i++) {
            sum += Math.pow(falling[i] / falling[from], a);
        }
        return largest + Math.log(sum);
    }

    /// Convex in the softmax, so the infimum lies at a vertex: uniform on a set of classes that contains the
    /// predicted.
    private static double tied(double tau, double predicted, double[] falling, int from, int to) {
        double largest = falling[from];
        double sum = predicted;
        double least = largest - predicted;
        for (int i = from; i < to; i++) {
            sum += falling[i];
            least = Math.min(least, largest - Math.pow(i - from + 2, 1 - tau) * sum);
        }
        return least / (tau - 1);
    }
}
