package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The conditional risk of the LDR-KL loss and the scores at which it is least.
///
/// With label probabilities $p$ it is $\sum_yp_y\psi_\lambda(f,y)$: convex in $f$, with a unique minimiser up to a
/// common shift, and the minimiser ranks the classes as $p$ does: $p_i>p_j\Rightarrow f_i>f_j$ and
/// $p_i=p_j\Rightarrow f_i=f_j$. So the loss is top-$k$ calibrated for all $k$ at once.
///
/// Assumptions: $0<\lambda<\infty$, $c\ge0$, all $p_y>0$, scores unbounded (on a box the minimiser clips, and top
/// classes can tie).
///
/// Source: derived, spec claim C5; on Zhu, Ying & Yang, ICML 2023.
public final class LdrConditionalRisk {

    private static final int HALVINGS = 200;
    private static final double ROUNDING = 1e-9;

    private LdrConditionalRisk() {}

    /// Returns the risk $\sum_yp_y\psi_\lambda(f,y)$.
    ///
    /// @param p $K\ge2$ probabilities that sum to 1
    /// @param scores $f$, as many finite reals
    /// @param margin $c\ge0$
    /// @param temperature $\lambda\in[0,\infty]$
    public static double of(double[] p, double[] scores, double margin, double temperature) {
        requireDistribution(p, 0);
        double risk = 0;
        for (int y = 0; y < p.length; y++) {
            if (p[y] > 0) {
                risk += p[y] * LdrLoss.of(LdrLoss.violations(scores, y, margin), temperature);
            }
        }
        return risk;
    }

    /// Returns the gradient of the risk in the scores, $\sum_yp_y(q^{(y)}-e_y)$.
    public static double[] gradient(double[] p, double[] scores, double margin, double temperature) {
        requireDistribution(p, 0);
        double[] gradient = new double[p.length];
        for (int y = 0; y < p.length; y++) {
            double[] weights = LdrLoss.weights(LdrLoss.violations(scores, y, margin), temperature);
            for (int k = 0; k < p.length; k++) {
                gradient[k] += p[y] * (k == y ? -others(weights, y) : weights[k]);
            }
        }
        return gradient;
    }

    /// $1-q_y$ as a sum, which keeps its digits where the weight is almost 1.
    private static double others(double[] weights, int label) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += k == label ? 0 : weights[k];
        }
        return sum;
    }

    /// Returns $w=\operatorname{softmax}(f/\lambda)$ at the minimiser.
    ///
    /// Stationary is $w_y(1-(1-b)w_y)=\nu p_y$ with $b=e^{-c/\lambda}$. Only the likeliest class can have
    /// $w>\frac12$; what its weight leaves is found by bisection, the others are the smaller roots.
    ///
    /// @param p $K\ge2$ probabilities above 0 that sum to 1
    /// @param margin $c\ge0$
    /// @param temperature $0<\lambda<\infty$
    public static double[] minimiserSoftmax(double[] p, double margin, double temperature) {
        requireDistribution(p, Double.MIN_VALUE);
        Require.atLeast("margin", margin, 0);
        Require.positive("temperature", temperature);
        double b = Math.exp(-margin / temperature);
        int likeliest = likeliest(p);
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double left = (low + high) / 2;
            boolean tooMuch = others(weights(p, b, likeliest, left), likeliest) < left;
            low = tooMuch ? low : left;
            high = tooMuch ? left : high;
        }
        return weights(p, b, likeliest, low);
    }

    /// The weights if the likeliest class leaves so much to the others: its own digits can be few, theirs are not.
    private static double[] weights(double[] p, double b, int likeliest, double left) {
        double[] weights = new double[p.length];
        double bend = 1 - b;
        double level = (1 - left) * (b + bend * left);
        double distance = b - bend + 2 * bend * left; // from the double root, where 1 - 4 bend level share would cancel
        for (int y = 0; y < p.length; y++) {
            double share = p[y] / p[likeliest];
            double root = Math.sqrt((p[likeliest] - p[y]) / p[likeliest] + share * distance * distance);
            weights[y] = 2 * level * share / (1 + root);
            if (y == likeliest || p[y] == p[likeliest] && distance >= 0) {
                weights[y] = 1 - left; // known to be a root, which the formula would give less exactly
            }
        }
        return weights;
    }

    /// Returns the minimiser $f=\lambda\log w$, whose softmax at temperature $\lambda$ is $w$.
    public static double[] minimiser(double[] p, double margin, double temperature) {
        return Arrays.stream(minimiserSoftmax(p, margin, temperature))
                .map(weight -> temperature * Math.log(weight))
                .toArray();
    }

    /// Returns the least risk $\min_f\sum_yp_y\psi_\lambda(f,y)$.
    public static double minimum(double[] p, double margin, double temperature) {
        return of(p, minimiser(p, margin, temperature), margin, temperature);
    }

    private static int likeliest(double[] p) {
        int likeliest = 0;
        for (int y = 1; y < p.length; y++) {
            likeliest = p[y] > p[likeliest] ? y : likeliest;
        }
        return likeliest;
    }

    private static void requireDistribution(double[] p, double least) {
        Require.finite("p", p);
        boolean inside = p.length >= 2 && Arrays.stream(p).allMatch(x -> x >= least);
        if (!inside || Math.abs(Arrays.stream(p).sum() - 1) > ROUNDING) {
            throw new IllegalArgumentException("p is %s; expected 2 or more probabilities %s that sum to 1"
                    .formatted(Arrays.toString(p), least > 0 ? "> 0" : ">= 0"));
        }
    }
}
