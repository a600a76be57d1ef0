package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import java.util.Arrays;

/// The derivative of a convex calibrated loss that has given derivatives at given margins: a batch of increasing
/// negative numbers always belongs to some such loss.
///
/// For margins $z_1<\dots<z_B$ and $g_1\le\dots\le g_B<0$: constant left of $z_1$, linear between the margins, and
/// $$\phi'(z)=g_B\,(1+z-z_B)^{-2}\qquad(z\ge z_B),\qquad\int_{z_B}^\infty|\phi'|=|g_B|,$$
/// so that $\phi$ is differentiable, convex, bounded below and $\phi'(0)<0$. Conversely every differentiable convex
/// loss with $\phi'<0$ has such derivatives.
///
/// Source: derived, spec claim D2; on Dai, ICML 2025.
///
/// @param margins $z_1<\dots<z_B$
/// @param derivatives $g_1\le\dots\le g_B<0$
public record InterpolatedDerivative(double[] margins, double[] derivatives) {

    public InterpolatedDerivative {
        Require.finite("margins", margins);
        Require.finite("derivatives", derivatives);
        margins = margins.clone();
        derivatives = derivatives.clone();
        boolean ordered = margins.length == derivatives.length && derivatives[derivatives.length - 1] < 0;
        for (int i = 1; ordered && i < margins.length; i++) {
            ordered = margins[i - 1] < margins[i] && derivatives[i - 1] <= derivatives[i];
        }
        if (!ordered) {
            throw new IllegalArgumentException(
                    "margins are %s and derivatives are %s; expected increasing margins and as many nondecreasing"
                                    .formatted(Arrays.toString(margins), Arrays.toString(derivatives))
                            + " derivatives < 0");
        }
    }

    /// Returns $\phi'(z)$.
    public double at(double margin) {
        int last = margins.length - 1;
        if (margin <= margins[0]) {
            return derivatives[0];
        }
        if (margin >= margins[last]) {
            double distance = 1 + (margin - margins[last]);
            return derivatives[last] / distance / distance;
        }
        int found = Arrays.binarySearch(margins, margin);
        return found >= 0 ? derivatives[found] : between(-found - 2, margin);
    }

    private double between(int left, double margin) {
        double share = (margin - margins[left]) / (margins[left + 1] - margins[left]);
        double value = derivatives[left] + share * (derivatives[left + 1] - derivatives[left]);
        return Math.clamp(value, derivatives[left], derivatives[left + 1]);
    }

    /// Returns $\int_{z_B}^\infty|\phi'|=|g_B|$, by how much the loss still falls beyond the largest margin.
    public double decreaseBeyondMargins() {
        return -derivatives[derivatives.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InterpolatedDerivative(double[] theirMargins, double[] theirDerivatives)
                && Arrays.equals(margins, theirMargins)
                && Arrays.equals(derivatives, theirDerivatives);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(margins) + Arrays.hashCode(derivatives);
    }

    @Override
    public String toString() {
        return "derivatives " + Arrays.toString(derivatives) + " at margins " + Arrays.toString(margins);
    }
}
