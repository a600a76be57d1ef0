package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
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

    /// Whether the weights are positive, sum to 1 and combine the samples to 0, in exact
    /// arithmetic: over a common denominator, weights are integers and samples decimals.
    public boolean verify(SignedSamples samples) {
        BigInteger denominator = weights.stream()
                .map(weight -> weight.value().getDenominator())
                .reduce(BigInteger.ONE, FarkasProof::leastCommonMultiple);
        BigInteger sum = BigInteger.ZERO;
        BigDecimal[] combination = new BigDecimal[samples.dimension()];
        Arrays.fill(combination, BigDecimal.ZERO);
        for (SampleWeight weight : weights) {
            BigFraction alpha = weight.value();
            BigInteger share = alpha.getNumerator().multiply(denominator.divide(alpha.getDenominator()));
            if (share.signum() <= 0) {
                return false;
            }
            sum = sum.add(share);
            for (int j = 0; j < combination.length; j++) {
                BigDecimal term = samples.exact(weight.row(), j).multiply(new BigDecimal(share));
                combination[j] = combination[j].add(term);
            }
        }
        return sum.equals(denominator) && Arrays.stream(combination).allMatch(x -> x.signum() == 0);
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    static BigFraction fraction(BigDecimal decimal) {
        BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }
}
