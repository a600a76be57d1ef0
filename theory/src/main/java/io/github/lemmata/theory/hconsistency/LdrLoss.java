package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;

/// The label-distributionally-robust loss (LDR-KL): the worst mean margin violation over label weights, where a
/// temperature charges weights for leaving the uniform ones.
///
/// Of $K$ classes with scores $f$ and true class $y$, class $k$ violates the margin $c\ge0$ by
/// $\delta_k=f_k-f_y+c\,\mathbf 1[k\ne y]$. At temperature $\lambda$
/// $$\psi_\lambda=\max_{q\in\Delta_K}\Big\{\langle q,\delta\rangle-\lambda\,KL(q\,\|\,\tfrac1K)\Big\}
///   =\lambda\log\frac1K\sum_ke^{\delta_k/\lambda},\qquad q\propto e^{\delta/\lambda}.$$
/// The ends are limits: $\lambda=0$ is the Crammer-Singer loss $\max_k\delta_k$, $\lambda=\infty$ the mean
/// $\bar\delta$; $c=0$ is cross-entropy at temperature $\lambda$ less $\log K$, times $\lambda$.
///
/// Everything here takes $\delta$, one or more finite reals, and $\lambda\in[0,\infty]$; anything else is refused
/// with an [IllegalArgumentException].
///
/// Source: Zhu, Ying & Yang, ICML 2023, re-derived in spec claims C1 to C3.
public final class LdrLoss {

    /// Where the centred forms take over: no class is further from the mean than this, in units of the temperature.
    private static final double NEAR = 1;

    private LdrLoss() {}

