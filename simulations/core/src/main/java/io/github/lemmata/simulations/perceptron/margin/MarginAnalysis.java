package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// What signed samples are like before anything is learned from them: separable or not, how wide,
/// how far out.
///
/// @param samples the samples
/// @param separability whether they are separable, with a verified witness; of the largest margin,
///     if they are
/// @param margin $\mu$; empty unless they are separable
/// @param squaredRadius $R^2=\max_i\|z_i\|^2$, exactly
public record MarginAnalysis(
        SignedSamples samples, Separability separability, Optional<MaximalMargin> margin, BigFraction squaredRadius) {

    /// Analyses samples.
    public static MarginAnalysis of(SignedSamples samples) {
        BigFraction squaredRadius = squaredRadius(samples);
        return switch (Separation.decide(samples)) {
            case Separability.Separable(SeparatingHyperplane witness) -> {
                MarginSearch.Found found = new MarginSearch(samples, witness).run(Separation.AFFORDABLE);
                yield new MarginAnalysis(
                        samples, new Separability.Separable(found.plane()), Optional.of(found.margin()), squaredRadius);
            }
            case Separability.NotSeparable no -> new MarginAnalysis(samples, no, Optional.empty(), squaredRadius);
            case Separability.Undecided open -> new MarginAnalysis(samples, open, Optional.empty(), squaredRadius);
        };
    }

    /// $\kappa=R^2/\mu^2$ exactly, or a rational not below it where the margin is only bracketed;
    /// empty unless the samples are separable.
    public Optional<BigFraction> kappaAtMost() {
        return margin.map(mu -> squaredRadius.divide(mu.squaredAtLeast()));
    }

    private static BigFraction squaredRadius(SignedSamples samples) {
        BigDecimal largest = IntStream.range(0, samples.size())
                .mapToObj(i -> squaredNorm(samples, i))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return FarkasProof.fraction(largest);
    }

    private static BigDecimal squaredNorm(SignedSamples samples, int row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < samples.dimension(); j++) {
            BigDecimal z = samples.exact(row, j);
            sum = sum.add(z.multiply(z));
        }
        return sum;
    }
}
