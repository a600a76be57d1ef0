package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// Decides whether signed samples are separable, and proves what it says.
public final class Separation {

    /// How many multiplications of machine words exact arithmetic may take before it gives up:
    /// seconds.
    static final double AFFORDABLE = 8e9;

    private Separation() {}

    /// Whether some $\theta$ has $z_i^\top\theta>0$ for all $i$, with a verified witness either
    /// way.
    ///
    /// Rows and columns are first brought to a like size ([BalancedScale]). The point of least norm
    /// in doubles is tried as a normal; if that does not separate, the point is found exactly, and
    /// is either a normal that does or 0, which proves that there is none.
    public static Separability decide(SignedSamples samples) {
        return decide(samples, AFFORDABLE);
    }

    /// @param work how many multiplications of machine words exact arithmetic may take
    static Separability decide(SignedSamples samples, double work) {
        BalancedScale scale = BalancedScale.of(samples);
        SignedSamples balanced = scale.apply(samples);
        MinimumNormPoint guess = MinimumNormPoint.of(balanced.values(), balanced.dimension());
        Optional<SeparatingHyperplane> separating =
                hyperplane(guess.point()).map(scale::back).filter(plane -> plane.verify(samples));
        if (separating.isPresent()) {
            return new Separability.Separable(separating.get());
        }
        Optional<ExactMinimumNormPoint> exact =
                ExactMinimumNormPoint.of(balanced.integers(balanced.decimalPlaces()), guess, work);
        return exact.map(point -> proved(point, scale, samples))
                .orElseGet(() -> new Separability.Undecided("doubles find no hyperplane, and exact arithmetic on "
                        + samples.size() + " samples of " + samples.dimension() + " coordinates would take too long"));
    }

    private static Separability proved(ExactMinimumNormPoint point, BalancedScale scale, SignedSamples samples) {
        if (point.isZero()) {
            FarkasProof proof = scale.back(point);
            return proof.verify(samples)
                    ? new Separability.NotSeparable(proof)
                    : new Separability.Undecided("the weights found do not combine the samples to 0");
        }
        SeparatingHyperplane plane = scale.back(new SeparatingHyperplane(
                Arrays.stream(point.point()).map(BigDecimal::new).toList()));
        return plane.verify(samples)
                ? new Separability.Separable(plane)
                : new Separability.Undecided("the hyperplane found does not separate the samples");
    }

    /// The hyperplane with the normal $\theta=p/\|p\|^2$, for which the lowest score is 1 if $p$ is
    /// the point of least norm, in as many decimals as doubles have; empty where doubles do not
    /// hold it.
    static Optional<SeparatingHyperplane> hyperplane(double[] point) {
        double largest = DoubleStream.of(point).map(Math::abs).max().orElse(0);
        double squaredNorm =
                DoubleStream.of(point).map(x -> x / largest).map(x -> x * x).sum();
        double[] normal = DoubleStream.of(point)
                .map(x -> x / largest / squaredNorm / largest)
                .toArray();
        return DoubleStream.of(normal).allMatch(Double::isFinite)
                ? Optional.of(new SeparatingHyperplane(
                        DoubleStream.of(normal).mapToObj(BigDecimal::valueOf).toList()))
                : Optional.empty();
    }
}
