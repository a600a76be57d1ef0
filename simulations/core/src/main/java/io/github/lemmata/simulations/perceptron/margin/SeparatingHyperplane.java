package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.util.List;

/// A witness that two classes are separable: a vector $\theta$ with $z_i^\top\theta>0$ for every
/// sample.
///
/// @param normal $\theta$, of the length of the vectors $z_i$ (with a bias, its last entry belongs
///     to the constant feature), as finite decimals: what is printed is what is verified
public record SeparatingHyperplane(List<BigDecimal> normal) {

    /// An immutable hyperplane.
    public SeparatingHyperplane {
        normal = List.copyOf(normal);
    }

    /// Whether every sample lies strictly on its side, in exact decimal arithmetic.
    public boolean verify(SignedSamples samples) {
        return samples.dimension() == normal.size() && lowestScore(samples).signum() > 0;
    }

    /// $\min_iz_i^\top\theta$, exactly.
    public BigDecimal lowestScore(SignedSamples samples) {
        BigDecimal lowest = score(samples, 0);
        for (int i = 1; i < samples.size(); i++) {
            lowest = lowest.min(score(samples, i));
        }
        return lowest;
    }

    /// $\|\theta\|^2$, exactly.
    public BigDecimal squaredNorm() {
        return normal.stream().map(x -> x.multiply(x)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal score(SignedSamples samples, int row) {
        BigDecimal score = BigDecimal.ZERO;
        for (int j = 0; j < normal.size(); j++) {
            score = score.add(samples.exact(row, j).multiply(normal.get(j)));
        }
        return score;
    }
}
