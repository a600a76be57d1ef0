package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.Value;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/// Bounds on the number of updates that perceptrons need until every sample has a positive margin.
///
/// Each is there twice: exactly, over rationals, and in doubles (relative error below $10^{-14}$). Symbols: $n$
/// samples, $\kappa=R^2/\mu^2$. All throw [IllegalArgumentException] unless $n\ge1$ and $\kappa\ge1$.
public final class PerceptronBounds {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final BigFraction QUARTER = BigFraction.of(1, 4);

    private PerceptronBounds() {}

    /// Returns the paper's bound for the batch perceptron, $n\kappa$ (Tyurin 2024, Theorem 3.3; holds for $n\ge2$
    /// under either tie rule, and for $n=1$).
    public static BigFraction batchOfPaper(BigInteger n, BigFraction kappa) {
        requireDomain(n, kappa);
        return kappa.multiply(n);
    }

    /// Returns [#batchOfPaper(BigInteger,BigFraction)] in doubles.
    public static double batchOfPaper(long n, double kappa) {
        requireDomain(n, kappa);
        return n * kappa;
    }

    /// Returns the sharpened bound for the batch perceptron, full tie rule:
    /// $$B(n,\kappa)=\frac{(n+1)^2}{4n}\kappa-\frac n4+\frac12.$$
    ///
    /// At most $n\kappa$ for $n\ge2$. Source: derived, spec claim 7 (Tyurin 2024, Theorem 3.3, constant sharpened).
    public static BigFraction batch(BigInteger n, BigFraction kappa) {
        requireDomain(n, kappa);
        BigInteger next = n.add(BigInteger.ONE);
        return kappa.multiply(BigFraction.of(next.multiply(next), n.shiftLeft(2)))
                .subtract(QUARTER.multiply(n))
                .add(HALF);
    }

    /// Returns [#batch(BigInteger,BigFraction)] in doubles.
    public static double batch(long n, double kappa) {
        requireDomain(n, kappa);
        // Regrouped into terms that are all positive, so that nothing cancels.
        return n / 4.0 * (kappa - 1) + kappa / 2 + kappa / (4.0 * n) + 0.5;
    }

    /// Returns the sharpened bound for the batch perceptron, half tie rule:
    /// $$\frac{n\kappa}2\Big(1+\frac1{2n}\Big)^2-\frac n2+\frac12.$$
    ///
    /// At most $n\kappa$ for $n\ge2$. Source: derived, spec claim 7.
    public static BigFraction batchHalf(BigInteger n, BigFraction kappa) {
        requireDomain(n, kappa);
        BigInteger odd = n.shiftLeft(1).add(BigInteger.ONE);
        return kappa.multiply(BigFraction.of(odd.multiply(odd), n.shiftLeft(3)))
                .subtract(HALF.multiply(n))
                .add(HALF);
    }

    /// Returns [#batchHalf(BigInteger,BigFraction)] in doubles.
    public static double batchHalf(long n, double kappa) {
        requireDomain(n, kappa);
        return n / 2.0 * (kappa - 1) + kappa / 2 + kappa / (8.0 * n) + 0.5;
    }

    /// Returns the mistake bound of the classical (online) perceptron, $\kappa$, whatever sample it picks
    /// (Novikoff 1962; Tyurin 2024, Theorem 5.2).
    public static BigFraction online(BigInteger n, BigFraction kappa) {
        requireDomain(n, kappa);
        return kappa;
    }

    /// Returns [#online(BigInteger,BigFraction)] in doubles.
    public static double online(long n, double kappa) {
        requireDomain(n, kappa);
        return kappa;
    }

    /// Returns the bound of the normalized batch perceptron, $\kappa$ (Tyurin 2024, Theorem 5.3).
    public static BigFraction normalizedBatch(BigInteger n, BigFraction kappa) {
        requireDomain(n, kappa);
        return kappa;
    }

    /// Returns [#normalizedBatch(BigInteger,BigFraction)] in doubles.
    public static double normalizedBatch(long n, double kappa) {
        requireDomain(n, kappa);
        return kappa;
    }

    private static void requireDomain(BigInteger n, BigFraction kappa) {
        if (n.signum() <= 0) {
            throw new IllegalArgumentException(
                    "n is %s; expected integer >= 1".formatted(Value.of(n).text()));
        }
        Require.atLeast("kappa", kappa, 1);
    }

    private static void requireDomain(long n, double kappa) {
        Require.atLeast("n", n, 1);
        Require.atLeast("kappa", kappa, 1.0);
    }
}