    /// Returns the margin violations $\delta_k=f_k-f_y+c\,\mathbf 1[k\ne y]$.
    ///
    /// @param scores $f$, one or more finite reals
    /// @param label $y$, from 0 to $K-1$
    /// @param margin $c\ge0$
    public static double[] violations(double[] scores, int label, double margin) {
        Require.finite("scores", scores);
        Require.atLeast("margin", margin, 0);
        Require.index("label", label, scores.length);
        double[] violations = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            violations[k] = k == label ? 0 : scores[k] - scores[label] + margin;
        }
        return violations;
    }

    /// Returns the loss $\psi_\lambda$.
    public static double of(double[] violations, double temperature) {
        check(violations, temperature);
        double[] centred = centred(violations);
        return isNear(centred, temperature)
                ? mean(violations) + excessNear(centred, temperature)
                : largest(violations) + temperature * logMeanExp(violations, temperature);
    }

    /// Returns $\psi_\lambda-\bar\delta\ge0$, to full relative accuracy also where it is tiny:
    /// $\lambda\log\big(1+\frac1K\sum_k(e^{x_k}-1-x_k)\big)$ with $x=(\delta-\bar\delta)/\lambda$.
    public static double excess(double[] violations, double temperature) {
        check(violations, temperature);
        double[] centred = centred(violations);
        return isNear(centred, temperature)
                ? excessNear(centred, temperature)
                : largest(centred) + temperature * logMeanExp(violations, temperature);
    }

    private static double excessNear(double[] centred, double temperature) {
        return temperature == Double.POSITIVE_INFINITY
                ? 0
                : temperature * Math.log1p(meanCurvature(centred, temperature));
    }

    /// Returns the weights $q\propto e^{\delta/\lambda}$ at which the maximum is reached; at $\lambda=0$ the uniform
    /// ones on the largest violations.
    public static double[] weights(double[] violations, double temperature) {
        check(violations, temperature);
        double largest = largest(violations);
        double[] weights = new double[violations.length];
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(inUnits(violations[k] - largest, temperature));
            total += weights[k];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= total;
        }
        return weights;
    }

    /// Returns $KL(q\,\|\,\frac1K)$ of the maximising weights, in $[0,\log K]$, to full relative accuracy also where
    /// it is tiny. It is $-\partial\psi_\lambda/\partial\lambda$.
    public static double divergence(double[] violations, double temperature) {
        check(violations, temperature);
        double[] centred = centred(violations);
        if (!isNear(centred, temperature)) {
            return Math.log(violations.length) - entropy(violations, temperature);
        }
        double moment = 0;
        for (double gap : centred) {
            double x = gap / temperature;
            moment += x * Math.expm1(x);
        }
        double curvature = meanCurvature(centred, temperature);
        return moment / violations.length / (1 + curvature) - Math.log1p(curvature);
    }

    /// Returns the entropy of the maximising weights, $\log K-KL(q\,\|\,\frac1K)$, to full relative accuracy also
    /// where one class dominates.
    public static double entropy(double[] violations, double temperature) {
        check(violations, temperature);
        double largest = largest(violations);
        double total = 0;
        double moment = 0;
        int ties = 0;
        for (double violation : violations) {
            double x = inUnits(violation - largest, temperature);
            if (x == 0) {
                ties++;
            } else if (x > Double.NEGATIVE_INFINITY) {
                total += Math.exp(x);
                moment -= x * Math.exp(x);
            }
        }
        return Math.log(ties) + Math.log1p(total / ties) + moment / (ties + total);
    }

    /// Returns the variance of the violations under the maximising weights, $\lambda^3\,\partial^2\psi_\lambda$.
    public static double weightedVariance(double[] violations, double temperature) {
        double[] weights = weights(violations, temperature);
        double mean = 0;
        for (int k = 0; k < weights.length; k++) {
            mean += weights[k] * violations[k];
        }
        double variance = 0;
        for (int k = 0; k < weights.length; k++) {
            variance += weights[k] * (violations[k] - mean) * (violations[k] - mean);
        }
        return variance;
    }

    /// Returns $\max_k\delta_k$, the Crammer-Singer loss.
    public static double largest(double[] violations) {
        double largest = violations[0];
        for (double violation : violations) {
            largest = Math.max(largest, violation);
        }
        return largest;
    }

    /// Returns $\bar\delta=\frac1K\sum_k\delta_k$, the loss at infinite temperature.
    public static double mean(double[] violations) {
        double sum = 0;
        for (double violation : violations) {
            sum += violation;
        }
        return sum / violations.length;
    }

    private static void check(double[] violations, double temperature) {
        Require.finite("violations", violations);
        if (!(temperature >= 0)) {
            throw new IllegalArgumentException("temperature is %s; expected real >= 0".formatted(temperature));
        }
    }

    /// $\delta-\bar\delta$, by way of differences from the first, which are exact where violations are almost equal.
    private static double[] centred(double[] violations) {
        double[] gaps = new double[violations.length];
        double sum = 0;
        for (int k = 0; k < gaps.length; k++) {
            gaps[k] = violations[k] - violations[0];
            sum += gaps[k];
        }
        double mean = sum / gaps.length;
        for (int k = 0; k < gaps.length; k++) {
            gaps[k] -= mean;
        }
        return gaps;
    }

    private static boolean isNear(double[] centred, double temperature) {
        boolean near = temperature > 0;
        for (double gap : centred) {
            near &= Math.abs(gap) <= NEAR * temperature;
        }
        return near;
    }

    /// A gap in units of the temperature; no gap is none also at temperature 0.
    private static double inUnits(double gap, double temperature) {
        return gap == 0 ? 0 : gap / temperature;
    }

    /// $\log\frac1K\sum_ke^{(\delta_k-\max\delta)/\lambda}$.
    private static double logMeanExp(double[] violations, double temperature) {
        double largest = largest(violations);
        double total = 0;
        for (double violation : violations) {
            total += Math.exp(inUnits(violation - largest, temperature));
        }
        return Math.log(total / violations.length);
    }

    /// $\frac1K\sum(e^{x_k}-1-x_k)$: the linear terms sum to 0 and would only bring their rounding.
    private static double meanCurvature(double[] centred, double temperature) {
        double total = 0;
        for (double gap : centred) {
            total += beyondTangent(gap / temperature);
        }
        return total / centred.length;
    }

    /// $e^x-1-x$ for $|x|\le1$, by its series.
    private static double beyondTangent(double x) {
        double term = x * x / 2;
        double sum = term;
        for (int n = 3; Math.abs(term) > 1e-18 * sum; n++) {
            term *= x / n;
            sum += term;
        }
        return sum;
    }
}
