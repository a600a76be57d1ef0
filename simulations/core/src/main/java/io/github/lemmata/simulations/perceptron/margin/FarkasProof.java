package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// A witness that two classes are **not** separable: weights $\alpha_i>0$, $\sum\alpha_i=1$, on a
/// few samples with $\sum\alpha_iz_i=0$.
///
/// If some $\theta$ had $z_i^\top\theta>0$ for all $i$, then
/// $0=\theta^\top\sum\alpha_iz_i=\sum\alpha_iz_i^\top\theta>0$. By Farkas' lemma there is such a
/// proof whenever there is no hyperplane, and by Carathéodory's theorem one on at most one sample
/// more than the vectors have entries.
///
/// @param weights the weights that are not 0
public record FarkasProof(List<SampleWeight> weights) {

    /// An immutable proof.
    public FarkasProof {
        weights = List.copyOf(weights);
    }

    /// Whether the weights are positive, sum to 1 and combine the samples to 0, in exact rational
    /// arithmetic.
    public boolean verify(SignedSamples samples) {
        BigFraction sum = weights.stream().map(SampleWeight::value).reduce(BigFraction.ZERO, BigFraction::add);
        if (!sum.equals(BigFraction.ONE)
                || weights.stream().anyMatch(weight -> weight.value().signum() <= 0)) {
            return false;
        }
        for (int j = 0; j < samples.dimension(); j++) {
            BigFraction coordinate = BigFraction.ZERO;
            for (SampleWeight weight : weights) {
                coordinate = coordinate.add(weight.value().multiply(fraction(samples.exact(weight.row(), j))));
            }
            if (coordinate.signum() != 0) {
                return false;
            }
        }
        return true;
    }

    static BigFraction fraction(BigDecimal decimal) {
        BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }
}
