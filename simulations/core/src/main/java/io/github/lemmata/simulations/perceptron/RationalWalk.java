package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// A position $s\,N/Q$ with $N\in\mathbb Z^d$ and one common denominator, moved by weighted means of the points
/// $z_i=s\,p_i$ of a dataset.
final class RationalWalk {
    private final BigFraction scale;
    private final long[][] points;
    private final BigInteger[] numerators;
    private final BigInteger[] scores;
    private BigInteger denominator = BigInteger.ONE;

    RationalWalk(LatticeDataset dataset) {
        this.scale = dataset.scale();
        this.points = dataset.points();
        this.numerators = new BigInteger[dataset.dimension()];
        this.scores = new BigInteger[points.length];
        Arrays.fill(numerators, BigInteger.ZERO);
        Arrays.fill(scores, BigInteger.ZERO);
    }

    /// Adds $\sum_iw_iz_i/\sum_iw_i$; the weights are not negative and not all 0.
    void addMean(long[] weights) {
        BigInteger total = BigInteger.ZERO;
        BigInteger[] sum = new BigInteger[numerators.length];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int i = 0; i < points.length; i++) {
            if (weights[i] != 0) {
                BigInteger weight = BigInteger.valueOf(weights[i]);
                total = total.add(weight);
                for (int j = 0; j < sum.length; j++) {
                    sum[j] = sum[j].add(weight.multiply(BigInteger.valueOf(points[i][j])));
                }
            }
        }
        BigInteger growth = total.divide(denominator.gcd(total));
        denominator = denominator.multiply(growth);
        BigInteger share = denominator.divide(total);
        for (int j = 0; j < sum.length; j++) {
            numerators[j] = numerators[j].multiply(growth).add(sum[j].multiply(share));
        }
        updateScores();
    }

    private void updateScores() {
        for (int i = 0; i < points.length; i++) {
            BigInteger score = BigInteger.ZERO;
            for (int j = 0; j < numerators.length; j++) {
                score = score.add(numerators[j].multiply(BigInteger.valueOf(points[i][j])));
            }
            scores[i] = score;
        }
    }

    int sign(int i) {
        return scores[i].signum();
    }

    /// Compares the scores of two points.
    int compareScores(int i, int j) {
        return scores[i].compareTo(scores[j]);
    }

    /// The score $z_i^\top u$ at the position $u$.
    BigFraction score(int i) {
        return scale.multiply(scale).multiply(BigFraction.of(scores[i], denominator));
    }

    /// The position.
    List<BigFraction> position() {
        return Arrays.stream(numerators)
                .map(numerator -> scale.multiply(BigFraction.of(numerator, denominator)))
                .toList();
    }
}
