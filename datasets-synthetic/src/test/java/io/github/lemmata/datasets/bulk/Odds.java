package io.github.lemmata.datasets.bulk;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How probable a sample at least this odd would be, if the generator were what it claims to be.
///
/// A test of a fixed seed fails below [#TOO_SMALL]; a sound generator does so for one seed in a million.
final class Odds {
    static final double TOO_SMALL = 1e-6;

    private Odds() {}

    /// Kolmogorov's test: at most this by the inequality of Dvoretzky, Kiefer, Wolfowitz and Massart (1990).
    static double ofLargestGap(double[] sample, DoubleUnaryOperator cdf) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double gap = 0;
        for (int i = 0; i < n; i++) {
            double p = cdf.applyAsDouble(sorted[i]);
            gap = Math.max(gap, Math.max(p - (double) i / n, (i + 1.0) / n - p));
        }
        return Math.min(1, 2 * Math.exp(-2 * n * gap * gap));
    }

    /// Pearson's test of counts against expected ones, each well above 5; too good a fit counts as odd as
    /// well.
    static double ofCounts(long[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (counts[i] - expected[i]) * (counts[i] - expected[i]) / expected[i];
        }
        var law = ChiSquaredDistribution.of(counts.length - 1);
        return Math.min(1, 2 * Math.min(law.survivalProbability(sum), law.cumulativeProbability(sum)));
    }

    /// Pearson's test of equally likely cells.
    static double ofCounts(long[] counts) {
        double[] expected = new double[counts.length];
        Arrays.fill(expected, Arrays.stream(counts).sum() / (double) counts.length);
        return ofCounts(counts, expected);
    }

    /// The exact two-sided test of `count` events among `n`, each of probability `p`.
    static double ofCount(long count, int n, double p) {
        var law = BinomialDistribution.of(n, p);
        double atMost = law.cumulativeProbability((int) count);
        double atLeast = law.survivalProbability((int) count - 1);
        return Math.min(1, 2 * Math.min(atMost, atLeast));
    }

    /// A sum of very many independent terms of mean 0, against its standard deviation.
    static double ofSum(double sum, double standardDeviation) {
        return 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(sum) / standardDeviation);
    }

    /// The smallest of several, times their number (Bonferroni).
    static double ofWorst(double... odds) {
        return Math.min(1, odds.length * Arrays.stream(odds).min().orElseThrow());
    }
}
