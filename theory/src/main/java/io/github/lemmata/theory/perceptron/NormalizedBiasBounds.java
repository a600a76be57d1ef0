package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Harmonic;

/// How fast normalized gradient descent (NLR) turns to the direction $\theta^*$ of maximal margin, for every step size.
///
/// Symbols: $D=R^2-\mu^2+2\Lambda_n/\gamma$ with $\Lambda_n$ of [SoftMeanConstants#lambdaSep]; $H_T$ the harmonic
/// number. Domain: $n\ge1$, $R^2\ge\mu^2>0$, $\gamma>0$, $T\ge1$. Source: derived, spec claim 22.
public final class NormalizedBiasBounds {

    private NormalizedBiasBounds() {}

    /// Returns the lower bound on the norm, $\|u_T\|\ge\mu T$.
    public static double normLower(double squaredMargin, long steps) {
        Require.positive("squaredMargin", squaredMargin);
        Require.atLeast("T", steps, 1);
        return Math.sqrt(squaredMargin) * steps;
    }

    /// Returns the upper bound on the norm:
    /// $$\|u_T\|\le R+\mu(T-1)+\frac D{2\mu}(H_T-1).$$
    public static double normUpper(long n, double squaredRadius, double squaredMargin, double stepSize, long steps) {
        double excess = excess(n, squaredRadius, squaredMargin, stepSize, steps);
        return Math.sqrt(squaredMargin) * steps + excess;
    }

    /// Returns the lower bound on the cosine that the two norms give, $\cos\angle(u_T,\theta^*)\ge\mu T/\|u_T\|$ at the
    /// largest $\|u_T\|$; always positive.
    public static double cosLower(long n, double squaredRadius, double squaredMargin, double stepSize, long steps) {
        return normLower(squaredMargin, steps) / normUpper(n, squaredRadius, squaredMargin, stepSize, steps);
    }

    /// Returns the upper bound on one minus the cosine:
    /// $$1-\cos\angle(u_T,\theta^*)\le\frac{R-\mu+\frac D{2\mu}(H_T-1)}{\mu T}.$$
    ///
    /// Of order $\log T/T$; may exceed 1 at small $T$, where it says nothing.
    public static double oneMinusCosUpper(
            long n, double squaredRadius, double squaredMargin, double stepSize, long steps) {
        return excess(n, squaredRadius, squaredMargin, stepSize, steps) / normLower(squaredMargin, steps);
    }

    /// $R-\mu+\frac D{2\mu}(H_T-1)$, by how much the upper bound on the norm exceeds $\mu T$.
    private static double excess(long n, double squaredRadius, double squaredMargin, double stepSize, long steps) {
        Require.positive("squaredMargin", squaredMargin);
        Require.atLeast("squaredRadius", squaredRadius, squaredMargin);
        Require.positive("stepSize", stepSize);
        Require.atLeast("T", steps, 1);
        double margin = Math.sqrt(squaredMargin);
        double beyondMargin = squaredRadius - squaredMargin;
        double drift = beyondMargin + 2 * SoftMeanConstants.lambdaSep(n) / stepSize;
        return beyondMargin / (Math.sqrt(squaredRadius) + margin) + drift / (2 * margin) * (Harmonic.number(steps) - 1);
    }
}
