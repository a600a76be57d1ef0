package io.github.lemmata.simulations.hconsistency;

import io.github.lemmata.datasets.hconsistency.FiniteDistribution;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.Arrays;

/// Both sides of the bound between risks, exactly, for scores on a finite input space.
///
/// $R_{01}(h)-R^*_{01}+M_{01}=\mathbb E\,\Delta C_{01}$ and $R_\tau(h)-R^*_\tau+M_\tau=\mathbb E\,\Delta
/// C_\tau$, so that the bound reads $\mathbb E\,\Delta C_{01}\le\Gamma_\tau(\mathbb E\,\Delta C_\tau)$.
/// Source: spec A7.
///
/// @param zeroOne mean zero-one regret $\mathbb E\,\Delta C_{01}$
/// @param surrogate mean surrogate regret $\mathbb E\,\Delta C_\tau$
/// @param bound $\Gamma_\tau$ of it
public record RiskBound(double zeroOne, double surrogate, double bound) {

    /// Returns both sides at scores.
    ///
    /// @param tau which comp-sum loss
    /// @param world the distribution over $N$ points
    /// @param scores N x n, row-major
    /// @param ties who wins a tie
    public static RiskBound at(double tau, FiniteDistribution world, double[] scores, TieBreak ties) {
        int n = world.classes();
        if (scores.length != world.points() * n) {
            throw new IllegalArgumentException("there are %d scores; expected %d, one for each point and class"
                    .formatted(scores.length, world.points() * n));
        }
        var loss = new CompSumLoss(tau);
        double zeroOne = 0;
        double surrogate = 0;
        for (int i = 0; i < world.points(); i++) {
            if (world.weights()[i] == 0) {
                continue;
            }
            double[] p = world.conditional(i);
            double[] f = Arrays.copyOfRange(scores, i * n, (i + 1) * n);
            zeroOne += world.weights()[i] * ties.zeroOneRegret(p, f);
            surrogate += world.weights()[i] * Math.max(0, loss.conditionalRegret(p, f));
        }
        return new RiskBound(zeroOne, surrogate, new Transform(tau, n).inverse(surrogate));
    }
}
