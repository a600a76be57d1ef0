package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// The weight $\omega=\beta$ of an error in the loss of a critic, and what it does.
///
/// Source: Kim et al. 2024, the weight; derived, spec claim 18.
public final class RiskAverseWeight {

    private RiskAverseWeight() {}

    /// Returns the shape that minimises $\beta\,\mathbb E\ell_\beta$, the paper's loss under a weight through
    /// which the gradient flows and that is not normalised: below the errors' own shape where their entropy
    /// is positive, since the entropy is the slope there.
    ///
    /// @param shape the errors' own shape at unit scale, finite and above 0
    /// @throws IllegalArgumentException if the minimiser is below 0.05
    public static double biasedShape(double shape) {
        var errors = new GeneralizedGaussian(1, shape);
        return ShapeMinimum.of(at -> weighted(at, HeadLoss.PAPER.meanTerm(errors, at)));
    }

    /// Returns the slope of $\beta\,\mathbb E\ell_\beta$ in $\beta$.
    ///
    /// @param shape the errors' own shape at unit scale, finite and above 0
    /// @param at $\beta$, finite and above 0
    public static double weightedSlope(double shape, double at) {
        Require.positive("at", at);
        return weighted(at, HeadLoss.PAPER.meanTerm(new GeneralizedGaussian(1, shape), at))
                .slope();
    }

    private static HeadLoss.Term weighted(double at, HeadLoss.Term loss) {
        return new HeadLoss.Term(
                at * loss.value(), loss.value() + at * loss.slope(), 2 * loss.slope() + at * loss.curvature());
    }

    /// Returns the derivative of the ensemble's loss $\sum_i\omega_i\ell_i$,
    /// $\omega_i=\beta_i/\sum_j\beta_j$, in the shape of one member where the gradient flows through the
    /// weights: $\omega_j\ell_j'+(\ell_j-\sum_i\omega_i\ell_i)/\sum_i\beta_i$.
    ///
    /// @param member $j$, counted from 0
    /// @param shapes $\beta_i$, each finite and above 0
    /// @param losses $\ell_i$, as many
    /// @param slope $\ell_j'$ in $\beta_j$
    public static double normalisedSlope(int member, double[] shapes, double[] losses, double slope) {
        Require.index("member", member, shapes.length);
        Require.finite("losses", losses);
        if (losses.length != shapes.length) {
            throw new IllegalArgumentException(
                    "%d losses; expected %d, one for each shape".formatted(losses.length, shapes.length));
        }
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += Require.positive("shape", shapes[i]);
            weighted += shapes[i] * losses[i];
        }
        return (shapes[member] * slope + losses[member] - weighted / sum) / sum;
    }

    /// Returns $\beta\sigma^2(\beta)$ at unit scale: the weight times what an inverse-variance weight would
    /// be one over. It would be the same for every shape if the weight were optimal.
    ///
    /// @param shape $\beta$, finite and above 0
    public static double timesVariance(double shape) {
        return shape * new GeneralizedGaussian(1, shape).variance();
    }
}
