package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.theory.ggtd.NormalMixture;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// Consistency training of a function without a form, with infinite data: what squared loss and a stopped
/// teacher learn, level by level, for a normal mixture on the line.
///
/// $$f_1(x)=x,\qquad f_{i+1}(x)=\mathbb E\Big[f_i\Big(\frac{\sigma_i}{\sigma_{i+1}}x+
/// \Big(1-\frac{\sigma_i}{\sigma_{i+1}}\Big)x_0\Big)\,\Big|\,x_{\sigma_{i+1}}=x\Big].$$
/// The mean is by a Gauss-Hermite rule for each component of the law of $x_0$ given $x$, and each $f_i$ is
/// kept as a natural cubic spline on the points $u\sqrt{1+\sigma_i^2}$, $u$ equally spaced on $[-6,6]$. Cost:
/// levels x nodes x components x rule.
///
/// Source: derived: spec claim 44.
///
/// @param data the law of $x_0$, within a few units of 0
/// @param nodes of a spline, 3 or more
/// @param rule points of the Gauss-Hermite rule, 1 or more
public record PopulationTraining(NormalMixture data, int nodes, int rule) {

    private static final double REACH = 6;
    private static final double NEGLIGIBLE = 1e-20;

    public PopulationTraining {
        Require.atLeast("nodes", nodes, 3);
        Require.atLeast("rule", rule, 1);
    }

    /// Returns training with 601 nodes and 32 points of the rule: more of either changes errors by less than
    /// 0.1%.
    public static PopulationTraining of(NormalMixture data) {
        return new PopulationTraining(data, 601, 32);
    }

    /// Returns $f_N$, the function learnt for the largest level of the grid.
    public DoubleUnaryOperator learnt(KarrasGrid grid) {
        var hermite = Hermite.of(rule);
        DoubleUnaryOperator teacher = x -> x;
        for (int i = 2; i <= grid.count(); i++) {
            double from = grid.level(i - 1);
            double sigma = grid.level(i);
            DoubleUnaryOperator below = teacher;
            teacher = NaturalSpline.through(
                    x -> target(x, from, sigma, below, hermite), REACH * Math.hypot(1, sigma), nodes);
        }
        return teacher;
    }

    private double target(double x, double from, double sigma, DoubleUnaryOperator teacher, Hermite hermite) {
        var posterior = data.posterior(x, sigma);
        double kept = from / sigma;
        double sum = 0;
        for (int k = 0; k < posterior.weights().length; k++) {
            double weight = posterior.weights()[k];
            if (weight > NEGLIGIBLE) {
                double centre = kept * x + (1 - kept) * posterior.means()[k];
                sum += weight
                        * hermite.mean(teacher, centre, (1 - kept) * posterior.stds()[k]);
            }
        }
        return sum;
    }

    /// A Gauss-Hermite rule for means over a normal law.
    ///
    /// @param points for the standard normal law
    /// @param weights with sum 1
    private record Hermite(double[] points, double[] weights) {

        static Hermite of(int count) {
            var rule = new GaussIntegratorFactory().hermite(count);
            double[] points = new double[count];
            double[] weights = new double[count];
            for (int h = 0; h < count; h++) {
                points[h] = Math.sqrt(2) * rule.getPoint(h);
                weights[h] = rule.getWeight(h) / Math.sqrt(Math.PI);
            }
            return new Hermite(points, weights);
        }

        double mean(DoubleUnaryOperator f, double centre, double std) {
            double sum = 0;
            for (int h = 0; h < points.length; h++) {
                sum += weights[h] * f.applyAsDouble(centre + std * points[h]);
            }
            return sum;
        }
    }
}
