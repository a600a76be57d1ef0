package io.github.lemmata.simulations.ggtd.tails;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// A test of the hypothesis that values are independent draws of one Gaussian.
///
/// @param name what the test is called
/// @param statistic its statistic, 0 or more: the larger, the less Gaussian
/// @param freedom the degrees of freedom of the chi-squared law that it has under the hypothesis for many
///     values
/// @param pValue the probability that this law exceeds the statistic
public record NormalityTest(String name, double statistic, int freedom, double pValue) {

    /// The number of deviations that a Gaussian variable exceeds to either side with probability 5 %.
    public static final double TWO_SIDED = 1.959963984540054;

    private static NormalityTest of(String name, double statistic, int freedom) {
        double p = ChiSquaredDistribution.of(freedom).survivalProbability(statistic);
        return new NormalityTest(name, statistic, freedom, p);
    }

    /// The likelihood-ratio test of shape 2 within the generalized Gaussians: twice the gain in log-likelihood.
    static NormalityTest likelihoodRatio(FittedLaw generalized, FittedLaw gaussian) {
        double gain = generalized.logLikelihood() - gaussian.logLikelihood();
        return of("likelihood ratio, shape 2", Math.max(0, 2 * gain), 1);
    }

    /// Jarque and Bera's test, $\frac n6\big(g_1^2+\frac14(\kappa-3)^2\big)$: of skewness and kurtosis.
    static NormalityTest jarqueBera(Moments moments) {
        double excess = moments.kurtosis() - 3;
        double statistic = moments.size() / 6.0 * (moments.skewness() * moments.skewness() + excess * excess / 4);
        return of("Jarque-Bera", statistic, 2);
    }

    /// D'Agostino and Pearson's test: the same two moments, each first transformed to a variable that is nearly
    /// standard normal in small samples too (D'Agostino 1970; Anscombe and Glynn 1983).
    static NormalityTest dAgostino(Moments moments) {
        double skew = skewScore(moments.skewness(), moments.size());
        double kurtosis = kurtosisScore(moments.kurtosis(), moments.size());
        return of("D'Agostino-Pearson", skew * skew + kurtosis * kurtosis, 2);
    }

    private static double skewScore(double skewness, double n) {
        double y = skewness * Math.sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double fourth = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w2 = Math.sqrt(2 * (fourth - 1)) - 1;
        double delta = 1 / Math.sqrt(0.5 * Math.log(w2));
        double alpha = Math.sqrt(2 / (w2 - 1));
        double u = y / alpha;
        return delta * Math.log(u + Math.sqrt(u * u + 1));
    }

    private static double kurtosisScore(double kurtosis, double n) {
        double mean = 3 * (n - 1) / (n + 1);
        double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
        double x = (kurtosis - mean) / Math.sqrt(variance);
        double skew = 6
                * (n * n - 5 * n + 2)
                / ((n + 7) * (n + 9))
                * Math.sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
        double a = 6 + 8 / skew * (2 / skew + Math.sqrt(1 + 4 / (skew * skew)));
        double cube = Math.cbrt((1 - 2 / a) / (1 + x * Math.sqrt(2 / (a - 4))));
        return (1 - 2 / (9 * a) - cube) / Math.sqrt(2 / (9 * a));
    }
}
