package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Loss derivatives for the margins of a batch, made from normal draws: negative and nondecreasing in the margin, so
/// that they belong to some convex calibrated loss.
///
/// Magnitudes are inverse Box-Cox transforms of the draws, clipped at 1; sorted, the largest goes to the smallest
/// margin; beyond $z=1$ they are divided by $z$; none is below $10^{-6}$.
///
/// Source: Dai, ICML 2025 (reference code); spec claim D4. The reference code subtracts $10^{-6}$ where this takes
/// the smaller of the derivative and $-10^{-6}$.
public final class DerivativeGenerator {

    /// No derivative is closer to 0 than this.
    public static final double SMALLEST_MAGNITUDE = 1e-6;

    /// No magnitude is larger than this before the division.
    public static final double LARGEST_MAGNITUDE = 1;

    /// $E\min\{e^Z,1\}=\frac12+e^{1/2}\Phi(-1)$, the mean magnitude at $\lambda=0$ before the division.
    public static final double MEAN_MAGNITUDE_AT_ZERO = 0.76157829186512318;

    private DerivativeGenerator() {}

    /// Returns the inverse Box-Cox transform $(1+\lambda Z)^{1/\lambda}$, $e^Z$ at $\lambda=0$; increasing in $Z$.
    ///
    /// Where $1+\lambda Z\le0$ it is 0 for $\lambda>0$ and $\infty$ for $\lambda<0$.
    ///
    /// @param lambda $\lambda$, finite
    /// @param normal $Z$, finite
    public static double inverseBoxCox(double lambda, double normal) {
        Require.finite("lambda", lambda);
        Require.finite("normal", normal);
        double base = lambda * normal;
        if (base <= -1) {
            return lambda > 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        return lambda == 0 ? Math.exp(normal) : Math.exp(Math.log1p(base) / lambda);
    }

    /// Returns the derivatives, each at the index of its margin.
    ///
    /// @param margins $z_1,\dots,z_B$, finite; tied ones keep the order of their indices
    /// @param normals $Z_1,\dots,Z_B$, as many
    /// @param lambda $\lambda$, finite
    public static double[] derivatives(double[] margins, double[] normals, double lambda) {
        Require.finite("margins", margins);
        if (normals.length != margins.length) {
            throw new IllegalArgumentException(
                    "normals are %d; expected %d, as many as margins".formatted(normals.length, margins.length));
        }
        double[] sorted = Arrays.stream(normals)
                .map(normal -> -Math.min(inverseBoxCox(lambda, normal), LARGEST_MAGNITUDE))
                .sorted()
                .toArray();
        int[] byMargin = IntStream.range(0, margins.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> margins[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] derivatives = new double[margins.length];
        for (int rank = 0; rank < byMargin.length; rank++) {
            double margin = margins[byMargin[rank]];
            double derivative = margin > 1 ? sorted[rank] / margin : sorted[rank];
            derivatives[byMargin[rank]] = Math.min(derivative, -SMALLEST_MAGNITUDE);
        }
        return derivatives;
    }
}
