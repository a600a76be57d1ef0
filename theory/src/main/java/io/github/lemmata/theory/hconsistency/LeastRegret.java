package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/// The least surrogate regret of predicting a given class: the calibration function, exactly.
///
/// $$\Delta_{\min}(p,h)=\inf\{\Delta C_\tau(p,f):f_h=\max f\}=C^*_\tau(\tilde p)-C^*_\tau(p)\ (\tau<2)$$
///
/// with $\tilde p$ from [Pool], and for $\tau\ge2$
///
/// $$\Delta_{\min}(p,h)=\frac1{\tau-1}\Big[p_{\max}-\max_{1\le k\le n}k^{1-\tau}\Big(p_h+\sum_{k-1\text{ largest
/// others}}p_y\Big)\Big].$$
///
/// Scores may tie, and the infimum need not be attained. Source: derived, spec A3.
public final class LeastRegret {

    private static final double LARGEST_DIRECT_EXPONENT = 64;

    private LeastRegret() {}

    /// Returns $\Delta_{\min}(p,h)$; with $d$ the largest distance of a pooled class from the block's mean, as a share
    /// of it, the relative error is about $10^{-15}/d$.
    ///
    /// @param tau $\tau\ge0$
    /// @param p conditional probabilities of the classes
    /// @param predicted $h$, counted from 0
    public static double of(double tau, double[] p, int predicted) {
        Require.atLeast("tau", tau, 0.0);
        return tau < 2 ? pooled(tau, p, Pool.of(p, predicted)) : tied(tau, p, predicted);
    }

    /// With $x_y=p_y/s$ over the block of mean $s$, and sums of powers in units of $s^a$: the pooled sum is
    /// $B=k+\sum_{y\notin A}x_y^a$, the sum itself $B+(a-1)\sum_Ab_a(x_y)$ as the $x_y$ of the block have mean 1.
    private static double pooled(double tau, double[] p, Pool pool) {
        double a = PowerNorm.exponent(tau);
        double epsilon = PowerNorm.excessExponent(tau);
        double mean = pool.mean();
        if (mean == 0) {
            return 0;
        }
        double[] distances =
                pool.members().stream().mapToDouble(y -> (p[y] - mean) / mean).toArray();
        double pooledSum = pool.members().size() + sumOutside(a, p, pool);
        double scale = mean * Math.pow(pooledSum, 1 / a);
        if (a <= LARGEST_DIRECT_EXPONENT || DoubleStream.of(distances).allMatch(d -> PowerExcess.isNear(a, d))) {
            double excess =
                    DoubleStream.of(distances).map(d -> PowerExcess.at(a, d)).sum();
            return scale * PowerNorm.excess(a, epsilon, excess / pooledSum);
        }
        return scale * Math.expm1(logSum(a, distances, pooledSum - distances.length, pooledSum) / a) / (tau - 1);
    }

    private static double sumOutside(double a, double[] p, Pool pool) {
        double[] outside = p.clone();
        pool.members().forEach(y -> outside[y] = 0);
        return Arrays.stream(outside).map(x -> Math.pow(x / pool.mean(), a)).sum();
    }

    /// $\log\big((\sum_A(1+d)^a+\text{outside})/\text{pooled sum}\big)$ where the powers may overflow.
    private static double logSum(double a, double[] distances, double outside, double pooledSum) {
        double largest = a * Math.log1p(Arrays.stream(distances).max().getAsDouble());
        double sum = outside * Math.exp(-largest);
        for (double d : distances) {
            sum += Math.exp(a * Math.log1p(d) - largest);
        }
        return largest + Math.log(sum / pooledSum);
    }

    /// Convex in the softmax, so the infimum lies at a vertex: uniform on a set of classes that contains the predicted.
    private static double tied(double tau, double[] p, int predicted) {
        Require.probabilities("p", p);
        Require.index("predicted", predicted, p.length);
        double[] others = p.clone();
        others[predicted] = Double.NEGATIVE_INFINITY;
        Arrays.sort(others);
        double sum = p[predicted];
        double largest = Math.max(sum, others[p.length - 1]);
        double least = largest - sum;
        for (int k = 2; k <= p.length; k++) {
            sum += others[p.length + 1 - k];
            least = Math.min(least, largest - Math.pow(k, 1 - tau) * sum);
        }
        return least / (tau - 1);
    }
}
