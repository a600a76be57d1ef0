package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;

/// The dataset `tie`, on which the paper's limit theorem fails without its assumption: gradient descent tends to the
/// batch perceptron of the half tie rule, not of the full one.
///
/// Exactly $u_2=(\frac34,\frac14)+\frac12\sigma(-2\gamma)(1,3)$. Source: derived, spec claim 5 (on Tyurin 2024,
/// Theorem 3.2).
public final class TieExample {

    private static final double ROOT_TEN = Math.sqrt(10);

    private TieExample() {}

    /// Returns how far the second iterate is from the half rule's,
    /// $\|u_2-(\frac34,\frac14)\|=\frac{\sqrt{10}}2\sigma(-2\gamma)$.
    ///
    /// @param stepSize $\gamma>0$
    public static double distance(double stepSize) {
        Require.positive("stepSize", stepSize);
        return ROOT_TEN / 2 * Logistic.sigmoid(-2 * stepSize);
    }
}
