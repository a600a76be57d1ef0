package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/// A mixture of normal laws on the line, $\sum_kw_kN(\mu_k,s_k^2)$, and its exact consistency function.
///
/// In one dimension the probability-flow path keeps quantiles. With $F_\sigma$ the distribution function of
/// $x_0+\sigma z$, for any law of $x_0$,
/// $$f(x,\sigma)=F_{\sigma_{\min}}^{-1}(F_\sigma(x)),\qquad
/// F_\sigma(x)=\sum_kw_k\Phi\Big(\frac{x-\mu_k}{\sqrt{s_k^2+\sigma^2}}\Big).$$
/// Probabilities are handled as logarithms of the smaller tail, so that $f$ is right far out as well.
///
/// Source: derived: spec claim 44.
///
/// @param weights $w_k\ge0$ with sum 1
/// @param means $\mu_k$, finite
/// @param stds $s_k>0$
public record NormalMixture(double[] weights, double[] means, double[] stds) {

    private static final double LOG_HALF = -Math.log(2);
    private static final int MOST_EVALUATIONS = 1000;

    public NormalMixture {
        Require.probabilities("weights", weights);
        Require.finite("means", means);
        Require.finite("stds", stds);
        if (means.length != weights.length || stds.length != weights.length) {
            throw new IllegalArgumentException(
                    "weights, means and stds have %d, %d and %d entries; expected as many of each"
                            .formatted(weights.length, means.length, stds.length));
        }
        for (double std : stds) {
            Require.positive("std", std);
        }
        weights = weights.clone();
        means = means.clone();
        stds = stds.clone();
    }

    /// Returns the law of $x_0+\sigma z$ with $z\sim N(0,1)$.
    ///
    /// @param sigma $\sigma\ge0$
    public NormalMixture smoothed(double sigma) {
        Require.atLeast("sigma", sigma, 0);
        return new NormalMixture(
                weights,
                means,
                DoubleStream.of(stds).map(s -> Math.hypot(s, sigma)).toArray());
    }

    /// Returns the law of $x_0$ given $x_0+\sigma z=x$: component $k$ with mean
    /// $\frac{s_k^2x+\sigma^2\mu_k}{s_k^2+\sigma^2}$, variance $\frac{s_k^2\sigma^2}{s_k^2+\sigma^2}$ and
    /// weight in proportion to $w_kN(x;\mu_k,s_k^2+\sigma^2)$.
    ///
    /// @param x any finite real
    /// @param sigma $\sigma>0$
    public NormalMixture posterior(double x, double sigma) {
        Require.positive("sigma", sigma);
        Require.finite("x", x);
        int n = weights.length;
        double[] shares = new double[n];
        double[] centres = new double[n];
        double[] widths = new double[n];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double norm = Math.hypot(stds[k], sigma);
            double ofX = stds[k] / norm;
            double ofMean = sigma / norm;
            centres[k] = ofX * ofX * x + ofMean * ofMean * means[k];
            widths[k] = ofX * sigma;
            shares[k] = logDensity(k, x, norm);
            largest = Math.max(largest, shares[k]);
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            shares[k] = Math.exp(shares[k] - largest);
            total += shares[k];
        }
        for (int k = 0; k < n; k++) {
            shares[k] /= total;
        }
        return new NormalMixture(shares, centres, widths);
    }

    /// Returns $\sum_kw_k\mu_k$.
    public double mean() {
        return sum(k -> means[k]);
    }

    /// Returns the density at a point.
    public double density(double x) {
        return IntStream.range(0, weights.length)
                .mapToDouble(k -> Math.exp(logDensity(k, x, stds[k])))
                .sum();
    }

    /// Returns $F(x)$.
    public double cdf(double x) {
        return sum(k -> Erfc.value((means[k] - x) / stds[k] / Math.sqrt(2)) / 2);
    }

    /// Returns the logarithm of $1-F(x)$, finite up to $10^{150}$ standard deviations.
    public double logSurvival(double x) {
        return logSum(IntStream.range(0, weights.length)
                .mapToDouble(k -> Math.log(weights[k]) + logNormalTail((x - means[k]) / stds[k]))
                .toArray());
    }

    /// Returns $F_{\sigma_{\min}}^{-1}(F_\sigma(x))$, where this is the law of the data.
    ///
    /// @param x any finite real
    /// @param sigma $\sigma\ge\sigma_{\min}$
    /// @param smallest $\sigma_{\min}\ge0$
    public double consistency(double x, double sigma, double smallest) {
        Require.finite("x", x);
        Require.atLeast("sigma", sigma, smallest);
        if (sigma == smallest) {
            return x;
        }
        double logTail = smoothed(sigma).logSurvival(x);
        return logTail <= LOG_HALF
                ? smoothed(smallest).upperQuantile(logTail)
                : -mirrored()
                        .smoothed(smallest)
                        .upperQuantile(mirrored().smoothed(sigma).logSurvival(-x));
    }

    /// Returns $\mathbb E[x_0\mid x_0+\sigma z=x]$: what a denoiser learns, and what a consistency function
    /// is not.
    public double posteriorMean(double x, double sigma) {
        return posterior(x, sigma).mean();
    }

    /// Returns $\dot x=(x-\mathbb E[x_0\mid x_\sigma=x])/\sigma$, the velocity of the probability-flow path.
    public double velocity(double x, double sigma) {
        return (x - posteriorMean(x, sigma)) / sigma;
    }

    /// Where the logarithm of the upper tail is as given, at most $\ln\frac12$. The quantile lies between the
    /// least and the largest quantile of a component, and $\Phi(-z)\le e^{-z^2/2}$ bounds these.
    private double upperQuantile(double logTail) {
        if (logTail == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "x is beyond 1e150 standard deviations of the data; expected x within them");
        }
        double reach = Math.sqrt(-2 * logTail);
        double low = DoubleStream.of(means).min().orElseThrow();
        double high = IntStream.range(0, means.length)
                .mapToDouble(k -> means[k] + reach * stds[k])
                .max()
                .orElseThrow();
        double below = logSurvival(low);
        if (below <= logTail) { // up to rounding, at the end
            return low;
        }
        return new BracketingNthOrderBrentSolver(1e-15, 1e-300, 0, 5)
                .solve(MOST_EVALUATIONS, y -> logSurvival(y) - logTail, low, high);
    }

    private NormalMixture mirrored() {
        return new NormalMixture(weights, DoubleStream.of(means).map(m -> -m).toArray(), stds);
    }

    /// The logarithm of $w_kN(x;\mu_k,v^2)$.
    private double logDensity(int k, double x, double std) {
        double z = (x - means[k]) / std;
        return Math.log(weights[k]) - z * z / 2 - Math.log(std * Math.sqrt(2 * Math.PI));
    }

    /// $\ln\Phi(-z)$.
    private static double logNormalTail(double z) {
        double u = z / Math.sqrt(2);
        return z > 0 ? Math.log(Erfcx.value(u) / 2) - u * u : Math.log1p(-Erfc.value(-u) / 2);
    }

    private static double logSum(double[] logs) {
        double largest = DoubleStream.of(logs).max().orElseThrow();
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        return largest
                + Math.log(DoubleStream.of(logs)
                        .map(log -> Math.exp(log - largest))
                        .sum());
    }

    private double sum(IntToDoubleFunction term) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * term.applyAsDouble(k);
        }
        return sum;
    }
}
